import type { Quantity } from "../method/method";
import type { Contents, Option } from "./edition";
import type { Figure, PresetRecord } from "./schema";

/** What becomes of entries that the edition before has, and what comes to them. */
interface Changes<Part, Whole> {
  readonly changed?: Readonly<Record<string, Part>>;
  readonly added?: Readonly<Record<string, Whole>>;
}

/** What becomes of one preset; a figure that is null is no longer given. */
type PresetPart<Preset> = Partial<Omit<Preset, "id" | "figures">> & {
  readonly figures?: Readonly<Record<string, Figure | null>>;
};

interface PresetChanges<Preset> {
  readonly changed?: Readonly<Record<string, PresetPart<Preset>>>;
  readonly added?: readonly Preset[];
}

type Kind = "hardware" | "models" | "training" | "sites" | "scenarios";

/**
 * A later edition as its difference from the one before. Nothing can be taken away, neither a preset nor a quantity nor a
 * line item, so that whatever has an answer in one edition can be asked in every later one.
 */
export type Difference = {
  readonly id: string;
  /** A changed quantity keeps what is not said: new `rules` replace the old ones as a whole. */
  readonly method?: Changes<Partial<Quantity>, Quantity>;
  readonly options?: Changes<Partial<Option>, Option>;
  /** Line items by id; those that exist mean the same quantity for ever. */
  readonly items?: Readonly<Record<string, string>>;
  /** All of them, in place of those before. */
  readonly correlations?: Contents["correlations"];
  readonly lawOn?: Contents["lawOn"];
  readonly sources?: Contents["sources"];
} & { readonly [K in Kind]?: PresetChanges<Contents[K][number]> };

/**
 * What a later edition says in full.
 *
 * @throws {RangeError} for a difference that does not fit: an id that does not follow, a change to what is not there, or
 *   an addition of what is there already. The difference is ours, so this is a mistake of ours.
 */
export function later(before: Contents, difference: Difference): Contents {
  const { id } = difference;
  if (!/^\d{4}\.\d{2}$/.test(id) || id <= before.id)
    throw new RangeError(`${id} does not follow ${before.id}`);
  const misfit = (what: string): never => {
    throw new RangeError(`${id} does not fit ${before.id}: ${what}`);
  };
  const { correlations, lawOn } = { ...before, ...difference };
  return {
    ...before,
    id,
    correlations,
    lawOn,
    method: withChanges(before.method, difference.method ?? {}, misfit),
    options: withChanges(before.options, difference.options ?? {}, misfit),
    items: withChanges(before.items, { added: difference.items ?? {} }, misfit),
    sources: { ...before.sources, ...difference.sources },
    hardware: withPresets(before.hardware, difference.hardware ?? {}, misfit),
    models: withPresets(before.models, difference.models ?? {}, misfit),
    training: withPresets(before.training, difference.training ?? {}, misfit),
    sites: withPresets(before.sites, difference.sites ?? {}, misfit),
    scenarios: withPresets(before.scenarios, difference.scenarios ?? {}, misfit),
  };
}

function withChanges<Whole>(
  before: Readonly<Record<string, Whole>>,
  { changed = {}, added = {} }: Changes<Partial<Whole>, Whole>,
  misfit: (what: string) => never,
): Readonly<Record<string, Whole>> {
  for (const name of Object.keys(changed))
    if (!Object.hasOwn(before, name)) misfit(`there is no ${name} to change`);
  for (const name of Object.keys(added)) if (Object.hasOwn(before, name)) misfit(`${name} is there already`);
  const parts = Object.entries(changed).map(([name, part]) => [name, { ...before[name]!, ...part }] as const);
  return { ...before, ...Object.fromEntries(parts), ...added };
}

function withPresets<Preset extends PresetRecord>(
  before: readonly Preset[],
  { changed = {}, added = [] }: PresetChanges<Preset>,
  misfit: (what: string) => never,
): readonly Preset[] {
  const ids = new Set(before.map(({ id }) => id));
  for (const id of Object.keys(changed)) if (!ids.has(id)) misfit(`there is no ${id} to change`);
  for (const { id } of added) if (ids.has(id)) misfit(`${id} is there already`);
  return [...before.map((preset) => withPart(preset, changed[preset.id])), ...added];
}

function withPart<Preset extends PresetRecord>(preset: Preset, part: PresetPart<Preset> | undefined): Preset {
  if (part === undefined) return preset;
  const { figures, ...others } = part;
  const all = Object.entries({ ...preset.figures, ...figures });
  const given = all.filter((entry): entry is [string, Figure] => entry[1] !== null);
  return { ...preset, ...others, figures: Object.fromEntries(given) };
}
