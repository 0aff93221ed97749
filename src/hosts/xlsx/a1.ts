import { columnLetters } from "../../workbook/address";
import type { Area } from "../../workbook/workbook";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "./limits";

/** A cell's place in a sheet, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** "B2" as a place; null for what is none in a sheet of Excel's size. */
export function spotOf(text: string): Spot | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= EXCEL_ROWS && column <= EXCEL_COLUMNS
    ? { row: row - 1, column: column - 1 }
    : null;
}

export const spotName = ({ row, column }: Spot): string => columnLetters(column) + (row + 1);

/** "B2:C9" or "B2" on a sheet; null for what is no area. */
export function rangeOf(sheet: string, text: string): Area | null {
  const [from = "", to = from] = text.split(":");
  const [start, end] = [spotOf(from), spotOf(to)];
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return { sheet, ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 };
}

/** "B2:C9", or "B2" for a single cell: without the sheet. */
export function rangeName({ row, column, rows, columns }: Area): string {
  const start = spotName({ row, column });
  return rows * columns === 1
    ? start
    : `${start}:${spotName({ row: row + rows - 1, column: column + columns - 1 })}`;
}

/** "'My sheet'!$B$2:$C$9": as names, lists and charts keep a place. */
export function absoluteName({ sheet, row, column, rows, columns }: Area): string {
  const corner = (down: number, right: number): string => `$${columnLetters(right)}$${down + 1}`;
  const start = corner(row, column);
  const end = corner(row + rows - 1, column + columns - 1);
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${start === end ? start : `${start}:${end}`}`;
}

/** The cells of an area, row by row. */
export function* spotsIn({ row, column, rows, columns }: Area): Generator<Spot> {
  for (let down = row; down < row + rows; down += 1) {
    for (let right = column; right < column + columns; right += 1) yield { row: down, column: right };
  }
}
