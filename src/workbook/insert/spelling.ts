import { columnLetters } from "../address";
import type { Area } from "../workbook";

/** "C5": moves with the cell that refers to it. */
export const relative = (row: number, column: number): string => columnLetters(column) + (row + 1);

/** "$C$5": stays. */
export const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** "$C5": the column stays. */
export const inColumn = (row: number, column: number): string => `$${columnLetters(column)}${row + 1}`;

/** "C$5": the row stays. */
export const inRow = (row: number, column: number): string => `${columnLetters(column)}$${row + 1}`;

/** "$A$4:$B$9" of an area; with its sheet, always in quotes, where another sheet refers to it. */
export function fixedArea({ sheet, row, column, rows, columns }: Area, from: string): string {
  const start = fixed(row, column);
  const end = fixed(row + rows - 1, column + columns - 1);
  const place = start === end ? start : `${start}:${end}`;
  return sheet === from ? place : `'${sheet.replaceAll("'", "''")}'!${place}`;
}
