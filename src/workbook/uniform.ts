import { translateFormulaToR1C1 } from "@borgar/fx";
import { columnLetters } from "./address";
import type { Area } from "./workbook";

/**
 * The one formula, in R1C1, that all cells of a column hold when each is seen from its own place; null where they differ
 * or cannot be read.
 */
export function uniformFormula(formulas: readonly string[], column: Area): string | null {
  let first: string | null = null;
  for (const [index, formula] of formulas.entries()) {
    if (!formula.startsWith("=")) return null;
    const relative = relativeTo(formula, column.row + index, column.column);
    if (relative === null || (first !== null && relative !== first)) return null;
    first = relative;
  }
  return first;
}

function relativeTo(formula: string, row: number, column: number): string | null {
  try {
    return translateFormulaToR1C1(formula, columnLetters(column) + (row + 1));
  } catch {
    return null;
  }
}
