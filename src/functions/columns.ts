import type { Cells } from "../estimate";
import type { Problem } from "../problem";
import { isCellError, type Cell } from "./cells";
import { isBlank, type Extent, type Matrix } from "./matrix";
import { readNumber } from "./number";

/** Limits of the numbers in an argument, and what an empty cell or a 0 stands for. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly nothing: number;
}

/** Names in a column of the request: one for all rows, or one a row; null where a cell is blank. */
export function names(matrix: Matrix, extent: Extent): Cells<readonly (string | null)[]> {
  const problems = new Map<number, Problem>();
  const values = new Array<string | null>(lengthIn(matrix, extent));
  forEachCell(matrix, extent, values.length, (cell, entry) => {
    if (typeof cell === "string") values[entry] = cell;
    else if (isBlank(cell)) values[entry] = null;
    else if (typeof cell === "number") values[entry] = String(cell);
    else {
      values[entry] = null;
      problems.set(entry, misread(matrix.argument, cell, "not-text"));
    }
  });
  return { values, problems };
}

/** Numbers in a column of the request: one for all rows, or one a row. */
export function numbers(matrix: Matrix, extent: Extent, limits: Limits): Cells<Float64Array> {
  const { argument } = matrix;
  const { min, max, nothing } = limits;
  const problems = new Map<number, Problem>();
  const values = new Float64Array(lengthIn(matrix, extent));
  forEachCell(matrix, extent, values.length, (cell, entry) => {
    const number = typeof cell === "number" ? cell : readCell(argument, cell);
    if (typeof number !== "number") problems.set(entry, number);
    else if (number === 0) values[entry] = nothing;
    else if (number >= min && number <= max) values[entry] = number;
    else problems.set(entry, { kind: "limits", argument, given: number, min, max });
  });
  return { values, problems };
}

function readCell(argument: string, cell: Cell): number | Problem {
  if (cell === null) return 0;
  if (typeof cell === "string") return cell.trim() === "" ? 0 : readNumber(argument, cell);
  return misread(argument, cell, "not-a-number");
}

function misread(argument: string, cell: Cell, kind: "not-text" | "not-a-number"): Problem {
  if (isCellError(cell)) return { kind: "cell", error: cell.error, message: cell.message ?? null };
  return { kind, argument, given: String(cell).toUpperCase() };
}

/** Entries that a matrix becomes: one if it is single, else one for each result. */
const lengthIn = ({ rows, columns }: Matrix, extent: Extent): number =>
  rows === 1 && columns === 1 ? 1 : extent.rows * extent.columns;

/** Visits every cell where it falls in the result. */
function forEachCell(
  { rows, columns, cells }: Matrix,
  extent: Extent,
  entries: number,
  visit: (cell: Cell, entry: number) => void,
): void {
  if (entries === 1) return visit(cells[0]![0]!, 0);
  let entry = 0;
  for (let row = 0; row < extent.rows; row++) {
    const line = cells[rows === 1 ? 0 : row]!;
    for (let column = 0; column < extent.columns; column++) {
      visit(line[columns === 1 ? 0 : column] ?? null, entry++);
    }
  }
}
