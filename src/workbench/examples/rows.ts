import type { ExampleRow } from "./example";

export function titles(...cells: readonly string[]): ExampleRow {
  return { look: "titles", lines: 1, cells };
}

/** The text of the formula beside it, so that what is shown is what was computed. */
export function formulaText(row: number, column = "C"): string {
  return `=FORMULATEXT(${column}${row})`;
}
