import type { Browser } from "playwright-core";
import { change, formula, inExcel, values, type InExcel } from "./in-excel";
import { paneUser, settledErrors, type PaneUser } from "./pane-user";
import { HostError } from "./pretend-excel/application";
import { areaAt } from "./pretend-excel/book";
import { launch } from "./pretend-excel/page";
import { desktop, web } from "./pretend-excel/personality";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 30_000);

afterAll(() => browser.close());

const MONTH = '=AIENERGY("DGX A100",A1,720,,"article-2023")';

describe.each([
  ["desktop", desktop],
  ["web", web],
])("Excel on the %s", (_name, personality) => {
  let excel: InExcel["excel"];
  let workbook: InExcel["workbook"];
  let user: PaneUser;

  beforeAll(async () => {
    ({ excel, workbook } = await inExcel(browser, { personality }));
    user = paneUser(excel);
  }, 30_000);

  beforeEach(async () => {
    excel.reset();
    await user.home();
  });

  // An empty cell arrives as 0 or as null: OfficeDev/office-js #4702.
  it("takes empty cells of a block of assumptions for nothing said", async () => {
    excel.fill("A1", [
      ["Name", "Value", "Note"],
      ["PUE", 1.5, ""],
      ["", "", ""],
      ["Load", 0.5, ""],
    ]);
    excel.enter("E1", '=AIENERGY("DGX A100",1,720,,A1:C4)');
    excel.enter("E2", '=AIENERGY("DGX A100",1,720,F9,A1:C4)');
    expect(await excel.value("E1")).toBeCloseTo(6.5 * 720 * 0.5 * 1.5, 6);
    expect(await settledErrors(excel)).toEqual([]);
  }, 30_000);

  // A cell shows its old value, or #BUSY!, while it is computed, and nobody tells which: #4152, #6930.
  it("freezes what a formula gives, not what its cell still shows", async () => {
    excel.enter("A1", 1);
    excel.enter("B1", MONTH);
    await excel.value("B1");
    excel.hold();
    excel.enter("A1", 2);
    await user.workbookAction("freeze");
    await user.press(user.strings.next);
    await user.press(user.strings.actionVerb("freeze"));
    await user.sees(user.strings.actionDone("freeze"));
    expect(excel.cell("B1")).toEqual({ formula: null, value: 9360 });
  }, 30_000);

  // Different formulas in a column of a table become one: #5909, #6745.
  it("is stopped when a table's column makes one formula of several", async () => {
    await workbook.apply(
      change(values(areaAt("A1:A4"), ["kWh"], [1], [2], [3]), {
        kind: "table",
        name: "Fleet",
        area: areaAt("A1:A4"),
        totals: false,
      }),
    );
    const different = formula(areaAt("A2:A4"), ["=1"], ["=2+2"], ["=9"]);
    await expect(workbook.apply(change(different))).rejects.toThrow(/A2:A4/);
    expect(["A2", "A3", "A4"].map((address) => excel.cell(address).value)).toEqual([1, 2, 3]);
    const same = formula(areaAt("A2:A4"), ["=ROW(A2)"], ["=ROW(A3)"], ["=ROW(A4)"]);
    await workbook.apply(change(same));
    expect(["A2", "A3", "A4"].map((address) => excel.cell(address).value)).toEqual([2, 3, 4]);
  }, 30_000);

  // Excel's own undo cannot be relied on, so ours writes, and may be refused: #6255, #6491, #6711.
  it("that refuses to undo leaves everything as it is, says so, and undoes when asked again", async () => {
    excel.enter("A1", 2);
    excel.enter("B1", MONTH);
    await excel.value("B1");
    await user.workbookAction("freeze");
    await user.agree(user.strings.actionVerb("freeze"));
    const frozen = new Map(excel.book.cells);
    let writes = 0;
    excel.book.fault = () => {
      writes += 1;
      if (writes === 2) throw new HostError("GeneralException");
    };
    await user.press(user.strings.undo);
    await user.sees(/GeneralException/);
    expect(new Map(excel.book.cells)).toEqual(frozen);
    await user.press(user.strings.retry);
    await user.sees(new RegExp(`${user.strings.undone("").trim()}$`));
    expect(await excel.value("B1")).toBe(9360);
    expect(excel.cell("B1").formula).toBe(MONTH);
  }, 30_000);
});

// Resource limits are in bytes, docs "Resource limits and performance optimization"; a Chinese character takes three.
describe("Excel on the web, which refuses messages over 5 MB", () => {
  it("is written long Chinese texts in messages that it takes", async () => {
    const { excel, workbook } = await inExcel(browser);
    const text = "用電量".repeat(40);
    const rows = Array.from({ length: 20_000 }, () => [text]);
    const area = { ...areaAt("A1"), rows: rows.length, columns: 1 };
    const { undo } = await workbook.apply(change(values(area, ...rows)));
    expect(excel.cell("A20000").value).toBe(text);
    await workbook.apply(undo);
    expect(excel.book.cells.size).toBe(0);
  }, 60_000);
});
