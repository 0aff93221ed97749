import type { Area } from "./workbook";

/** A cell's place on its sheet, counted from 0. */
type Place = Pick<Area, "row" | "column">;

/** The first cell of an area: the one an insertion goes into. */
export const firstCell = (area: Area): Area => ({ ...area, rows: 1, columns: 1 });

/** The cell of an area that is so many rows below its first one and so many columns to the right. */
export const cellIn = ({ sheet, row, column }: Area, down: number, across: number): Area => ({
  sheet,
  row: row + down,
  column: column + across,
  rows: 1,
  columns: 1,
});

/** Whether an area lies in another one. */
export const lies = (area: Area, within: Area): boolean =>
  area.sheet === within.sheet &&
  area.row >= within.row &&
  area.column >= within.column &&
  area.row + area.rows <= within.row + within.rows &&
  area.column + area.columns <= within.column + within.columns;

/** Whether two areas of one sheet share a cell. */
export const meets = (one: Omit<Area, "sheet">, other: Omit<Area, "sheet">): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** A cell of a workbook as the key of a map. */
export const cellKey = (sheet: string, { row, column }: Place): string => `${row},${column},${sheet}`;
