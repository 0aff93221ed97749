import type { Browser } from "playwright-core";
import { paneUser, settledErrors, type PaneUser } from "./pane-user";
import { openExcel, until, type PretendExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";

let browser: Browser;
let excel: PretendExcel;
let user: PaneUser;

beforeAll(async () => {
  browser = await launch();
  excel = await openExcel(browser);
  user = paneUser(excel);
}, 30_000);

afterAll(() => browser.close());

const MONTH = '=AIENERGY("DGX A100",A1,720,,"article-2023")';

beforeEach(async () => {
  excel.reset();
  await user.home();
  excel.enter("A1", 2);
  excel.enter("B1", MONTH);
  excel.enter("B2", '=AICAPEX("DGX A100",A1)');
  excel.enter("B3", "=B1+B2");
  expect(await excel.value("B1")).toBe(9360);
  await settledErrors(excel);
}, 30_000);

const sheets = () => excel.book.sheets.map(({ name }) => name);

async function carriedOut(id: string): Promise<void> {
  await user.workbookAction(id);
  await user.agree(user.strings.actionVerb(id));
  expect(await settledErrors(excel)).toEqual([]);
}

describe("from the pane", () => {
  it("a workbook is frozen with a receipt, and thawed by it", async () => {
    await carriedOut("freeze");
    expect([excel.cell("B1"), excel.cell("B2").formula]).toEqual([{ formula: null, value: 9360 }, null]);
    expect(excel.cell("B3").formula).toBe("=B1+B2");
    expect(sheets()).toContain("AI receipt");
    await user.press(user.strings.back);
    await carriedOut("thaw");
    expect(excel.cell("B1")).toEqual({ formula: MONTH, value: 9360 });
  }, 30_000);

  it("freezing is taken back", async () => {
    await carriedOut("freeze");
    await user.undo();
    expect(await excel.value("B1")).toBe(9360);
    expect([excel.cell("B1").formula, sheets()]).toEqual([MONTH, ["Sheet1", "Other sheet"]]);
  }, 30_000);

  it("formulas become plain ones that stay live, and come back", async () => {
    await carriedOut("plain");
    expect(excel.cell("B1").formula).toMatch(/^='AI workings'!/);
    expect(excel.cell("B1").value).toBeCloseTo(9360, 6);
    excel.enter("A1", 4);
    expect(excel.cell("B1").value).toBeCloseTo(18_720, 6);
    await user.undo();
    expect(excel.cell("B1").formula).toBe(MONTH);
  }, 30_000);

  it("formulas stuck at #NAME? in the spelling of a file are repaired", async () => {
    const stuck = { formula: MONTH.replace("AIENERGY", "_xldudf_AIENERGY"), value: { error: "#NAME?" } };
    excel.book.cells.set("Sheet1!8,1", stuck);
    await carriedOut("repair");
    expect(excel.cell("B9")).toEqual({ formula: MONTH, value: 9360 });
  }, 30_000);

  it("an audit finds a value that its formula does not give, and leads there", async () => {
    excel.book.cells.set("Sheet1!0,1", { formula: MONTH, value: 9000 });
    excel.select("D9");
    await user.workbookAction("audit");
    await excel.addin.getByRole("button", { name: user.strings.next, exact: true }).click();
    await excel.addin.getByRole("button", { name: /Sheet1!B1.*9,?000.*9,?360/ }).click();
    await until(
      () => excel.book.selection,
      ({ row, column }) => row === 0 && column === 1,
      "B1 to be selected",
    );
  }, 30_000);

  it("an audit is written on a sheet of its own", async () => {
    await user.workbookAction("audit");
    await excel.addin.getByLabel(user.strings.auditOption).check();
    await user.agree(user.strings.actionVerb("audit"));
    expect(sheets()).toContain("AI audit");
  }, 30_000);

  it("formulas are pinned to the newest edition", async () => {
    await carriedOut("upgrade");
    expect(excel.cell("B2").formula).toMatch(/2026\.11/);
    expect(excel.cell("B1").value).toBe(9360);
  }, 30_000);
});
