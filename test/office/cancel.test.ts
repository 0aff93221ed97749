import type { Browser } from "playwright-core";
import { paneUser, settledErrors, type PaneUser } from "./pane-user";
import { HostError } from "./pretend-excel/application";
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

const MONTH = '=AIENERGY("DGX A100",A1,720,,"article-2023")';

beforeEach(async () => {
  excel.reset();
  excel.enter("A1", 2);
  excel.enter("B1", MONTH);
  excel.enter("B2", '=ROUND(AICAPEX("DGX A100",A1)/1000,1)');
  excel.enter("A4", '=AIENERGY("DGX A100",{1;2;3},720,,"article-2023")');
  await settledErrors(excel);
});

const everything = () => {
  const { sheets, names, tables, charts, cells, looks, rules } = excel.book;
  return structuredClone({
    sheets: sheets.map(({ name, widths }) => [name, new Map(widths)]),
    ...{ names, tables, charts, looks, rules },
    cells: [...cells].sort(([one], [other]) => (one < other ? -1 : 1)),
  });
};

type Start = () => Promise<string>;

/** Starts an action on the workbook. Tells what carries it out. */
const action =
  (id: string): Start =>
  async () => {
    await user.workbookAction(id);
    return user.strings.actionVerb(id);
  };

const insertion =
  (id: string): Start =>
  async () => {
    await excel.addin.getByRole("tab", { name: user.strings.viewEstimate }).click();
    excel.select("E9");
    await user.pick("DGX A100 320");
    await user.more(id);
    return user.strings.insertVerb;
  };

/** Carries out an action until Excel is at work on its writing message of that number; false: it has no such message. */
async function atWork(start: Start, message: number): Promise<boolean> {
  const verb = await start();
  await user.ready(verb);
  const stalled = excel.stall(message).then(() => true);
  await user.press(verb);
  const done = excel.addin.getByRole("button", { name: user.strings.undo, exact: true });
  return Promise.race([stalled, done.waitFor().then(() => false)]);
}

async function cancel(): Promise<void> {
  await user.press(user.strings.cancel);
  excel.resume();
}

/** Leaves the outcome, for what there was before. */
const leave = () => user.press(user.strings.back);

describe.each<[string, Start]>([
  ["freezing", action("freeze")],
  ["plain formulas", action("plain")],
  ["a table", insertion("table")],
  ["a report", insertion("report")],
])("a click on Cancel in the middle of %s", (_what, start) => {
  it("leaves everything as it was, at whichever message it comes", async () => {
    const before = everything();
    let message = 0;
    // Of many messages the later ones are not all tried.
    for (; await atWork(start, message); message = 2 * message + 1) {
      await cancel();
      await user.sees(user.strings.cancelled);
      expect(await settledErrors(excel)).toEqual([]);
      expect([message, everything()]).toEqual([message, before]);
      await leave();
    }
    expect(message).toBeGreaterThan(0);
    excel.resume();
    await user.undo();
    expect(await settledErrors(excel)).toEqual([]);
    expect(everything()).toEqual(before);
    await leave();
  }, 90_000);
});

describe("a click on Cancel after which Excel refuses to take something back", () => {
  it("is answered with what to check, not with a clean bill", async () => {
    expect(await atWork(action("freeze"), 0)).toBe(true);
    excel.book.fault = () => {
      throw new HostError("GeneralException");
    };
    await cancel();
    await user.sees(/check .*Sheet1!B1/);
  }, 30_000);
});
