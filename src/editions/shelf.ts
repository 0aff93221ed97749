import { distance } from "fastest-levenshtein";
import type { PresetRecord } from "./schema";

/** What looking up a name gives: a position on the shelf, or the names that might have been meant. */
export type Found = number | { readonly ambiguous: boolean; readonly candidates: readonly string[] };

/** What presets that one plan can serve have in common. */
export interface Signature {
  readonly variant: string;
  readonly figures: readonly string[];
}

/** The presets of one kind: found by name, their figures in columns. */
export interface Shelf<Preset extends PresetRecord> {
  readonly presets: readonly Preset[];
  /**
   * Finds a preset by id, name or alias, without regard to case, spaces and, where nothing depends on them, hyphens.
   *
   * @param advise false: leave out the nearest spellings, which take longer than all else
   */
  find(name: string, advise?: boolean): Found;
  /** Which kinds of preset there are here: their type and the figures they have. */
  readonly signatures: readonly Signature[];
  /** For each preset, the position of its signature. */
  readonly signatureOf: Int32Array;
  /** Central values of one figure over all presets, NaN where a preset has none. */
  central(figure: string): Float64Array;
}

/** Nearest names offered when nothing fits. */
const OFFERED = 3;
/** Spellings remembered on a shelf; a column of nonsense must not fill the memory. */
const REMEMBERED = 4096;

/** What presets must share, beside their figures, for one plan to serve them. */
export type Variant<Preset extends PresetRecord> = (preset: Preset) => string;

export function shelf<Preset extends PresetRecord>(
  presets: readonly Preset[],
  variant: Variant<Preset> = ({ type }) => type ?? "",
): Shelf<Preset> {
  const exact = positions(presets, normal);
  const loose = positions(presets, withoutHyphens);
  const columns = new Map<string, Float64Array>();
  const signatures: Signature[] = [];
  const keys: string[] = [];
  const signatureOf = Int32Array.from(presets, (preset) => {
    const names = Object.keys(preset.figures).sort();
    const key = [variant(preset), ...names].join();
    if (keys.includes(key)) return keys.indexOf(key);
    signatures.push({ variant: variant(preset), figures: names });
    return keys.push(key) - 1;
  });

  /** Answers to spellings as they were typed: a workbook repeats a few of them. */
  const asked = new Map<string, Found>();
  function look(name: string, advise: boolean): Found {
    const fits = exact.get(normal(name)) ?? loose.get(withoutHyphens(name));
    if (fits === undefined) return { ambiguous: false, candidates: advise ? nearest(name, presets) : [] };
    if (fits.length === 1) return fits[0]!;
    return { ambiguous: true, candidates: fits.map((position) => shortName(presets, exact, position)) };
  }

  return {
    presets,
    find(name, advise = true) {
      const before = asked.get(name);
      if (before !== undefined) return before;
      const found = look(name, advise);
      if (typeof found !== "number" && !advise) return found;
      if (asked.size >= REMEMBERED) asked.clear();
      asked.set(name, found);
      return found;
    },
    signatures,
    signatureOf,
    central(figure) {
      const known = columns.get(figure);
      if (known !== undefined) return known;
      const column = Float64Array.from(presets, ({ figures }) => figures[figure]?.central ?? NaN);
      columns.set(figure, column);
      return column;
    },
  };
}

/** Full-width letters count as plain ones; case, spaces and what nobody sees (zero-width characters) do not count at all. */
export const normal = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, "");

const withoutHyphens = (name: string): string => normal(name).replace(/[-‐‑–_]/gu, "");

/** An id is for machines; it is offered only where nothing else is there. */
const readable = ({ name, aliases }: PresetRecord): readonly string[] => [name, ...aliases];

const spellings = ({ id, name, aliases }: PresetRecord): readonly string[] => [id, name, ...aliases];

function positions(
  presets: readonly PresetRecord[],
  form: (name: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  presets.forEach((preset, position) => {
    for (const key of new Set(spellings(preset).map(form))) {
      found.set(key, [...(found.get(key) ?? []), position]);
    }
  });
  return found;
}

/** The shortest spelling that means this preset and no other. */
function shortName(
  presets: readonly PresetRecord[],
  exact: ReadonlyMap<string, readonly number[]>,
  position: number,
): string {
  const preset = presets[position]!;
  const own = spellings(preset).filter((spelling) => exact.get(normal(spelling))!.length === 1);
  const readable = own.filter((spelling) => spelling !== preset.id);
  return [...(readable.length > 0 ? readable : own)].sort((a, b) => a.length - b.length)[0] ?? preset.id;
}

/** Those of some names that are nearest to what was typed. */
export const nearestOf = (name: string, names: readonly string[]): readonly string[] =>
  nearest(
    name,
    names.map((each) => ({ id: each, name: each, aliases: [], figures: {} })),
  );

/** Names that contain what was typed, then names that differ least. */
function nearest(name: string, presets: readonly PresetRecord[]): readonly string[] {
  const typed = withoutHyphens(name).slice(0, 64);
  if (typed === "") return [];
  const ranked = presets.map((preset) => {
    const forms = readable(preset).map((spelling) => ({ spelling, form: withoutHyphens(spelling) }));
    const scored = forms.map(({ spelling, form }) => ({
      spelling,
      score: form.includes(typed)
        ? 0.1 + form.length / 1000
        : distance(typed, form) / Math.max(typed.length, form.length),
    }));
    return scored.sort((a, b) => a.score - b.score)[0]!;
  });
  const close = ranked.sort((a, b) => a.score - b.score).filter(({ score }) => score < 0.6);
  return [...new Set(close.map(({ spelling }) => spelling))].slice(0, OFFERED);
}
