import { readFileSync } from "node:fs";
import { join } from "node:path";
import { method } from "../../src/editions/2026.11/method";
import { ownBatch } from "../../src/editions/2026.11/method/serving";
import type {
  Figure,
  HardwareRecord,
  ModelRecord,
  PresetRecord,
  SiteRecord,
  Source,
  TrainingRecord,
} from "../../src/editions/schema";

const EDITIONS = join(__dirname, "../../src/editions");

export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(EDITIONS, path), "utf8"));

export const hardware = readJson("2026.11/hardware.json") as readonly HardwareRecord[];
export const sites = readJson("2026.11/sites.json") as readonly SiteRecord[];
export const models = readJson("2026.11/models.json") as readonly ModelRecord[];
export const training = readJson("2026.11/training.json") as readonly TrainingRecord[];
export const scenarios = readJson("2026.11/scenarios.json") as readonly PresetRecord[];
export const sources = readJson("2026.11/sources.json") as Readonly<Record<string, Source>>;

/** Every figure of every preset, with the words that say where it stands. */
export const figures: readonly (readonly [place: string, name: string, figure: Figure])[] = [
  ...hardware,
  ...models,
  ...training,
  ...sites,
  ...scenarios,
].flatMap(({ id, figures: own }) =>
  Object.entries(own).map(([name, figure]) => [`${id} ${name}`, name, figure] as const),
);

/** Every source that a preset or the method leans on. */
export const citedSources: ReadonlySet<string> = new Set([
  ...figures.map(([, , { source }]) => source),
  ownBatch.source,
  ...[...JSON.stringify(method).matchAll(/"source":"([^"]+)"/g)].map(([, source]) => source!),
]);

/** The three values of a figure, in their order. */
export const ends = ({ low, central, high }: Figure): readonly [number, number, number] => [
  low ?? central,
  central,
  high ?? central,
];

/** How names are compared: `hyphens` stay where two clouds differ only by them. */
export const exact = (name: string): string => name.toLowerCase().replace(/\s/g, "");
export const loose = (name: string): string => exact(name).replace(/[-_]/g, "");

/** Spellings that mean more than one preset, under a way of comparing, with the presets they mean. */
export function shared(
  presets: readonly PresetRecord[],
  form: (name: string) => string,
): Record<string, string[]> {
  const meant = new Map<string, Set<string>>();
  for (const { id, name, aliases } of presets) {
    for (const spelling of [id, name, ...aliases]) {
      meant.set(form(spelling), (meant.get(form(spelling)) ?? new Set()).add(id));
    }
  }
  return Object.fromEntries(
    [...meant].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, [...ids].sort()]),
  );
}
