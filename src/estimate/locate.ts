import type { PresetRecord } from "../editions/schema";
import type { Found, Shelf } from "../editions/shelf";
import type { Named, Problem } from "../problem";
import type { Cells } from "./request";

/** Positions on a shelf, one for each entry; 0 where the entry has a problem. */
export type Located = Cells<Int32Array>;

const BLANK: Problem = { kind: "blank" };

/** Finds every name of a column on a shelf. Equal names are looked up once. */
export function locate(
  shelf: Shelf<PresetRecord>,
  { values, problems }: Cells<readonly (string | null)[]>,
  what: "preset" | "site",
  unsaid: string | null,
): Located {
  const positions = new Int32Array(values.length);
  if (values.length === 1 && problems.size === 0) {
    const only = lookUp(shelf, values[0]!, what, unsaid);
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
      found = lookUp(shelf, name, what, unsaid);
      seen.set(name, found);
    }
    if (typeof found === "number") positions[entry] = found;
    else if (!bad.has(entry)) bad.set(entry, found);
  }
  return { values: positions, problems: bad };
}

function lookUp(
  shelf: Shelf<PresetRecord>,
  said: string | null,
  what: Named,
  unsaid: string | null,
): number | Problem {
  const name = said === null || said.trim() === "" ? unsaid : said;
  if (name === null) return BLANK;
  const found = shelf.find(name);
  return typeof found === "number" ? found : notFound(what, name, found);
}

export const notFound = (what: Named, given: string, found: Exclude<Found, number>): Problem =>
  found.ambiguous
    ? { kind: "ambiguous", what, given, candidates: found.candidates }
    : { kind: "unknown", what, given, nearest: found.candidates };
