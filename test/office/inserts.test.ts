import type { Browser } from "playwright-core";
import { paneUser, settledErrors, type PaneUser } from "./pane-user";
import { openExcel, type PretendExcel } from "./pretend-excel/excel";
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

beforeEach(async () => {
  excel.reset();
  await user.home();
  excel.select("B2");
  await user.pick("DGX A100 320");
}, 30_000);

const sheets = () => excel.book.sheets.map(({ name }) => name);
const everything = () => ({ cells: new Map(excel.book.cells), sheets: sheets(), names: excel.book.names });

/** Inserts, looks, and takes back. */
async function inserted(id: string, look: () => void | Promise<void>): Promise<void> {
  const before = everything();
  await user.more(id);
  await user.agree(user.strings.insertVerb);
  expect(await settledErrors(excel)).toEqual([]);
  await look();
  await user.undo();
  expect(everything()).toEqual(before);
  expect([excel.book.tables, excel.book.charts]).toEqual([[], []]);
}

describe("the pane inserts, and takes back,", () => {
  it("a formula at the selection", async () => {
    await user.insertFormula();
    await user.sees(user.strings.inserted("Sheet1!B2"));
    expect(await excel.value("B2")).toEqual(expect.any(Number));
    await user.undo();
    expect(excel.cell("B2")).toEqual({ formula: null, value: null });
  }, 30_000);

  it(
    "a table of estimates with totals and drop-down lists",
    () =>
      inserted("table", () => {
        expect(excel.book.tables).toMatchObject([
          { totals: true, area: { sheet: "Sheet1", row: 1, column: 1 } },
        ]);
        expect(excel.book.rules.size).toBeGreaterThan(0);
        expect(sheets()).toContain("AI data");
      }),
    30_000,
  );

  it(
    "a named block of assumptions",
    () =>
      inserted("assumptions", () => {
        expect(excel.book.names.map(({ name }) => name)).toEqual(["AI_Assumptions"]);
      }),
    30_000,
  );

  it(
    "a report with charts of its own cells",
    () =>
      inserted("report", () => {
        expect(sheets()).toContain("AI report");
        expect(excel.book.charts.length).toBe(2);
      }),
    30_000,
  );

  it(
    "a month plan",
    () =>
      inserted("plan", () => {
        expect(sheets().at(-1)).toMatch(/plan/);
        expect(excel.book.charts.length).toBe(1);
      }),
    30_000,
  );

  it(
    "a comparison of scenarios",
    () =>
      inserted("comparison", () => {
        expect(sheets().at(-1)).toMatch(/comparison/);
        expect(excel.book.charts.length).toBeGreaterThan(0);
      }),
    30_000,
  );

  it(
    "a preset of one's own",
    () =>
      inserted("own", () => {
        expect(excel.book.tables.length).toBe(1);
      }),
    30_000,
  );
});
