import type { Area } from "../../workbook/workbook";
import { rangeOf, spotName } from "./a1";
import type { HeldRow } from "./cell";
import { place, WORKSHEET } from "./ordered";
import { child, readTree } from "./tree";

/**
 * The smallest area that holds every filled cell.
 *
 * @param others areas that are filled all over
 */
export function usedArea(
  sheet: string,
  rows: ReadonlyMap<number, HeldRow>,
  others: readonly Area[] = [],
): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const area of others) {
    [top, left] = [Math.min(top, area.row), Math.min(left, area.column)];
    [bottom, right] = [
      Math.max(bottom, area.row + area.rows - 1),
      Math.max(right, area.column + area.columns - 1),
    ];
  }
  for (const { row, cells } of rows.values()) {
    for (const { column, value, formula, group } of cells.values()) {
      if (value === null && formula === null && group === null) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return null;
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** A frame that says how far its cells reach, if it did before. */
export function withDimension(frame: string, used: Area | null): string {
  const told = child(readTree(frame, "worksheet"), "dimension")?.attributes["ref"];
  const said = told === undefined ? null : rangeOf("", told);
  if (used === null || said === null) return frame;
  const row = Math.min(used.row, said.row);
  const column = Math.min(used.column, said.column);
  const bottom = Math.max(used.row + used.rows, said.row + said.rows);
  const right = Math.max(used.column + used.columns, said.column + said.columns);
  const grown = { row, column, rows: bottom - row, columns: right - column };
  const ref = `${spotName(grown)}:${spotName({ row: bottom - 1, column: right - 1 })}`;
  const same =
    grown.rows === said.rows && grown.columns === said.columns && row === said.row && column === said.column;
  return same ? frame : place(frame, WORKSHEET, "dimension", `<dimension ref="${ref}"/>`);
}
