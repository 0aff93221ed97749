/** A number as typed: empty, a plain number, or a text that reads two ways or none. */
export type Entry = number | "empty" | "unclear";

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a number that can be read one way only. "1,250" is a quarter over one in Berlin, so it is unclear.
 * Full-width digits, as Chinese and Japanese keyboards type them, and spaces between digits are fine.
 */
export function readEntry(typed: string): Entry {
  const plain = typed.normalize("NFKC").replace(/\s/gu, "").replace("−", "-");
  if (plain === "") return "empty";
  const number = PLAIN.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : "unclear";
}
