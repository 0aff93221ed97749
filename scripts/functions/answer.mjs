// The answer of an example, as a sheet would show it.
import { table } from "../method/words.mjs";

/** Rows of a table that are shown; a page is no place for forty. */
const MOST_ROWS = 8;

/** @returns paragraphs of Markdown */
export function shown(result, words) {
  if (!Array.isArray(result)) return [`→ **${cell(result)}**`];
  const [first, ...rest] = result.map((row) => row.map(cell));
  const left = rest.length - MOST_ROWS;
  // Markdown wants a header; what answers numbers alone has none.
  const isHeader = result.length > 1 && typeof result[0][0] === "string";
  if (!isHeader) return result.map((row) => `→ ${row.map((each) => `**${cell(each)}**`).join(" · ")}`);
  const rows = table(first, rest.slice(0, MOST_ROWS));
  return ["→", rows, ...(left > 0 ? [words.moreRows(left)] : [])];
}

function cell(value) {
  if (typeof value !== "number") return String(value?.error ?? value ?? "");
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  return value.toLocaleString("en-US", { maximumSignificantDigits: 7 });
}
