import type { PresetRecord } from "../editions/schema";
import type { Found, Shelf } from "../editions/shelf";
import type { Named, Problem } from "../problem";
import type { Cells, Names } from "./request";

/** Positions on a shelf, one for each entry: UNSAID where nothing is said, and 0 where the entry has a problem. */
export interface Located extends Cells<Int32Array> {
  /** All positions that occur. */
  readonly distinct: Int32Array;
}

export const UNSAID = -1;

/** Names for which the nearest right spellings are sought in one call: a column of nonsense must not take minutes. */
const MOST_ADVISED = 100;

/** Finds every name of a column on a shelf. */
export function locate(
  shelf: Shelf<PresetRecord>,
  { distinct, values, problems }: Names,
  what: Named,
): Located {
  // Loops, not typed arrays' own methods: those cost more than all the rest where a cell asks for one estimate.
  const places = new Int32Array(distinct.length);
  let failed: Map<number, Problem> | null = null;
  for (let name = 0; name < distinct.length; name++) {
    const advise = failed === null || failed.size < MOST_ADVISED;
    const found = lookUp(shelf, distinct[name]!, what, advise);
    if (typeof found === "number") places[name] = found;
    else (failed ??= new Map<number, Problem>()).set(name, found);
  }
  const positions = new Int32Array(values.length);
  for (let entry = 0; entry < values.length; entry++) positions[entry] = places[values[entry]!]!;
  if (failed === null) return { values: positions, distinct: places, problems };

  const bad = new Map(problems);
  for (let entry = 0; entry < values.length; entry++) {
    const problem = failed.get(values[entry]!);
    if (problem !== undefined && !bad.has(entry)) bad.set(entry, problem);
  }
  return { values: positions, distinct: places, problems: bad };
}

function lookUp(
  shelf: Shelf<PresetRecord>,
  name: string | null,
  what: Named,
  advise: boolean,
): number | Problem {
  if (name === null || name.trim() === "") return UNSAID;
  const found = shelf.find(name, advise);
  return typeof found === "number" ? found : notFound(what, name, found);
}

export const notFound = (what: Named, given: string, found: Exclude<Found, number>): Problem =>
  found.ambiguous
    ? { kind: "ambiguous", what, given, candidates: found.candidates }
    : { kind: "unknown", what, given, nearest: found.candidates };

/** Puts a preset's own place where none is said. */
export function orOwn(said: Located, preset: Located, own: Int32Array): Located {
  if (!occurs(UNSAID, said.distinct)) return said;
  const owned = new Int32Array(preset.distinct.length);
  let same = true;
  for (let name = 0; name < owned.length; name++) {
    owned[name] = own[Math.max(0, preset.distinct[name]!)]!;
    same &&= owned[name] === owned[0];
  }
  if (said.values.length === 1 && same) {
    return {
      values: owned.length === 1 ? owned : owned.subarray(0, 1),
      distinct: owned,
      problems: said.problems,
    };
  }
  const rows = Math.max(said.values.length, preset.values.length);
  const saidStep = said.values.length === 1 ? 0 : 1;
  const presetStep = preset.values.length === 1 ? 0 : 1;
  const values = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const position = said.values[row * saidStep]!;
    values[row] = position === UNSAID ? own[Math.max(0, preset.values[row * presetStep]!)]! : position;
  }
  return { values, distinct: Int32Array.from([...said.distinct, ...owned]), problems: said.problems };
}

function occurs(position: number, positions: Int32Array): boolean {
  for (let each = 0; each < positions.length; each++) if (positions[each] === position) return true;
  return false;
}
