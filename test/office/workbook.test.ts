import type { Browser } from "playwright-core";
import type { Area } from "../../src/workbook/workbook";
import { keepsTheContract } from "../workbook/contract";
import { change, formula, inExcel, looksOf, values, type InExcel } from "./in-excel";
import { areaAt, newSheet, placeOf } from "./pretend-excel/book";
import { launch } from "./pretend-excel/page";

let browser: Browser;
let excel: InExcel["excel"];
let workbook: InExcel["workbook"];

beforeAll(async () => {
  browser = await launch();
  ({ excel, workbook } = await inExcel(browser));
}, 30_000);

afterAll(() => browser.close());

beforeEach(() => excel.reset());

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
      looks: (sheet: string) => Promise.resolve(looksOf(excel, sheet)),
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

  it("brings no hidden sheet into view, and says so", async () => {
    excel.book.sheets[1]!.visibility = "Hidden";
    await expect(workbook.reveal(areaAt("'Other sheet'!A1"))).rejects.toThrow('"Other sheet" is hidden');
    expect((await workbook.sheets()).map(({ hidden }) => hidden)).toEqual([false, true]);
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

  it("resolves another sheet, names of one sheet before those of all, and names of formulas that Excel knows the place of", async () => {
    excel.book.names = [
      { name: "Hours", sheet: null, formula: "=Sheet1!$B$2" },
      { name: "Hours", sheet: "Other sheet", formula: "='Other sheet'!$C$1:$C$9" },
      { name: "Moving", sheet: null, formula: "=Sheet1!B2" },
      { name: "Rate", sheet: null, formula: "=0.11" },
    ];
    const other = { ...areaAt("A1"), sheet: "Other sheet" };
    expect(await workbook.resolve("'other SHEET'!C4", areaAt("A1"))).toEqual(areaAt("'Other sheet'!C4"));
    expect(await workbook.resolve("Hours", areaAt("A1"))).toEqual(areaAt("B2"));
    expect(await workbook.resolve("Hours", other)).toEqual(areaAt("'Other sheet'!C1:C9"));
    expect(await workbook.resolve("'Other sheet'!Hours", areaAt("A1"))).toEqual(
      areaAt("'Other sheet'!C1:C9"),
    );
    expect(await workbook.resolve("Moving", areaAt("A1"))).toBeNull();
    expect(await workbook.resolve("Rate", areaAt("A1"))).toBeNull();
    expect((await workbook.names()).map(({ name, sheet }) => [name, sheet])).toEqual([
      ["Hours", null],
      ["Moving", null],
      ["Rate", null],
      ["Hours", "Other sheet"],
    ]);
  });

  it("undoes over cells that held formulas, values and nothing", async () => {
    excel.enter("A1", "=AIVERSION()");
    excel.enter("B1", "007");
    excel.enter("C1", "'007");
    await excel.value("A1");
    const before = await workbook.read(areaAt("A1:D1"));
    const { undo } = await workbook.apply(
      change(formula(areaAt("A1:D1"), ["=1", "=2", "=AIVERSION()", "=AIVERSION()"])),
    );
    await workbook.apply(undo);
    await excel.value("A1");
    expect(await workbook.read(areaAt("A1:D1"))).toEqual(before);
  });

  it("gives back cells into which a result spilled as the nothing they held of their own", async () => {
    excel.enter("A1", '=AIENERGY("DGX A100",{1;2;3},720,,"article-2023")');
    await excel.value("A1");
    const { undo } = await workbook.apply(change(values(areaAt("A2:A3"), ["in"], ["the way"])));
    expect(excel.cell("A1").value).toEqual({ error: "#SPILL!" });
    await workbook.apply(undo);
    expect(excel.cell("A1").value).toBe(4680);
    expect(excel.cell("A3")).toMatchObject({ formula: null, value: 14_040 });
  });

  it("removes a sheet into which its own formulas spilled", async () => {
    const report = areaAt("Report!A1");
    const { undo } = await workbook.apply(
      change(
        { kind: "sheet", name: "Report" },
        formula(report, ['=AIENERGY("DGX A100",{1;2;3},720,,"article-2023")']),
      ),
    );
    await excel.value("Report!A3");
    await workbook.apply(undo);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Other sheet"]);
  });
});
