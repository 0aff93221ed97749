import type { Browser } from "playwright-core";
import { change, formula, inExcel, values, type InExcel } from "./in-excel";
import { paneUser, settledErrors, type PaneUser } from "./pane-user";
import { areaAt, key, newSheet } from "./pretend-excel/book";
import { launch } from "./pretend-excel/page";

/** What workbooks are like that many people have worked on: each is dealt with, or refused in a sentence. */
let browser: Browser;
let excel: InExcel["excel"];
let workbook: InExcel["workbook"];
let user: PaneUser;

beforeAll(async () => {
  browser = await launch();
  ({ excel, workbook } = await inExcel(browser));
  user = paneUser(excel);
}, 30_000);

afterAll(() => browser.close());

beforeEach(async () => {
  excel.reset();
  await user.home();
});

const month = (devices: string) => `=AIENERGY("DGX A100",${devices},720,,"article-2023")`;
const MONTH = month("A1");

const cells = () => [...excel.book.cells].sort(([one], [other]) => (one < other ? -1 : 1));

/** A column of formulas below a heading. */
async function filledColumn(rows = 4): Promise<void> {
  excel.fill("A1", [
    ["kWh", "Devices"],
    ...Array.from({ length: rows }, (_, row) => [month(`B${row + 2}`), row + 1]),
  ]);
  await settledErrors(excel);
}

const hide = (row: number, by: "hand" | "filter") =>
  (excel.book.hiddenRows = [...excel.book.hiddenRows, { sheet: "Sheet1", row, by }]);

describe("rows that a filter hides", () => {
  const freeze = change(values(areaAt("A2:A5"), [1], [2], [3], [4]));

  it.each(["of the sheet", "of a table"])("are not written over: a filter %s", async (whose) => {
    await filledColumn();
    if (whose === "of a table")
      excel.book.tables = [{ id: "1", name: "T", area: areaAt("A1:A5"), header: true, totals: false }];
    hide(2, "filter");
    const before = cells();
    await expect(workbook.apply(freeze)).rejects.toThrow("A filter hides rows of Sheet1!A2:A5");
    expect(cells()).toEqual(before);
  });

  it("are said of by the pane when the workbook is frozen", async () => {
    await filledColumn();
    hide(2, "filter");
    await user.workbookAction("freeze");
    await user.ready(user.strings.actionVerb("freeze"));
    await user.press(user.strings.actionVerb("freeze"));
    await user.sees(/A filter hides rows of Sheet1!A2:A5/);
    expect(excel.cell("A2").formula).not.toBeNull();
  }, 30_000);

  it("are written to where each is written alone, and rows hidden by hand like any other", async () => {
    await filledColumn();
    hide(2, "filter");
    await workbook.apply(change(values(areaAt("A3"), [7])));
    excel.book.hiddenRows = [];
    hide(2, "hand");
    await workbook.apply(freeze);
    expect([2, 3, 4, 5].map((row) => excel.cell(`A${row}`).value)).toEqual([1, 2, 3, 4]);
  });
});

describe("merged cells", () => {
  const table = change(values(areaAt("B2:C4"), ["Preset", "kWh"], ["a", 1], ["b", 2]));

  it.each(["B3:C3", "A1:B4", "C1:C2"])(
    "take nothing but in their first cell, so %s is not written over",
    async (at) => {
      excel.enter("A1", "mine");
      excel.book.merged = [areaAt(at)];
      const before = cells();
      await expect(workbook.apply(table)).rejects.toThrow(/is merged into one cell/);
      expect(cells()).toEqual(before);
    },
  );

  it.each(["B4:B9", "D2:F2", "A9:F9", "C4:E4"])(
    "do no harm where only their first cell is written, as of %s",
    async (at) => {
      excel.book.merged = [areaAt(at)];
      await workbook.apply(table);
      expect(excel.cell("C4").value).toBe(2);
    },
  );

  it("are frozen as they stand", async () => {
    excel.enter("A1", 2);
    excel.enter("B2", MONTH);
    await excel.value("B2");
    excel.book.merged = [areaAt("B2:C3")];
    await user.workbookAction("freeze");
    await user.agree(user.strings.actionVerb("freeze"));
    expect(excel.cell("B2")).toEqual({ formula: null, value: 9360 });
    await user.undo();
    expect(excel.cell("B2").formula).toBe(MONTH);
  }, 30_000);
});

describe("a cell that is formatted as text", () => {
  it("is not left with the text of a formula", async () => {
    excel.book.looks.set(key("Sheet1", 1, 1), { number: "@" });
    await expect(workbook.apply(change(formula(areaAt("B2"), ["=1+1"])))).rejects.toThrow(
      /something else into Sheet1!B2.*formatted as text/,
    );
    expect(excel.cell("B2").value).toBeNull();
  });
});

