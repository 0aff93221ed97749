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
  let failures = 0;
  const found = distinct.map((name) => {
    const result = lookUp(shelf, name, what, failures < MOST_ADVISED);
    if (typeof result !== "number") failures++;
    return result;
  });
  const table = Int32Array.from(found, (result) => (typeof result === "number" ? result : 0));
  const positions = new Int32Array(values.length);
  for (let entry = 0; entry < values.length; entry++) positions[entry] = table[values[entry]!]!;
  if (failures === 0) return { values: positions, distinct: table, problems };

  const bad = new Map(problems);
  values.forEach((name, entry) => {
    const result = found[name]!;
    if (typeof result !== "number" && !bad.has(entry)) bad.set(entry, result);
  });
  return { values: positions, distinct: table, problems: bad };
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
  if (!said.distinct.includes(UNSAID)) return said;
  const owned = preset.distinct.map((position) => own[Math.max(0, position)]!);
  if (said.values.length === 1 && owned.every((place) => place === owned[0])) {
    return { values: owned.subarray(0, 1), distinct: owned, problems: said.problems };
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
