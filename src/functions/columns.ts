import { NO_PROBLEMS, type Cells, type Names } from "../estimate";
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

/** Names in a column of the request: one for all rows, or one a row. */
export function names(matrix: Matrix, extent: Extent): Names {
  const { argument, rows, columns, cells } = matrix;
  if (rows === 1 && columns === 1) return oneName(argument, cells[0]![0] ?? null);
  const distinct: (string | null)[] = [];
  const seen = new Map<Cell, number>();
  const problems = new Map<number, Problem>();
  const values = new Int32Array(extent.rows * extent.columns);
  for (let row = 0, entry = 0; row < extent.rows; row++) {
    const line = cells[rows === 1 ? 0 : row]!;
    for (let column = 0; column < extent.columns; column++, entry++) {
      const cell = line[columns === 1 ? 0 : column] ?? null;
      let name = seen.get(cell);
      if (name === undefined) {
        name = distinct.push(nameIn(cell)) - 1;
        seen.set(cell, name);
      }
      values[entry] = name;
      if (typeof cell !== "string" && !isName(cell)) problems.set(entry, misread(argument, cell, "not-text"));
    }
  }
  return { distinct, values, problems };
}

/** The first entry, for columns that have no other. */
const FIRST = Int32Array.of(0);

const oneName = (argument: string, cell: Cell): Names => ({
  distinct: [nameIn(cell)],
  values: FIRST,
  problems: isName(cell) ? NO_PROBLEMS : new Map([[0, misread(argument, cell, "not-text")]]),
});

/** Blank cells and numbers may stand where a name is wanted; what is true, false or an error may not. */
const isName = (cell: Cell): boolean => typeof cell === "string" || typeof cell === "number" || cell === null;

/** What a cell is called: null for a blank one, and for what is no name. */
function nameIn(cell: Cell): string | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number") return String(cell);
  return typeof cell === "string" ? cell : null;
}

/** Numbers in a column of the request: one for all rows, or one a row. */
export function numbers(matrix: Matrix, extent: Extent, limits: Limits): Cells<Float64Array> {
  const { argument, rows, columns, cells } = matrix;
  const single = rows === 1 && columns === 1;
  const height = single ? 1 : extent.rows;
  const width = single ? 1 : extent.columns;
  const values = new Float64Array(height * width);
  let problems: Map<number, Problem> | null = null;
  for (let row = 0, entry = 0; row < height; row++) {
    const line = cells[rows === 1 ? 0 : row]!;
    for (let column = 0; column < width; column++, entry++) {
      const read = numberIn(argument, line[columns === 1 ? 0 : column] ?? null, limits);
      if (typeof read === "number") values[entry] = read;
      else (problems ??= new Map<number, Problem>()).set(entry, read);
    }
  }
  return { values, problems: problems ?? NO_PROBLEMS };
}

function numberIn(argument: string, cell: Cell, { min, max, nothing }: Limits): number | Problem {
  const number = typeof cell === "number" ? cell : readCell(argument, cell);
  if (typeof number !== "number") return number;
  if (number === 0) return nothing;
  return number >= min && number <= max ? number : { kind: "limits", argument, given: number, min, max };
}

function readCell(argument: string, cell: Cell): number | Problem {
  if (cell === null) return 0;
  if (typeof cell === "string") return cell.trim() === "" ? 0 : readNumber(argument, cell);
  return misread(argument, cell, "not-a-number");
}

function misread(argument: string, cell: Cell, kind: "not-text" | "not-a-number"): Problem {
  if (isCellError(cell)) return { kind: "cell", error: cell.error, message: cell.message ?? null };
  return { kind, argument, given: String(cell).slice(0, 60).toUpperCase() };
}