describe("while the user types into a cell", () => {
  it("nothing is begun, and the pane says why in the user's words", async () => {
    excel.enter("A1", 2);
    excel.enter("B1", MONTH);
    await excel.value("B1");
    await user.workbookAction("freeze");
    await user.ready(user.strings.actionVerb("freeze"));
    excel.startTyping();
    await user.press(user.strings.actionVerb("freeze"));
    await user.sees(/A cell is being edited/);
    excel.endTyping();
    expect(excel.cell("B1").formula).toBe(MONTH);
    await user.press(user.strings.retry);
    await user.sees(user.strings.actionDone("freeze"));
    expect(excel.cell("B1")).toEqual({ formula: null, value: 9360 });
    await user.undo();
  }, 30_000);

  it("what has begun waits, and is done once the cell is left", async () => {
    const stalled = excel.stall(0);
    const applied = workbook.apply(
      change(
        values(areaAt("A1:A3"), ["kWh"], [1], [2]),
        { kind: "table", name: "T", area: areaAt("A1:A3"), totals: true },
        values(areaAt("C1"), ["later"]),
      ),
    );
    await stalled;
    excel.startTyping();
    excel.resume();
    await new Promise((resolve) => setTimeout(resolve, 200));
    excel.endTyping();
    const { undo } = await applied;
    expect([excel.cell("C1").value, excel.book.tables.length]).toEqual(["later", 1]);
    await workbook.apply(undo);
    expect(cells()).toEqual([]);
  }, 30_000);
});

describe("what others do meanwhile", () => {
  const begun = async () => {
    excel.enter("A1", 2);
    excel.enter("B1", MONTH);
    excel.enter("'Other sheet'!B1", '=AICAPEX("DGX A100",1)');
    await settledErrors(excel);
    await user.workbookAction("freeze");
    await user.ready(user.strings.actionVerb("freeze"));
  };

  it("stops an action that was worked out before, and names the cell", async () => {
    await begun();
    excel.enter("B1", "=1+1");
    const before = cells();
    await user.press(user.strings.actionVerb("freeze"));
    await user.sees(user.strings.changedMeanwhile("Sheet1!B1"));
    expect(cells()).toEqual(before);
  }, 30_000);

  it("stops it when a sheet is gone, and its undo, too", async () => {
    await begun();
    const [sheet, other] = excel.book.sheets;
    excel.book.sheets.splice(1, 1);
    await user.press(user.strings.actionVerb("freeze"));
    await user.sees(user.strings.changedMeanwhile("'Other sheet'!B1"));
    expect(excel.cell("B1").formula).toBe(MONTH);
    await user.press(user.strings.back);

    excel.book.sheets.splice(0, 2, sheet!, other!);
    await user.workbookAction("freeze");
    await user.agree(user.strings.actionVerb("freeze"));
    excel.book.sheets.splice(1, 1);
    await user.press(user.strings.undo);
    await user.sees(user.strings.changedSince("'Other sheet'!B1"));
    expect(excel.cell("B1").value).toBe(9360);
  }, 30_000);
});

describe("sheets", () => {
  const NAME = "Müller's 'best' AI budget, 2026";

  it.each(["Visible", "Hidden", "VeryHidden"] as const)(
    "with quotes in a name of 31 characters are frozen and thawed where they are %s",
    async (visibility) => {
      expect(NAME).toHaveLength(31);
      const sheet = newSheet(excel.book, NAME);
      sheet.visibility = visibility;
      excel.book.sheets.push(sheet);
      const at = `'${NAME.replaceAll("'", "''")}'!B1`;
      excel.enter("A1", 2);
      excel.enter(at, month("Sheet1!A1"));
      const formulaThere = excel.cell(at).formula;
      await excel.value(at);
      await user.workbookAction("freeze");
      await user.agree(user.strings.actionVerb("freeze"));
      expect(excel.cell(at)).toEqual({ formula: null, value: 9360 });
      expect(await settledErrors(excel)).toEqual([]);
      await user.press(user.strings.back);
      await user.workbookAction("thaw");
      await user.agree(user.strings.actionVerb("thaw"));
      expect(excel.cell(at)).toEqual({ formula: formulaThere, value: 9360 });
    },
    30_000,
  );

  it("that are hidden make no plain formulas wrong", async () => {
    const sheet = newSheet(excel.book, NAME);
    sheet.visibility = "VeryHidden";
    excel.book.sheets.push(sheet);
    const at = `'${NAME.replaceAll("'", "''")}'!`;
    excel.enter(`${at}A1`, 2);
    excel.enter(`${at}B1`, MONTH);
    await excel.value(`${at}B1`);
    await user.workbookAction("plain");
    await user.agree(user.strings.actionVerb("plain"));
    expect(await settledErrors(excel)).toEqual([]);
    expect(excel.cell(`${at}B1`).value).toBeCloseTo(9360, 6);
    excel.enter(`${at}A1`, 4);
    expect(excel.cell(`${at}B1`).value).toBeCloseTo(18_720, 6);
  }, 30_000);

  it("with a protected one among them: what it holds stays, even in cells that its protection leaves open", async () => {
    excel.book.sheets[1]!.locked = true;
    await expect(workbook.apply(change(values(areaAt("'Other sheet'!A1"), [1])))).rejects.toThrow(
      '"Other sheet" is protected. Unprotect it first.',
    );
  });
});
