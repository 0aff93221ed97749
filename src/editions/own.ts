import { refuse } from "../problem";
import { CUSTOM_MODEL } from "./custom";
import { withOwnPresets } from "./own-shelf";
import type { Edition } from "./registry";
import type {
  ActivityRecord,
  Figure,
  HardwareRecord,
  ModelRecord,
  SiteRecord,
  TrainingRecord,
} from "./schema";
import { normal, type Shelf } from "./shelf";
import { figureStated, type Assumption, type Money } from "./stated";
import { meaningOf, unknownAssumption } from "./vocabulary";

/** A preset as a user's own table has it, before anyone knows what its columns mean. */
export interface OwnPreset {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly fields: readonly Assumption[];
  /** Texts that are no figures: who makes it, since when there is it, and what its author says of the figures. */
  readonly vendor?: string;
  readonly released?: string;
  readonly note?: string;
}

const KINDS = ["hardware", "accelerator", "model", "training", "site"] as const;
type Kind = (typeof KINDS)[number];

/** Where figures of own presets come from, among the sources. */
export const OWN = "workbook";

/** Figures of records that assumptions know by another name, or not at all. */
const FIGURES: Readonly<Record<string, string>> = {
  hardwareprice: "list_price",
  embodiedcarbon: "embodied_carbon",
  embodiedwater: "embodied_water",
  trainingenergy: "training_energy",
};

/** Fields are in these units where their column names none, as AIPRESET gives them. */
const UNITS: Readonly<Record<string, string>> = { training_energy: "MWh" };

/** Editions with own presets, by the edition they extend and the presets as they were stated. */
const extended = new WeakMap<Edition, Map<string, Edition>>();
/** The last one by the very same table, which is found without reading it again. */
const recent = new WeakMap<readonly OwnPreset[], { readonly of: Edition; readonly made: Edition }>();
/** Tables remembered: a workbook has one or two. */
const REMEMBERED = 8;

/**
 * An edition with a user's own presets behind its own.
 *
 * @param money what their prices are stated in
 * @throws {ProblemError} for an Id that is taken, an unknown kind or column, and whatever is wrong with a figure
 */
export function withOwn(edition: Edition, own: readonly OwnPreset[], money: () => Money | null): Edition {
  if (own.length === 0) return edition;
  const last = recent.get(own);
  if (last?.of === edition) return last.made;
  const made = remembered(edition, own, money());
  recent.set(own, { of: edition, made });
  return made;
}

function remembered(edition: Edition, own: readonly OwnPreset[], money: Money | null): Edition {
  const known = extended.get(edition) ?? new Map<string, Edition>();
  extended.set(edition, known);
  const key = JSON.stringify([own, money]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = extend(edition, own, money);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, made);
  return made;
}

function extend(edition: Edition, own: readonly OwnPreset[], money: Money | null): Edition {
  const ids = new Set<string>();
  const stated = own.map((preset) => {
    const kind = KINDS.find((each) => each === normal(preset.kind));
    if (kind === undefined)
      return refuse({ kind: "choice", argument: "Kind", given: preset.kind, values: KINDS });
    const id = normal(preset.id);
    if (ids.has(id)) return refuse({ kind: "twice", name: preset.id });
    const { presets, sites } = edition;
    if ([...presets.presets, ...sites.presets].some((each) => normal(each.id) === id))
      return refuse({ kind: "taken", id: preset.id });
    ids.add(id);
    return { ...preset, kind, figures: figuresOf(preset, kind, edition, money) };
  });
  const common = ({ id, name, figures, released }: (typeof stated)[number]) => ({
    ...{ id, name, aliases: [], figures },
    ...(released !== undefined && { released }),
  });
  const of = (...kinds: readonly Kind[]) => stated.filter(({ kind }) => kinds.includes(kind));

  const sites = withOwnPresets<SiteRecord>(
    edition.sites,
    of("site").map((each) => ({ ...common(each), type: "average", country: "" })),
    ({ type }) => `${type} consumed`,
  );
  const devices = of("hardware", "accelerator").map(
    (each): HardwareRecord & Pick<ActivityRecord, "site"> => ({
      ...common(each),
      type: each.kind === "accelerator" ? "accelerator" : "system",
      form: "server",
      vendor: each.vendor ?? "",
      ...placed(each, sites, null),
    }),
  );
  const hardware = withOwnPresets<HardwareRecord>(edition.hardware, devices, ({ type }) => `${type} other`);
  const custom = edition.models.find(({ id }) => id === CUSTOM_MODEL.id)?.figures;
  const models = of("model").map((each): ModelRecord => ({
    ...common(each),
    figures: { ...custom, ...each.figures },
    type: "text",
    provider: each.vendor ?? "",
    parameters_disclosed: true,
    site: "global-average",
    ...placed(each, sites, hardware),
  }));
  const runs = of("training").map((each): TrainingRecord => ({
    ...common(each),
    type: "training",
    provider: each.vendor ?? "",
    site: "global-average",
    ...placed(each, sites, hardware),
  }));
  const presets = withOwnPresets<ActivityRecord>(
    edition.presets,
    [...devices, ...models, ...runs],
    ({ type }) => `${type} own`,
  );
  return { ...edition, presets, hardware, sites };
}

/** The columns of one preset that are figures. */
function figuresOf(
  { fields, note }: OwnPreset,
  kind: Kind,
  edition: Edition,
  money: Money | null,
): Readonly<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  for (const field of fields) {
    const { name, unit } = field;
    const meaning = meaningOf(edition, name);
    if (meaning?.kind === "site" || meaning?.kind === "hardware") continue;
    const figure = figureNamed(normal(name), meaning?.kind === "quantity" ? meaning.name : undefined, kind);
    const quantity = figure === undefined ? undefined : edition.method[figure];
    if (figure === undefined || quantity === undefined) return refuse(unknownAssumption(edition, name));
    const read = figureStated(name, { ...field, unit: unit ?? UNITS[figure] ?? null }, quantity, money);
    figures[figure] = { ...read, source: OWN, ...(note !== undefined && { note }) };
  }
  return figures;
}

function figureNamed(name: string, quantity: string | undefined, kind: Kind): string | undefined {
  if (kind === "training" && quantity === "pue") return "run_pue";
  if (kind === "hardware" && name === "devices") return "devices_per_unit";
  return FIGURES[name] ?? quantity;
}

/** Where an own preset runs, and on what, by the names in its columns. */
function placed(
  { fields }: OwnPreset,
  sites: Shelf<SiteRecord>,
  hardware: Shelf<HardwareRecord> | null,
): { readonly site?: string; readonly hardware?: string } {
  const named = <Preset extends SiteRecord | HardwareRecord>(
    what: "site" | "hardware",
    shelf: Shelf<Preset> | null,
  ): string | undefined => {
    const given = fields.find(({ name }) => normal(name) === what)?.value;
    if (given === undefined || shelf === null) return undefined;
    const found = shelf.find(String(given));
    if (typeof found === "number") return shelf.presets[found]!.id;
    return found.ambiguous
      ? refuse({ kind: "ambiguous", what, given: String(given), candidates: found.candidates })
      : refuse({ kind: "unknown", what, given: String(given), nearest: found.candidates });
  };
  const [site, device] = [named("site", sites), named("hardware", hardware)];
  return { ...(site !== undefined && { site }), ...(device !== undefined && { hardware: device }) };
}
