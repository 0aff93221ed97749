import type { Browser } from "playwright-core";
import type { Edit } from "../../src/workbook/change";
import type { Area, Workbook } from "../../src/workbook/workbook";
import { keepsTheContract } from "../workbook/contract";
import { officeWorkbookIn } from "./office-workbook";
import { areaAt, newSheet, placeOf } from "./pretend-excel/book";
import { openExcel, type PretendExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";

let browser: Browser;
let excel: PretendExcel;
let workbook: Workbook;

beforeAll(async () => {
  browser = await launch();
  excel = await openExcel(browser);
  workbook = await officeWorkbookIn(excel.addin);
}, 30_000);

afterAll(() => browser.close());

beforeEach(() => excel.reset());

const formula = (area: Area, ...formulas: string[][]): Edit => ({ kind: "formula", area, formulas });
const change = (...edits: Edit[]) => ({ title: "test", expect: [], edits });

/** Of a book, what belongs to one sheet and is not in its cells. */
function looks(sheet: string): Promise<unknown> {
  const { book } = excel;
  const own = <T>(all: ReadonlyMap<string, T>) =>
    [...all].filter(([place]) => place.startsWith(`${sheet}!`)).sort();
  return Promise.resolve({
    looks: own(book.looks),
    rules: own(book.rules),
    widths: [...(book.sheets.find(({ name }) => name === sheet)?.widths ?? [])],
    charts: book.charts.filter((chart) => chart.sheet === sheet),
  });
}

describe("Excel's workbook", () => {
  keepsTheContract(() => {
    excel.enter("B2", 42);
    const locked = newSheet(excel.book, "Locked sheet");
    locked.locked = true;
    excel.book.sheets.push(locked);
    const type = (area: Area, value: number) => {
      excel.book.cells.set(placeOf(area), { formula: null, value });
      return Promise.resolve();
    };
    return Promise.resolve({
      workbook,
      empty: areaAt("A1"),
      filled: areaAt("B2"),
      type,
      looks,
      locked: areaAt("'Locked sheet'!A1"),
    });
  });

  it("tells what is selected", async () => {
    excel.select("C3:D5");
    expect(await workbook.selection()).toEqual({ sheet: "Sheet1", row: 2, column: 2, rows: 3, columns: 2 });
  });

  it("tells the active cell where several areas are selected", async () => {
    excel.select("B7", true);
    expect(await workbook.selection()).toEqual(areaAt("B7"));
  });

  it("reads numbers, texts, nothing, and tells an error from the same text", async () => {
    excel.enter("A1", 1.5);
    excel.enter("B1", "word");
    excel.enter("A2", "#N/A");
    excel.enter("B2", "'#N/A");
    expect(await workbook.read(areaAt("A1:C2"))).toEqual([
      [1.5, "word", null].map((value) => ({ formula: null, value })),
      [{ error: "#N/A" }, "#N/A", null].map((value) => ({ formula: null, value })),
    ]);
  });

  it("reads the formula and the error of a cell that our functions refuse", async () => {
    excel.enter("A1", '=AIENERGY("H100",1,720)');
    await excel.value("A1");
    expect(await workbook.read(areaAt("A1"))).toEqual([
      [{ formula: '=AIENERGY("H100",1,720)', value: { error: "#N/A" } }],
    ]);
  });

  it("leaves nothing half done when Excel refuses one of the edits", async () => {
    excel.enter("A1", 5);
    const edits = [formula(areaAt("A1"), ["=AIVERSION()"]), formula(areaAt("A2:A3"), ["=AIVERSION()"])];
    await expect(workbook.apply(change(...edits))).rejects.toThrow(/InvalidArgument|Pretend Excel/);
    expect(excel.cell("A1")).toEqual({ formula: null, value: 5 });
  });
});
