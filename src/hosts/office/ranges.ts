import type { Area } from "../../workbook/workbook";

/** What must be loaded of a range to know its area. */
export const DIMENSIONS = "rowIndex,columnIndex,rowCount,columnCount";

export const rangeOf = (
  { sheet, row, column, rows, columns }: Area,
  context: Excel.RequestContext,
): Excel.Range => context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

/** The area of a range whose dimensions are loaded. */
export const areaFrom = (
  sheet: string,
  { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range,
): Area => ({ sheet, row, column, rows, columns });

/** The area of a range of which nothing is loaded yet. */
export async function areaOf(range: Excel.Range, context: Excel.RequestContext): Promise<Area> {
  range.load(DIMENSIONS);
  range.worksheet.load("name");
  await context.sync();
  return areaFrom(range.worksheet.name, range);
}

export const supports = (set: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", set);
