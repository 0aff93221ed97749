import type { Browser } from "playwright-core";
import type { Area, Workbook } from "../../src/workbook/workbook";
import { keepsTheContract } from "../workbook/contract";
import { officeWorkbookIn } from "./office-workbook";
import { areaAt } from "./pretend-excel/book";
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

beforeEach(() => {
  excel.book.cells.clear();
  excel.book.collapsing = false;
});

const formula = (area: Area, ...formulas: string[][]) => ({ kind: "formula" as const, area, formulas });

describe("Excel's workbook", () => {
  keepsTheContract(() => {
    excel.enter("B2", 42);
    const type = (area: Area, value: number) => {
      excel.book.cells.set(`${area.sheet}!${area.row},${area.column}`, { formula: null, value });
      return Promise.resolve();
    };
    return Promise.resolve({ workbook, empty: areaAt("A1"), filled: areaAt("B2"), type });
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

  it("resolves another sheet and a defined name, and no sheet that is not there", async () => {
    excel.book.names.set("Hours", areaAt("B2"));
    expect(await workbook.resolve("'Other sheet'!C4", areaAt("A1"))).toEqual({
      ...areaAt("C4"),
      sheet: "Other sheet",
    });
    expect(await workbook.resolve("Hours", areaAt("A1"))).toEqual(areaAt("B2"));
    expect(await workbook.resolve("Nowhere!A1", areaAt("A1"))).toBeNull();
  });

  it("writes texts so that they stay texts", async () => {
    const values = [["007", "=1+1", "March 5", "TRUE", "plain words", "'quoted"]];
    await workbook.apply({
      title: "texts",
      expect: [],
      edits: [{ kind: "values", area: areaAt("A1:F1"), values }],
    });
    expect((await workbook.read(areaAt("A1:F1")))[0]!.map(({ value }) => value)).toEqual(values[0]);
  });

  it("undoes over cells that held formulas, values and nothing", async () => {
    excel.enter("A1", "=AIVERSION()");
    excel.enter("B1", "007");
    excel.enter("C1", "'007");
    await excel.value("A1");
    const before = await workbook.read(areaAt("A1:D1"));
    const edits = [
      formula(areaAt("A1:D1"), ["=AIVERSION()", "=AIVERSION()", "=AIVERSION()", "=AIVERSION()"]),
    ];
    const { undo } = await workbook.apply({ title: "many", expect: [], edits });
    await workbook.apply(undo);
    await excel.value("A1");
    expect(await workbook.read(areaAt("A1:D1"))).toEqual(before);
  });

  it("can redo what it undid", async () => {
    excel.enter("A1", 5);
    const { undo } = await workbook.apply({
      title: "one",
      expect: [],
      edits: [formula(areaAt("A1"), ["=AIVERSION()"])],
    });
    const { undo: redo } = await workbook.apply(undo);
    expect(excel.cell("A1").value).toBe(5);
    await workbook.apply(redo);
    expect(excel.cell("A1").formula).toBe("=AIVERSION()");
  });

  it("leaves nothing half done when Excel refuses one of the edits", async () => {
    excel.enter("A1", 5);
    const edits = [formula(areaAt("A1"), ["=AIVERSION()"]), formula(areaAt("A2:A3"), ["=AIVERSION()"])];
    await expect(workbook.apply({ title: "bad", expect: [], edits })).rejects.toThrow(
      /InvalidArgument|Pretend Excel/,
    );
    expect(excel.cell("A1")).toEqual({ formula: null, value: 5 });
  });

  it("takes back what a table column made the same", async () => {
    excel.enter("A1", 5);
    excel.book.collapsing = true;
    const edits = [formula(areaAt("A1:A2"), ['=AIENERGY("DGX A100",1,1)'], ['=AIENERGY("DGX A100",2,1)'])];
    await expect(workbook.apply({ title: "table", expect: [], edits })).rejects.toThrow("other formulas");
    expect(excel.cell("A1")).toEqual({ formula: null, value: 5 });
    expect(excel.cell("A2")).toEqual({ formula: null, value: null });
  });
});
