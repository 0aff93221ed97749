import type { Area } from "../../workbook/workbook";
import { spotName, type Spot } from "./a1";
import type { HeldCell, HeldRow } from "./cell";
import type { XlsxSheet } from "./sheet";

/** Cells that array formulas fill besides their own, and by whom. */
export function fillersIn(sheet: XlsxSheet): ReadonlyMap<string, Spot> {
  const found = new Map<string, Spot>();
  for (const { row, cells } of sheet.data.rows.values()) {
    for (const { column, fills, formula } of cells.values()) {
      if (fills === null || formula === null || fills.rows * fills.columns === 1) continue;
      for (const filled of sheet.cellsIn(fills)) {
        const spot = { row: filled.row, column: filled.cell.column };
        if (spot.row !== row || spot.column !== column) found.set(spotName(spot), { row, column });
      }
    }
  }
  return found;
}

/** Array formulas that were entered with Ctrl+Shift+Enter. */
export function fixedArraysIn(
  rows: ReadonlyMap<number, HeldRow>,
): { readonly cell: HeldCell; readonly area: Area }[] {
  const found: { readonly cell: HeldCell; readonly area: Area }[] = [];
  for (const { cells } of rows.values()) {
    for (const cell of cells.values()) {
      const { fills: area, dynamic } = cell;
      if (area !== null && !dynamic && area.rows * area.columns > 1) found.push({ cell, area });
    }
  }
  return found;
}
