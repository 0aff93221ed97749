import type { Browser } from "playwright-core";
import { noJob } from "../workbook/contract/host";
import { change, formula, inExcel, values, type InExcel } from "./in-excel";
import { areaAt, key } from "./pretend-excel/book";
import { launch } from "./pretend-excel/page";
import { desktop, web } from "./pretend-excel/personality";

let browser: Browser;

let excel: InExcel["excel"];
let workbook: InExcel["workbook"];

beforeAll(async () => {
  browser = await launch();
  ({ excel, workbook } = await inExcel(browser));
}, 30_000);

afterAll(() => browser.close());

beforeEach(() => excel.reset());

describe("Excel on the web, which refuses messages over 5 MB", () => {
  it("is written to and read in several messages, and undone", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [
      row,
      `a text that takes some room, number ${row}`,
    ]);
    const area = { ...areaAt("A1"), rows: rows.length, columns: 2 };
    const before = excel.batches;
    const { undo } = await workbook.apply(change(values(area, ...rows)));
    expect(excel.batches - before).toBeGreaterThan(4);
    expect(excel.cell("B30000").value).toBe("a text that takes some room, number 29999");
    const sizes = [];
    for await (const piece of workbook.scan(area, noJob)) sizes.push(piece.cells.length);
    expect(sizes).toEqual([10_000, 10_000, 10_000]);
    await workbook.apply(undo);
    expect(await workbook.sheets()).toMatchObject([{ used: null }, { used: null }]);
  }, 60_000);

  it("is read in smaller pieces where cells are large", async () => {
    for (let row = 0; row < 400; row++)
      excel.book.cells.set(key("Sheet1", row, 0), { formula: null, value: "x".repeat(30_000) });
    const cells = await workbook.read(areaAt("A1:A400"));
    expect(cells.map(([cell]) => (cell!.value as string).length)).toEqual(Array<number>(400).fill(30_000));
  }, 60_000);

  it("takes a column of one formula as one short message", async () => {
    const { excel, workbook } = await inExcel(browser, { personality: { ...web, payload: 60_000 } });
    const rows = Array.from({ length: 500 }, (_, row) => [
      `=IF(A${row + 1}="",0,A${row + 1}*1000/3+SUM(A${row + 1},2,3,4,5,6,7,8,9)-ABS(A${row + 1}))*12345678901234567890+LN(EXP(A${row + 1}))*MAX(0,1,2,3,4,5,6,7)`,
    ]);
    await workbook.apply(change(formula({ ...areaAt("B1"), rows: 500 }, ...rows)));
    expect(excel.cell("B500").formula).toBe(rows.at(-1)![0]);
  }, 60_000);
});

describe("an Excel that lacks", () => {
  it("charts of series says so before it writes, and does the rest", async () => {
    const { excel, workbook } = await inExcel(browser, { personality: { ...web, api: "1.7" } });
    expect(workbook.can).toEqual({ evaluate: false, table: true, chart: false });
    const list = { kind: "list" as const, area: areaAt("A1"), source: areaAt("C1:C3") };
    await expect(workbook.apply(change(values(areaAt("A9"), [1]), list))).rejects.toThrow(
      "lacks ExcelApi 1.8",
    );
    expect(excel.cell("A9").value).toBeNull();
    await workbook.apply(change(values(areaAt("A9"), [1])));
    expect(excel.cell("A9").value).toBe(1);
  }, 30_000);

  it("spills has none", async () => {
    const { excel, workbook } = await inExcel(browser, { personality: { ...web, api: "1.11" } });
    excel.enter("A1", '=AIENERGY("DGX A100",{1;2},720)');
    await excel.value("A1");
    expect(await workbook.spills([areaAt("A1")])).toEqual([null]);
  }, 30_000);
});

describe("a slow add-in", () => {
  it("leaves cells busy on the web, and recalculation waits for them", async () => {
    excel.hold();
    excel.enter("A1", '=AIENERGY("DGX A100",1,720,,"article-2023")');
    expect((await workbook.read(areaAt("A1")))[0]![0]!.value).toEqual({ error: "#BUSY!" });
    let done = false;
    const waiting = workbook.recalculate(noJob).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(done).toBe(false);
    excel.release();
    await waiting;
    expect((await workbook.read(areaAt("A1")))[0]![0]!.value).toBe(4680);
  }, 30_000);

  it("leaves old values on the desktop", async () => {
    const { excel, workbook } = await inExcel(browser, { personality: desktop });
    excel.enter("A2", 1);
    excel.enter("A1", '=AIENERGY("DGX A100",A2,720,,"article-2023")');
    await excel.value("A1");
    excel.hold();
    excel.enter("A2", 2);
    expect((await workbook.read(areaAt("A1")))[0]![0]!.value).toBe(4680);
    excel.release();
    expect(await excel.value("A1")).toBe(9360);
  }, 30_000);
});

describe.each([
  ["desktop", desktop],
  ["web", web],
])("an empty cell in a column, on the %s", (_kind, personality) => {
  it("is a blank row where a preset is empty, and none of something where a quantity is", async () => {
    const { excel } = await inExcel(browser, { personality });
    excel.enter("A1", "DGX A100");
    excel.enter("A3", "DGX A100");
    excel.enter("B1", 1);
    excel.enter("B2", 1);
    excel.enter("C1", '=AIENERGY(A1:A3,B1:B3,720,,"article-2023")');
    await excel.value("C1");
    expect(["C1", "C2", "C3"].map((address) => excel.cell(address).value)).toEqual([4680, "", 0]);
  }, 30_000);
});
