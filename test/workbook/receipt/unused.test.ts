import { workingsStringsFor } from "../../../src/locales/workings";
import { plainFormulas } from "../../../src/workbook/plain/plain";
import { thaw } from "../../../src/workbook/thaw";
import { noJob } from "../contract/host";
import { computedWorkbook } from "../plain/book";

const FORMULAS = { B1: '=AIENERGY("DGX A100",4,720)', B2: '=AIWATER("DGX A100",4,720)' };

async function plainBook(language = "en-US", names: Readonly<Record<string, string>> = {}) {
  const { workbook } = await computedWorkbook({ ...FORMULAS, D1: 1 }, names);
  const receipting = { date: "2026-11-24", language, freezes: true };
  const plain = await plainFormulas(workbook, workingsStringsFor(language), noJob, receipting);
  await workbook.apply(plain.draft.change);
  return workbook;
}

const unusedIn = async (workbook: Awaited<ReturnType<typeof plainBook>>): Promise<readonly string[]> =>
  (await thaw(workbook, { language: "en-US" }, noJob)).unused;

describe("sheets of plain formulas", () => {
  it("are told once thawing leaves nothing that refers to them", async () => {
    expect(await unusedIn(await plainBook())).toEqual(["AI workings", "AI data"]);
  });

  it("are known in other languages", async () => {
    expect(await unusedIn(await plainBook("zh-TW"))).toEqual(["AI 計算過程", "AI 資料"]);
  });

  it("are in use where one cell keeps its plain formula", async () => {
    const workbook = await plainBook();
    workbook.type("B2", { formula: `${workbook.content("B2").formula!}*1`, value: 1 });
    expect(await unusedIn(workbook)).toEqual([]);
  });

  it("are in use where another formula refers to them", async () => {
    const workbook = await plainBook();
    workbook.type("D1", { formula: "='AI data'!$D$9", value: 1 });
    expect(await unusedIn(workbook)).toEqual(["AI workings"]);
  });

  it("are in use where a name refers to them", async () => {
    const workbook = await plainBook("en-US", { Result: "='AI workings'!$G$9" });
    expect(await unusedIn(workbook)).toEqual([]);
  });

  it("are not told of where nothing plain is thawed", async () => {
    const workbook = await plainBook();
    await workbook.apply((await thaw(workbook, { language: "en-US" }, noJob)).change);
    expect(await unusedIn(workbook)).toEqual([]);
  });
});
