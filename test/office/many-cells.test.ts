import type { Browser } from "playwright-core";
import { paneUser, settledErrors } from "./pane-user";
import { openExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 30_000);

afterAll(() => browser.close());

const ROWS = 10_000;

describe("ten thousand cells with our formulas", () => {
  it("are computed, frozen in messages that Excel on the web takes, and come back", async () => {
    const excel = await openExcel(browser);
    const user = paneUser(excel);
    const rows = Array.from({ length: ROWS }, (_, row) => [
      row,
      `=AIENERGY("DGX A100",A${row + 1},720,,"article-2023")`,
    ]);
    excel.fill("A1", rows);
    await excel.value(`B${ROWS}`);
    expect(await settledErrors(excel)).toEqual([]);
    expect(excel.cell(`B${ROWS}`).value).toBeCloseTo(4680 * (ROWS - 1), 3);

    await user.workbookAction("freeze");
    await user.agree(user.strings.actionVerb("freeze"));
    expect(excel.cell(`B${ROWS}`)).toEqual({ formula: null, value: 4680 * (ROWS - 1) });
    await user.undo();
    expect(excel.cell(`B${ROWS}`).formula).toBe(rows.at(-1)![1]);
  }, 60_000);
});
