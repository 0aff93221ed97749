import type { Problem } from "../problem";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** "1.250" is a thousand and more in Germany, and "1,250" in the United States. */
const GROUPED = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const SEPARATED = /^[+-]?\d[\d.,'’  ]*$/;

/** A text without what nobody sees: full-width digits become plain ones, zero-width characters and outer spaces go. */
export const visible = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "")
    .trim();

/** Reads a number that came as text. A text that two countries read in two ways is refused, not guessed. */
export function readNumber(argument: string, text: string): number | Problem {
  // Word and web pages write a minus sign where a keyboard has a hyphen.
  const trimmed = visible(text).replace(/^\u2212/u, "-");
  if (PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return Number(trimmed);
  if (SEPARATED.test(trimmed)) return { kind: "two-readings", argument, given: text };
  return { kind: "not-a-number", argument, given: text };
}
