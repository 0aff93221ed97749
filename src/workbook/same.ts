import { isCellError, type Cell } from "../functions/cells";

/** Results of two engines differ in the last bits of EXP and LN. */
const TOLERANCE = 1e-9;

/** Whether two cells show the same: numbers within 1e-9 of each other, nothing like an empty text. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
  }
  if (isCellError(one) || isCellError(other)) {
    return isCellError(one) && isCellError(other) && one.error === other.error;
  }
  return (one ?? "") === (other ?? "");
}

/** A result as a rectangle. */
export const gridOf = (result: Cell | readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  Array.isArray(result) ? (result as readonly (readonly Cell[])[]) : [[result as Cell]];

/** What stands in a cell whose result is still on its way, or never came where the add-in is missing. */
export const isPending = (cell: Cell): boolean =>
  cell === null || (isCellError(cell) && PENDING.has(cell.error));

const PENDING = new Set(["#BUSY!", "#GETTING_DATA", "#NAME?", "#CONNECT!", "#BLOCKED!"]);

/** A cell as a text, nothing as an empty one. */
export const textOf = (cell: Cell): string =>
  cell === null
    ? ""
    : isCellError(cell)
      ? cell.error
      : typeof cell === "boolean"
        ? String(cell).toUpperCase()
        : String(cell);
