import type { PresetRecord } from "../editions/schema";
import { normal, type Found, type Shelf } from "../editions/shelf";
import type { Named, Problem } from "../problem";
import { entryOf, type Cells, type Names } from "./request";

/** A column of names, found: which of its distinct names each entry has, and where these stand on a shelf. */
export interface Located extends Cells<Int32Array> {
  /** Position of each distinct name: UNSAID for a blank one, and 0 where the name has a problem. */
  readonly distinct: Int32Array;
}

/** The position that serves a row. */
export const positionAt = ({ values, distinct }: Located, row: number): number =>
  distinct[values[entryOf(values, row)]!]!;

export const UNSAID = -1;

/** Single positions, by the position: where a cell asks for one estimate, making them anew costs as much as the rest. */
const singles: Int32Array[] = [];

const single = (position: number): Int32Array => (singles[position - UNSAID] ??= Int32Array.of(position));

/** Names for which the nearest right spellings are sought in one call: a column of nonsense must not take minutes. */
const MOST_ADVISED = 100;

/** Finds every name of a column on a shelf. */
export function locate(
  shelf: Shelf<PresetRecord>,
  { distinct, values, problems }: Names,
  what: Named,
): Located {
  if (distinct.length === 1) {
    const found = lookUp(shelf, distinct[0]!, what, true);
    if (typeof found === "number") return { values, distinct: single(found), problems };
  }
  // Loops, not typed arrays' own methods: those cost more than all the rest where a cell asks for one estimate.
  const places = new Int32Array(distinct.length);
  let failed: Map<number, Problem> | null = null;
  for (let name = 0; name < distinct.length; name++) {
    const advise = failed === null || failed.size < MOST_ADVISED;
    const found = lookUp(shelf, distinct[name]!, what, advise);
    if (typeof found === "number") places[name] = found;
    else (failed ??= new Map<number, Problem>()).set(name, found);
  }
  if (failed === null) return { values, distinct: places, problems };

  const bad = new Map(problems);
  for (let entry = 0; entry < values.length; entry++) {
    const problem = failed.get(values[entry]!);
    if (problem !== undefined && !bad.has(entry)) bad.set(entry, problem);
  }
  return { values, distinct: places, problems: bad };
}

function lookUp(
  shelf: Shelf<PresetRecord>,
  name: string | null,
  what: Named,
  advise: boolean,
): number | Problem {
  if (name === null || name.trim() === "") return UNSAID;
  const found = shelf.find(name, advise);
  if (typeof found === "number") return found;
  return normal(name) === "" ? UNSAID : notFound(what, name, found);
}

export const notFound = (what: Named, given: string, found: Exclude<Found, number>): Problem =>
  found.ambiguous
    ? { kind: "ambiguous", what, given, candidates: found.candidates }
    : { kind: "unknown", what, given, nearest: found.candidates };

/** Puts a preset's own place where none is said. */
export function orOwn(said: Located, preset: Located, own: Int32Array): Located {
  if (!occurs(UNSAID, said.distinct)) return said;
  if (said.values.length === 1 && preset.distinct.length === 1)
    return {
      values: said.values,
      problems: said.problems,
      distinct: single(own[Math.max(0, preset.distinct[0]!)]!),
    };
  const owned = new Int32Array(preset.distinct.length);
  let same = true;
  for (let name = 0; name < owned.length; name++) {
    owned[name] = own[Math.max(0, preset.distinct[name]!)]!;
    same &&= owned[name] === owned[0];
  }
  if (said.values.length === 1 && same) return { ...said, distinct: owned };
  return insteadOf(said, owned, preset, (name, presetName) =>
    said.distinct[name] === UNSAID ? presetName : UNSAID,
  );
}

/**
 * Puts other positions in the place of some.
 *
 * @param other which of the `others` stands in a row, by its name here and its name in `by`; UNSAID to leave it
 */
export function insteadOf(
  first: Located,
  others: Int32Array,
  by: Located,
  other: (name: number, by: number) => number,
): Located {
  const rows = Math.max(first.values.length, by.values.length);
  const { length } = first.distinct;
  const values = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const name = first.values[entryOf(first.values, row)]!;
    const instead = other(name, by.values[entryOf(by.values, row)]!);
    values[row] = instead === UNSAID ? name : length + instead;
  }
  const distinct = new Int32Array(length + others.length);
  distinct.set(first.distinct);
  distinct.set(others, length);
  return { values, distinct, problems: stretched(first, rows) };
}

/** A single entry's problem is every row's. */
function stretched({ values, problems }: Located, rows: number): Located["problems"] {
  const problem = values.length === 1 ? problems.get(0) : undefined;
  if (problem === undefined) return problems;
  return new Map(Array.from({ length: rows }, (_, row) => [row, problem]));
}

function occurs(position: number, positions: Int32Array): boolean {
  for (let each = 0; each < positions.length; each++) if (positions[each] === position) return true;
  return false;
}
