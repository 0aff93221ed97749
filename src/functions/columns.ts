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
  const cells = flatten(matrix, extent);
  for (let entry = 0; entry < cells.length; entry++) {
    const cell = cells[entry]!;
    if (typeof cell === "string") continue;
    const blank = isBlank(cell);
    cells[entry] = typeof cell === "number" && !blank ? String(cell) : null;
    if (!blank && typeof cell !== "number") problems.set(entry, misread(matrix.argument, cell, "not-text"));
  }
  return { values: cells as (string | null)[], problems };
}

/** Numbers in a column of the request: one for all rows, or one a row. */
export function numbers(matrix: Matrix, extent: Extent, limits: Limits): Cells<Float64Array> {
  const { argument } = matrix;
  const { min, max, nothing } = limits;
  const problems = new Map<number, Problem>();
  const cells = flatten(matrix, extent);
  const values = new Float64Array(cells.length);
  for (let entry = 0; entry < cells.length; entry++) {
    const cell = cells[entry]!;
    const number = typeof cell === "number" ? cell : readCell(argument, cell);
    if (typeof number !== "number") problems.set(entry, number);
    else if (number === 0) values[entry] = nothing;
    else if (number >= min && number <= max) values[entry] = number;
    else problems.set(entry, { kind: "limits", argument, given: number, min, max });
  }
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

/** The cells as they fall in the result, row by row; a single cell stays single. */
function flatten({ rows, columns, cells }: Matrix, extent: Extent): Cell[] {
  if (rows === 1 && columns === 1) return [cells[0]![0] ?? null];
  const flat = new Array<Cell>(extent.rows * extent.columns);
  let entry = 0;
  for (let row = 0; row < extent.rows; row++) {
    const line = cells[rows === 1 ? 0 : row]!;
    for (let column = 0; column < extent.columns; column++)
      flat[entry++] = line[columns === 1 ? 0 : column] ?? null;
  }
  return flat;
}
