import { ownName } from "../../workbook/calls";
import { FUTURE, SHEET_FUTURE } from "./future-functions";

/** What may be spelled in another way in a file: ranges that spill, structured references, marks of younger functions. */
const SPECIAL = /[#@[{]|_xl|\s\(/i;
const known = new Map<string, boolean>();

/**
 * Whether a file spells a formula just as people see it, and it gives one value: then it need not be read token by token,
 * which matters for millions.
 */
export function isUnmarked(formula: string): boolean {
  if (SPECIAL.test(formula)) return false;
  for (let end = formula.indexOf("("); end >= 0; end = formula.indexOf("(", end + 1)) {
    let start = end;
    while (start > 0 && isOfName(formula.charCodeAt(start - 1))) start -= 1;
    if (start < end && !isOldFunction(formula.slice(start, end))) return false;
  }
  return true;
}

/** Letters, digits, "_" and ".". */
const isOfName = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46;

function isOldFunction(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const upper = name.toUpperCase();
  const isOld =
    ownName(upper) === null && !FUTURE.has(upper) && !SHEET_FUTURE.has(upper) && upper !== "TRANSPOSE";
  known.set(name, isOld);
  return isOld;
}
