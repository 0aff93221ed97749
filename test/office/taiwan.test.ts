import type { Browser } from "playwright-core";
import { paneUser, settledErrors, type PaneUser } from "./pane-user";
import { openExcel, type PretendExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";

let browser: Browser;
let excel: PretendExcel;
let user: PaneUser;

beforeAll(async () => {
  browser = await launch();
  excel = await openExcel(browser, { language: "zh-TW" });
  user = paneUser(excel, "zh-TW");
}, 30_000);

afterAll(() => browser.close());

beforeEach(async () => {
  excel.reset();
  await user.home();
}, 30_000);

const CHINESE = /\p{Script=Han}/u;

describe("in an Excel of Taiwan", () => {
  it("messages of functions and pane are Chinese", async () => {
    excel.enter("A1", '=AIENERGY("DGX A10",1,720)');
    const value = await excel.value("A1");
    expect(value).toMatchObject({ error: "#N/A", message: expect.stringMatching(CHINESE) as string });
    excel.select("A1");
    await user.sees((value as { message: string }).message.slice(0, 12));
  }, 30_000);

  it.each(["report", "plan", "comparison"])(
    "the sheet of a %s is Chinese",
    async (id) => {
      await user.pick("DGX A100 320");
      await user.more(id);
      await user.agree(user.strings.insertVerb);
      expect(await settledErrors(excel)).toEqual([]);
      const sheet = excel.book.sheets.at(-1)!.name;
      expect(sheet).toMatch(CHINESE);
      expect(excel.cell(`'${sheet}'!A1`).value).toMatch(CHINESE);
    },
    30_000,
  );

  it("the receipt of a frozen workbook is Chinese", async () => {
    excel.enter("A1", '=AICAPEX("DGX A100",1)');
    await excel.value("A1");
    await user.workbookAction("freeze");
    await user.agree(user.strings.actionVerb("freeze"));
    const { name } = excel.book.sheets.at(-1)!;
    expect(excel.cell(`'${name}'!A1`).value).toMatch(CHINESE);
  }, 30_000);
});
