import type { Problem } from "../problem";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** "1.250" is a thousand and more in Germany, and "1,250" in the United States. */
const GROUPED = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const SEPARATED = /^[+-]?\d[\d.,'’  ]*$/;

/** Reads a number that came as text. A text that two countries read in two ways is refused, not guessed. */
export function readNumber(argument: string, text: string): number | Problem {
  const trimmed = text.normalize("NFKC").trim();
  if (PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return Number(trimmed);
  if (SEPARATED.test(trimmed)) return { kind: "two-readings", argument, given: text };
  return { kind: "not-a-number", argument, given: text };
}
