import type { Browser } from "playwright-core";
import { paneUser } from "./pane-user";
import { openExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";
import { perpetual } from "./pretend-excel/personality";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 30_000);

afterAll(() => browser.close());

describe("an Excel with the shared runtime, without CustomFunctionsRuntime 1.4, and with ExcelApi 1.7", () => {
  it("computes, explains an error, and takes an inserted formula back", async () => {
    const excel = await openExcel(browser, { personality: perpetual });
    const user = paneUser(excel);
    excel.select("B2");
    await user.pick("DGX A100 320");
    await user.insertFormula();
    await user.sees(user.strings.inserted("Sheet1!B2"));
    expect(await excel.value("B2")).toEqual(expect.any(Number));
    await user.undo();
    excel.enter("B2", '=AIENERGY("H100",1,720)');
    await excel.value("B2");
    excel.select("B3");
    excel.select("B2");
    await user.sees(/H100 SXM/);
  }, 30_000);

  it("says before it begins what it needs for everything else, and begins nothing", async () => {
    const excel = await openExcel(browser, { personality: perpetual });
    const user = paneUser(excel);
    await user.pick("DGX A100 320");
    for (const id of ["table", "assumptions", "report", "plan", "comparison", "own"]) {
      await user.more(id);
      const item = excel.addin.getByRole("menuitem").filter({ hasText: user.strings.insertName(id) });
      expect(await item.getAttribute("aria-disabled")).toBe("true");
      await user.sees(/ExcelApi 1\.9/);
      await excel.addin.page().keyboard.press("Escape");
    }
    await excel.addin.getByRole("tab", { name: user.strings.viewWorkbook }).click();
    for (const id of ["freeze", "plain", "upgrade"]) {
      const card = excel.addin.getByRole("button", { name: user.strings.actionName(id) });
      await card.click({ force: true });
      expect(await card.getAttribute("aria-disabled")).toBe("true");
    }
    expect([excel.book.cells.size, excel.book.sheets.length]).toEqual([0, 2]);
  }, 30_000);
});

describe("a protected sheet", () => {
  it("is named as soon as it is selected, and what goes there is not offered", async () => {
    const excel = await openExcel(browser);
    const user = paneUser(excel);
    await user.pick("DGX A100 320");
    excel.book.sheets[0]!.locked = true;
    excel.select("'Other sheet'!A1");
    await user.sees(user.strings.writesTo("'Other sheet'!A1"));
    excel.select("Sheet1!B2");
    await user.sees(user.strings.targetLocked("Sheet1"));
    await user.more("table");
    const item = excel.addin.getByRole("menuitem").filter({ hasText: user.strings.targetLocked("Sheet1") });
    expect(await item.count()).toBe(3);
    excel.book.sheets[0]!.locked = false;
    excel.select("Sheet1!B3");
    await user.sees(user.strings.writesTo("Sheet1!B3"));
  }, 30_000);

  it("is left alone, and the pane names it", async () => {
    const excel = await openExcel(browser);
    const user = paneUser(excel);
    excel.book.sheets[0]!.locked = true;
    await user.pick("DGX A100 320");
    await user.insertFormula();
    await user.sees(/Sheet1.*protected/);
    expect(excel.book.cells.size).toBe(0);
  }, 30_000);

  it("keeps its formulas when the rest is frozen, and is listed", async () => {
    const excel = await openExcel(browser);
    const user = paneUser(excel);
    excel.enter("A1", '=AICAPEX("DGX A100",1)');
    excel.enter("'Other sheet'!A1", '=AICAPEX("DGX A100",2)');
    await excel.value("A1");
    await excel.value("'Other sheet'!A1");
    excel.book.sheets[0]!.locked = true;
    await user.workbookAction("freeze");
    await user.agree(user.strings.actionVerb("freeze"));
    await user.sees(/Sheet1.*protected/);
    expect(excel.cell("A1").formula).not.toBeNull();
    expect(excel.cell("'Other sheet'!A1").formula).toBeNull();
  }, 30_000);
});
