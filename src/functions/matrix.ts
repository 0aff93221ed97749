import { refuse } from "../problem";
import { isCellError, type Argument, type Cell } from "./cells";

/** An argument as a rectangle of cells, with the name it has in the function's signature. */
export interface Matrix {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** What the results of a call look like: as in Excel, single rows and columns stretch to the largest argument. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a sheet: an argument with as many is a whole column. */
const SHEET_ROWS = 1_048_576;
/** Cells of one result; Excel on the web takes no more. */
const MOST_CELLS = 5_000_000;

export function matrix(argument: string, value: Argument | undefined): Matrix {
  if (value === undefined || !Array.isArray(value)) {
    return { argument, rows: 1, columns: 1, cells: [[(value ?? null) as Cell]] };
  }
  const cells = value as readonly (readonly Cell[])[];
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return { argument, rows: 1, columns: 1, cells: [[null]] };
  if (rows >= SHEET_ROWS) return refuse({ kind: "whole-column", argument, rows });
  return { argument, rows, columns, cells };
}

/**
 * The rectangle that arguments stretch to together.
 *
 * @throws {ProblemError} with both sizes when an argument is neither single nor as large as another
 */
export function extentOf(matrices: readonly Matrix[]): Extent {
  let tallest = matrices[0]!;
  let widest = matrices[0]!;
  for (const each of matrices) {
    if (each.rows > tallest.rows) tallest = each;
    if (each.columns > widest.columns) widest = each;
  }
  const { rows } = tallest;
  const { columns } = widest;
  for (const each of matrices) {
    if (each.rows !== 1 && each.rows !== rows) refuse({ kind: "shapes", one: tallest, other: each });
    if (each.columns !== 1 && each.columns !== columns) refuse({ kind: "shapes", one: widest, other: each });
  }
  if (rows * columns > MOST_CELLS) refuse({ kind: "too-many-cells", rows, columns });
  return { rows, columns };
}

/** Rows up to the last one whose cell is not blank, at least one. */
export function usedRows({ rows, cells }: Matrix): number {
  let last = rows;
  while (last > 1 && cells[last - 1]!.every(isBlank)) last--;
  return last;
}

/** Excel on the desktop hands us 0 for an empty cell inside a range, so a name can never be 0. */
export const isBlank = (cell: Cell): boolean =>
  cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");

/** The single cell of an argument that cannot be a range. */
export function single({ argument, rows, columns, cells }: Matrix): Cell {
  if (rows !== 1 || columns !== 1) return refuse({ kind: "one-value", argument });
  return cells[0]![0]!;
}

/** A single optional text such as a bound; null when left out. */
export function singleText(each: Matrix): string | null {
  const cell = single(each);
  if (isCellError(cell)) return refuse({ kind: "cell", error: cell.error, message: cell.message ?? null });
  if (cell === null || cell === "") return null;
  if (typeof cell !== "string")
    return refuse({ kind: "not-text", argument: each.argument, given: String(cell).toUpperCase() });
  return cell;
}
