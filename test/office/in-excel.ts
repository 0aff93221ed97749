import type { Browser } from "playwright-core";
import type { Change, Edit } from "../../src/workbook/change";
import type { Area, Workbook } from "../../src/workbook/workbook";
import { officeWorkbookIn } from "./office-workbook";
import { openExcel, type Options, type PretendExcel } from "./pretend-excel/excel";

/** A pretend Excel, and the workbook of the add-in in it. */
export interface InExcel {
  readonly excel: PretendExcel;
  readonly workbook: Workbook;
}

export async function inExcel(browser: Browser, options?: Options): Promise<InExcel> {
  const excel = await openExcel(browser, options);
  return { excel, workbook: await officeWorkbookIn(excel.addin) };
}

export const change = (...edits: Edit[]): Change => ({ title: "test", expect: [], edits });

export const formula = (area: Area, ...formulas: string[][]): Edit => ({ kind: "formula", area, formulas });

export const values = (area: Area, ...rows: (string | number | boolean | null)[][]): Edit => ({
  kind: "values",
  area,
  values: rows,
});

/** Of a book, what belongs to one sheet and is not in its cells. */
export function looksOf({ book }: PretendExcel, sheet: string): unknown {
  const own = <T>(all: ReadonlyMap<string, T>) =>
    [...all]
      .filter(([place]) => place.startsWith(`${sheet}!`))
      .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    looks: own(book.looks),
    rules: own(book.rules),
    widths: [...(book.sheets.find(({ name }) => name === sheet)?.widths ?? [])],
    charts: book.charts.filter((chart) => chart.sheet === sheet),
  };
}
