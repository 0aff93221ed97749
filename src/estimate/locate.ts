import type { PresetRecord } from "../editions/schema";
import type { Found, Shelf } from "../editions/shelf";
import type { Named, Problem } from "../problem";
import type { Cells } from "./request";

/** Positions on a shelf, one for each entry: UNSAID where nothing is said, and 0 where the entry has a problem. */
export type Located = Cells<Int32Array>;

export const UNSAID = -1;

/** Finds every name of a column on a shelf. Equal names are looked up once. */
export function locate(
  shelf: Shelf<PresetRecord>,
  { values, problems }: Cells<readonly (string | null)[]>,
  what: Named,
): Located {
  const positions = new Int32Array(values.length);
  if (values.length === 1 && problems.size === 0) {
    const only = lookUp(shelf, values[0]!, what);
    if (typeof only !== "number") return { values: positions, problems: new Map([[0, only]]) };
    positions[0] = only;
    return { values: positions, problems };
  }
  const seen = new Map<string | null, number | Problem>();
  const bad = new Map(problems);
  for (let entry = 0; entry < values.length; entry++) {
    const name = values[entry]!;
    let found = seen.get(name);
    if (found === undefined) {
      found = lookUp(shelf, name, what);
      seen.set(name, found);
    }
    if (typeof found === "number") positions[entry] = found;
    else if (!bad.has(entry)) bad.set(entry, found);
  }
  return { values: positions, problems: bad };
}

function lookUp(shelf: Shelf<PresetRecord>, name: string | null, what: Named): number | Problem {
  if (name === null || name.trim() === "") return UNSAID;
  const found = shelf.find(name);
  return typeof found === "number" ? found : notFound(what, name, found);
}

export const notFound = (what: Named, given: string, found: Exclude<Found, number>): Problem =>
  found.ambiguous
    ? { kind: "ambiguous", what, given, candidates: found.candidates }
    : { kind: "unknown", what, given, nearest: found.candidates };

/** Puts a preset's own place where none is said. */
export function orOwn(said: Located, preset: Located, own: Int32Array): Located {
  if (said.values.length === 1 && said.values[0] !== UNSAID) return said;
  const rows = Math.max(said.values.length, preset.values.length);
  const saidStep = said.values.length === 1 ? 0 : 1;
  const presetStep = preset.values.length === 1 ? 0 : 1;
  const values = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const position = said.values[row * saidStep]!;
    values[row] = position === UNSAID ? own[Math.max(0, preset.values[row * presetStep]!)]! : position;
  }
  return { values, problems: said.problems };
}
