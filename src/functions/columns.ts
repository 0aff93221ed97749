import type { Cells } from "../estimate";
import type { Problem } from "../problem";
import { isCellError, type Cell } from "./cells";
import { isBlank, type Extent, type Matrix } from "./matrix";
import { readNumber } from "./number";

/** Names in a column of the request: one for all rows, or one a row; null where a cell is blank. */
export function names(matrix: Matrix, extent: Extent): Cells<readonly (string | null)[]> {
  const problems = new Map<number, Problem>();
  const values = stretch(
    matrix,
    extent,
    new Array<string | null>(lengthIn(matrix, extent)),
    (cell, entry) => {
      if (typeof cell === "string") return cell.trim() === "" ? null : cell;
      if (isBlank(cell)) return null;
      if (typeof cell === "number") return String(cell);
      problems.set(entry, misread(matrix.argument, cell, "not-text"));
      return null;
    },
  );
  return { values, problems };
}

/** Limits of the numbers in an argument, and what an empty cell means. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly empty: number;
}

/** Numbers in a column of the request: one for all rows, or one a row. */
export function numbers(matrix: Matrix, extent: Extent, limits: Limits): Cells<Float64Array> {
  const problems = new Map<number, Problem>();
  const { argument } = matrix;
  const values = stretch(matrix, extent, new Float64Array(lengthIn(matrix, extent)), (cell, entry) => {
    const read = typeof cell === "number" ? cell : readCell(argument, cell, limits.empty);
    if (typeof read !== "number") {
      problems.set(entry, read);
      return NaN;
    }
    if (typeof cell === "number" || typeof cell === "string") {
      const { min, max } = limits;
      if (!(read >= min && read <= max))
        problems.set(entry, { kind: "limits", argument, given: read, min, max });
    }
    return read;
  });
  return { values, problems };
}

function readCell(argument: string, cell: Cell, empty: number): number | Problem {
  if (cell === null) return empty;
  if (typeof cell === "string") return cell.trim() === "" ? empty : readNumber(argument, cell);
  return misread(argument, cell, "not-a-number");
}

function misread(argument: string, cell: Cell, kind: "not-text" | "not-a-number"): Problem {
  if (isCellError(cell)) return { kind: "cell", error: cell.error, message: cell.message ?? null };
  return { kind, argument, given: String(cell).toUpperCase() };
}

/** Entries that a matrix becomes: one if it is single, else one for each result. */
const lengthIn = ({ rows, columns }: Matrix, extent: Extent): number =>
  rows === 1 && columns === 1 ? 1 : extent.rows * extent.columns;

function stretch<T, Entries extends { [entry: number]: T }>(
  { rows, columns, cells }: Matrix,
  extent: Extent,
  into: Entries,
  read: (cell: Cell, entry: number) => T,
): Entries {
  if (rows === 1 && columns === 1) {
    into[0] = read(cells[0]![0]!, 0);
    return into;
  }
  let entry = 0;
  for (let row = 0; row < extent.rows; row++) {
    const line = cells[rows === 1 ? 0 : row]!;
    for (let column = 0; column < extent.columns; column++) {
      into[entry] = read(line[columns === 1 ? 0 : column] ?? null, entry);
      entry++;
    }
  }
  return into;
}
