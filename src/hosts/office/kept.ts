import { cellIn, lies } from "../../workbook/area";
import type { CellEdit } from "../../workbook/change";
import type { CellContent, Contents } from "../../workbook/workbook";
import type { Cell } from "../../functions/cells";
import { keepsFormulas } from "../inverse";

/** The first edit of which cells do not hold what they were given, unless a later edit was for them, too. */
export function notKept(edits: readonly CellEdit[], after: readonly Contents[]): CellEdit | undefined {
  return edits.find((edit, index) => {
    const found = after[index] ?? [];
    if (edit.kind === "formula") return !keepsFormulas(edit, found);
    return edit.values.some((row, down) =>
      row.some((value, across) => {
        if (holds(value, found[down]?.[across])) return false;
        const cell = cellIn(edit.area, down, across);
        return !edits.slice(index + 1).some(({ area }) => lies(cell, area));
      }),
    );
  });
}

/** Whether a cell holds a value of the kind that it was given. An empty one may be filled by another cell's result. */
function holds(given: Cell, found: CellContent | undefined): boolean {
  if (!found || found.formula !== null) return false;
  if (given === null || given === "") return true;
  return typeof given === "string" ? typeof found.value === "string" : found.value !== null;
}
