import type { Assumption } from "../editions/given";
import type { Stated } from "../estimate";
import { refuse } from "../problem";
import { isCellError, type Cell } from "./cells";
import type { Matrix } from "./matrix";
import { readNumber } from "./number";

const NOTHING: Stated = { scenario: null, assumptions: [] };
/** Headings that mark the value column. */
const VALUE_HEADINGS = new Set(["value", "值", "數值"]);

/**
 * Reads a block as finance people keep it: a name column, a value column (found by its heading, else the first column
 * with numbers), any order, further columns, blank rows and headings. Whether a name means anything is not asked here,
 * except that a name which means nothing and has nothing beside it is a heading.
 *
 * @param isAssumption whether a name may be stated at all
 * @throws {ProblemError} for an error cell in the block, or an argument that is no block
 */
export function readAssumptions(matrix: Matrix, isAssumption: (name: string) => boolean): Stated {
  const { argument, rows, columns, cells } = matrix;
  if (rows === 1 && columns === 1) {
    const only = cells[0]![0]!;
    if (isCellError(only)) return passThrough(only);
    if (only === null || (typeof only === "string" && only.trim() === "")) return NOTHING;
    return typeof only === "string"
      ? { scenario: only, assumptions: [] }
      : refuse({ kind: "block", argument });
  }
  if (columns === 1) return refuse({ kind: "block", argument });

  const heading = cells.findIndex((row) => row.some(isValueHeading));
  const valueColumn = heading >= 0 ? cells[heading]!.findIndex(isValueHeading) : firstNumeric(cells);
  const nameColumn =
    cells.some((row) => typeof row[0] === "string") && valueColumn !== 0 ? 0 : valueColumn - 1;
  if (nameColumn < 0) return refuse({ kind: "block", argument });

  const assumptions: Assumption[] = [];
  cells.forEach((row, position) => {
    if (position === heading) return;
    const name = row[nameColumn] ?? null;
    if (isCellError(name)) return passThrough(name);
    if (typeof name !== "string" || name.trim() === "") return;
    const stated = splitUnit(name);
    const value = readValue(stated.name, row[valueColumn] ?? null);
    if (
      value === null &&
      !isAssumption(stated.name) &&
      row.every((cell, at) => at === nameColumn || isEmpty(cell))
    )
      return;
    assumptions.push({ ...stated, value });
  });
  return { scenario: null, assumptions };
}

const passThrough = (cell: { readonly error: string; readonly message?: string }): never =>
  refuse({ kind: "cell", error: cell.error, message: cell.message ?? null });

const isEmpty = (cell: Cell): boolean => cell === null || cell === "";

const isValueHeading = (cell: Cell): boolean =>
  typeof cell === "string" && VALUE_HEADINGS.has(cell.trim().toLowerCase());

function firstNumeric(cells: Matrix["cells"]): number {
  const columns = cells[0]!.map((_, column) => column);
  return columns.find((column) => cells.some((row) => typeof row[column] === "number")) ?? 1;
}

/** "Electricity price (USD/kWh)" → name and unit. */
function splitUnit(text: string): { name: string; unit: string | null } {
  const split = /^(.*?)\s*[(（[]([^()（）[\]]*)[)）\]]\s*$/u.exec(text.trim());
  return split === null ? { name: text.trim(), unit: null } : { name: split[1]!, unit: split[2]!.trim() };
}

/** A number, a text that is no number (a choice or a site), or null for an empty cell. */
function readValue(name: string, cell: Cell): number | string | null {
  if (isCellError(cell)) return passThrough(cell);
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return null;
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean")
    return refuse({ kind: "not-a-number", argument: name, given: String(cell).toUpperCase() });
  const read = readNumber(name, cell);
  if (typeof read === "number") return read;
  return read.kind === "two-readings" ? refuse(read) : cell;
}
