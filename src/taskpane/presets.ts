import { call } from "../functions/call";
import type { Cell } from "../functions/cells";
import { presetNamed } from "../functions/spelling";

/** Kinds that can be estimated, and places; scenarios are offered apart. */
export const presetKinds = ["hardware", "model", "training", "site"] as const;
export type Kind = (typeof presetKinds)[number];

/** A row of AIPRESETS. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly vendor: string;
  readonly released: string;
}

/** What a list is narrowed to; null leaves a filter open. */
export interface Filter {
  readonly kind: Kind | "scenario" | null;
  readonly vendor: string | null;
}

const text = (cell: Cell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

/** Presets that are nothing without assumptions that say all of them. */
const CUSTOM = /^custom\b/;

/**
 * The presets that match a search, maker by maker: first what the text names by itself, then names that begin with it,
 * and of those the newest. None where AIPRESETS finds none.
 */
export function findPresets({ kind, vendor }: Filter, query: string): readonly Preset[] {
  const table = call("AIPRESETS", [kind, query.trim() === "" ? null : query.trim()]);
  if (!Array.isArray(table)) return [];
  const presets = table.slice(1).map(([id, name, of, by, released]) => ({
    id: text(id),
    name: text(name),
    kind: text(of),
    vendor: text(by),
    released: text(released),
  }));
  const wanted = presets.filter(
    (preset) =>
      !CUSTOM.test(preset.id) &&
      (kind === "scenario" || preset.kind !== "scenario") &&
      (vendor === null || preset.vendor === vendor),
  );
  const rank = ranking(query, namedBy(kind, query));
  const offered = grouped(wanted).map((group) => [...group].sort(newer));
  return grouped(offered.flat().sort((a, b) => rank(a) - rank(b))).flat();
}

/** The makers of a kind, in alphabetical order. */
export function vendorsOf(kind: Filter["kind"]): readonly string[] {
  const vendors = new Set(findPresets({ kind, vendor: null }, "").map(({ vendor }) => vendor));
  vendors.delete("");
  return [...vendors].sort((a, b) => a.localeCompare(b, "en"));
}

/** What a search names by itself: an activity, else a place. */
function namedBy(kind: Filter["kind"], query: string): string | null {
  if (kind === "scenario" || query.trim() === "") return null;
  if (kind === "hardware" || kind === "site") return presetNamed(kind, query);
  return presetNamed("activity", query) ?? presetNamed("hardware", query) ?? presetNamed("site", query);
}

const grouped = (presets: readonly Preset[]): readonly (readonly Preset[])[] => [
  ...byVendor(presets).values(),
];

/** Dates begin with the year, so their texts sort as they do. */
const newer = (a: Preset, b: Preset): number =>
  a.released === b.released ? 0 : a.released > b.released ? -1 : 1;

/** Lowest for the preset that is named, then for names that begin with what was typed, then for words that do. */
function ranking(query: string, named: string | null): (preset: Preset) => number {
  const typed = query.trim().toLowerCase();
  return ({ id, name }) => {
    if (id === named) return 0;
    const whole = name.toLowerCase();
    return whole.startsWith(typed) ? 1 : whole.includes(` ${typed}`) ? 2 : 3;
  };
}

/** Presets by kind and maker, in the order they first appear; order within a maker is kept. */
export function byVendor(presets: readonly Preset[]): ReadonlyMap<string, readonly Preset[]> {
  const groups = new Map<string, Preset[]>();
  for (const preset of presets) {
    const key = `${preset.kind}|${preset.vendor}`;
    const group = groups.get(key);
    if (group) group.push(preset);
    else groups.set(key, [preset]);
  }
  return groups;
}
