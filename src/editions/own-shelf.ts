import type { PresetRecord } from "./schema";
import { normal, shelf, type Found, type Shelf, type Variant } from "./shelf";

/**
 * A shelf with a user's own presets behind the edition's, which stay where they are. A name that both have is ambiguous,
 * unless it is the Id of an own preset.
 */
export function withOwnPresets<Preset extends PresetRecord>(
  base: Shelf<Preset>,
  own: readonly Preset[],
  variant: Variant<Preset>,
): Shelf<Preset> {
  if (own.length === 0) return base;
  const added = shelf(own, variant);
  const first = base.presets.length;
  const byId = new Map(own.map(({ id }, at) => [normal(id), first + at]));
  const columns = new Map<string, Float64Array>();

  function look(name: string, advise: boolean): Found {
    const mine = added.find(name, advise);
    const theirs = base.find(name, advise);
    if (isUnknown(theirs)) return typeof mine === "number" ? first + mine : joined(mine, theirs);
    if (isUnknown(mine)) return theirs;
    return { ambiguous: true, candidates: [...idsOf(mine, own), ...namesOf(theirs, base)] };
  }

  return {
    presets: [...base.presets, ...own],
    find: (name, advise = true) => byId.get(normal(name)) ?? look(name, advise),
    signatures: [...base.signatures, ...added.signatures],
    signatureOf: Int32Array.from([
      ...base.signatureOf,
      ...added.signatureOf.map((signature) => base.signatures.length + signature),
    ]),
    central(figure) {
      const known = columns.get(figure);
      if (known !== undefined) return known;
      const column = Float64Array.from([...base.central(figure), ...added.central(figure)]);
      columns.set(figure, column);
      return column;
    },
  };
}

type NotFound = Exclude<Found, number>;

const isUnknown = (found: Found): found is NotFound => typeof found !== "number" && !found.ambiguous;

/** What an own name that fits several, or none, is answered with. */
const joined = (mine: NotFound, theirs: NotFound): NotFound => ({
  ambiguous: mine.ambiguous,
  candidates: mine.ambiguous ? mine.candidates : [...mine.candidates, ...theirs.candidates].slice(0, 3),
});

const idsOf = (found: Found, own: readonly PresetRecord[]): readonly string[] =>
  typeof found === "number" ? [own[found]!.id] : found.candidates;

const namesOf = (found: Found, { presets }: Shelf<PresetRecord>): readonly string[] =>
  typeof found === "number" ? [presets[found]!.id] : found.candidates;
