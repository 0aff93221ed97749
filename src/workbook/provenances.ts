import type { Argument } from "../functions/cells";
import { provenanceOf, type Provenance } from "../functions/provenance";
import type { MadeCall } from "./evaluation";

/** Calls whose provenance is remembered. */
const REMEMBERED = 5000;

/** On what the outermost call of a formula rests. Calls that differ only in their amounts rest on the same. */
export function provenances(): (calls: readonly MadeCall[]) => Provenance | null {
  const known = new Map<string, Provenance | null>();
  return ([first]) => {
    if (first === undefined) return null;
    const { call, values } = first;
    const key = `${call.name}\n${JSON.stringify(values.map(amountless))}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const provenance = provenanceOf(call.name, values);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, provenance);
    return provenance;
  };
}

/** An amount may be any; that there is none means something. */
const amountless = (value: Argument): Argument => (typeof value === "number" && value !== 0 ? 1 : value);
