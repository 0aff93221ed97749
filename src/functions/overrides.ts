import { moneyOf } from "../editions/money";
import { isAssumption } from "../editions/vocabulary";
import { newest, type Request } from "../estimate";
import { refuse } from "../problem";
import { isCellError, type Argument, type Cell } from "./cells";
import { matrix, type Extent, type Matrix } from "./matrix";
import { overriding } from "./overriding";
import { isNumeric, passThrough, splitUnit } from "./stated-cell";

/** Overrides as a rectangle that stretches with the other arguments, and what each row has once its edition is known. */
export interface Varied {
  readonly shape: Matrix;
  readonly within: (extent: Extent) => NonNullable<Request["overrides"]>;
}

/**
 * Reads overrides: a row of names above one row for each item, or a column of names beside one column for each period.
 *
 * @returns null where the argument is left out
 * @throws {ProblemError} for anything that has names neither above nor beside its values
 */
export function readOverrides(argument: Argument | undefined): Varied | null {
  if (argument === undefined || argument === null) return null;
  const { rows, columns, cells } = matrix("overrides", argument);
  if (rows === 1 && columns === 1 && (cells[0]![0] === null || cells[0]![0] === "")) return null;
  const beside = cells.map((row) => row[0] ?? null);
  const stated = areNamesAbove(cells[0]!, beside)
    ? cells[0]!.map((name, at) =>
        valuesOf(
          name,
          cells.slice(1).map((row) => [row[at] ?? null]),
        ),
      )
    : cells.map((row) => valuesOf(row[0] ?? null, [row.slice(1)]));
  return {
    shape: { ...stated[0]!, argument: "overrides" },
    within:
      (extent) =>
      (edition, { assumptions }) =>
        overriding(edition, moneyOf(assumptions), stated, extent),
  };
}

/** Names stand above where all are known, or where nothing beside is better; numbers are no names. */
export function areNamesAbove(above: readonly Cell[], beside: readonly Cell[]): boolean {
  const can = { above: beside.length > 1, beside: above.length > 1 };
  const isText = (cell: Cell): boolean => typeof cell === "string" && cell.trim() !== "" && !isNumeric(cell);
  const isKnown = (cell: Cell): boolean =>
    typeof cell === "string" && isAssumption(newest, splitUnit(cell).name);
  for (const fits of [isKnown, isText]) {
    if (can.above && above.every(fits)) return true;
    if (can.beside && beside.every(fits)) return false;
  }
  const error = [...above, ...beside].find(isCellError);
  return error === undefined ? refuse({ kind: "overrides" }) : passThrough(error);
}

/** Names are texts: `areNamesAbove` has made sure of it. */
const valuesOf = (name: Cell, cells: readonly (readonly Cell[])[]): Matrix => ({
  argument: name as string,
  rows: cells.length,
  columns: cells[0]!.length,
  cells,
});
