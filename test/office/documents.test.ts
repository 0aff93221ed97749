import type { Browser } from "playwright-core";
import { noJob } from "../workbook/contract/host";
import { inExcel } from "./in-excel";
import { paneUser } from "./pane-user";
import { key, saved } from "./pretend-excel/book";
import { openExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 30_000);

afterAll(() => browser.close());

const MONTH = '=AIENERGY("DGX A100",A1,720,,"article-2023")';

describe("a document that is opened again", () => {
  it("keeps the values it was saved with, asks nothing, and the pane explains them", async () => {
    const { book } = await openExcel(browser);
    book.cells.set(key("Sheet1", 0, 0), { formula: null, value: 2 });
    // Saved by an earlier version that gave something else.
    book.cells.set(key("Sheet1", 0, 1), { formula: MONTH, value: 9000 });
    const excel = await openExcel(browser, { saved: saved(book) });
    excel.select("B1");
    const cell = excel.addin.getByRole("complementary", { name: "Selected cell" });
    await cell.getByText(/9,000/).first().waitFor();
    await cell.getByText(/9,360/).first().waitFor();
    expect(excel.cell("B1")).toEqual({ formula: MONTH, value: 9000 });
    excel.enter("A1", 3);
    expect(await excel.value("B1")).toBe(14_040);
  }, 30_000);
});

describe("an add-in that is loaded again in the middle of a calculation", () => {
  it("leaves the cell busy until it is computed again, and never freezes it", async () => {
    const excel = await openExcel(browser);
    excel.enter("A1", 2);
    excel.hold();
    excel.enter("B1", MONTH);
    await excel.reload();
    expect(excel.cell("B1").value).toEqual({ error: "#BUSY!" });
    const user = paneUser(excel);
    await user.workbookAction("freeze");
    await user.press(user.strings.next);
    await user.sees(/B1/);
    expect(excel.cell("B1").formula).toBe(MONTH);
    excel.recalculate();
    expect(await excel.value("B1")).toBe(9360);
  }, 30_000);
});

describe("two documents that are open at once", () => {
  it("share no state", async () => {
    const one = await openExcel(browser);
    const other = await openExcel(browser, { beside: one });
    const [first, second] = [paneUser(one), paneUser(other)];
    await first.pick("DGX A100 320");
    one.select("B2");
    await first.insertFormula();
    await first.sees(first.strings.inserted("Sheet1!B2"));
    expect(await one.value("B2")).toEqual(expect.any(Number));
    expect(other.cell("B2")).toEqual({ formula: null, value: null });
    expect(await other.addin.getByLabel(second.strings.formulaLabel, { exact: true }).isVisible()).toBe(
      false,
    );

    // The same question, differently answered by the cells of each.
    for (const [excel, devices] of [
      [one, 1],
      [other, 3],
    ] as const) {
      excel.enter("A1", devices);
      excel.enter("B1", MONTH);
    }
    expect([await one.value("B1"), await other.value("B1")]).toEqual([4680, 14_040]);
  }, 30_000);
});

describe("a slow add-in", () => {
  it("shows the pane what the cell shows, then the result", async () => {
    const { excel, workbook } = await inExcel(browser);
    excel.enter("A1", 2);
    excel.hold();
    excel.enter("B1", MONTH);
    excel.select("B1");
    const cell = excel.addin.getByRole("complementary", { name: "Selected cell" });
    await cell
      .getByText(/#BUSY!/)
      .first()
      .waitFor();
    excel.release();
    await workbook.recalculate(noJob);
    await cell
      .getByText(/#BUSY!/)
      .first()
      .waitFor({ state: "detached" });
    expect(await excel.value("B1")).toBe(9360);
  }, 30_000);
});
