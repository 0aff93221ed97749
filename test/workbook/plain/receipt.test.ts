import { workingsStringsFor } from "../../../src/locales/workings";
import { plainFormulas } from "../../../src/workbook/plain/plain";
import { thaw } from "../../../src/workbook/thaw";
import type { Job } from "../../../src/workbook/workbook";
import type { MemoryWorkbook } from "../memory";
import { computedWorkbook } from "./book";

const job: Job = { signal: new AbortController().signal, progress: () => undefined };
const TYPED = {
  A1: 4,
  B1: '=AIENERGY("DGX A100",A1,720)',
  B2: '=ROUND(AIWATER("DGX A100",$A$1,720)/1000,2)',
  B3: '=AIENERGY("DGX A100",A1,720,,,"high")',
  B5: '=AIENERGY("DGX A100",{1;2},720)',
};
const FORMULAS = ["B1", "B2", "B3", "B5"] as const;

async function plainBook(freezes = true) {
  const { workbook } = await computedWorkbook(TYPED);
  const receipting = { date: "2026-11-24", language: "en-US", freezes };
  const plain = await plainFormulas(workbook, workingsStringsFor("en-US"), job, receipting);
  await workbook.apply(plain.draft.change);
  return { workbook, plain };
}

async function thawed(workbook: MemoryWorkbook) {
  const back = await thaw(workbook, { language: "en-US" }, job);
  await workbook.apply(back.change);
  return back.left.map(({ reason }) => reason);
}

describe("the receipt of plain formulas", () => {
  it("leads back to every AI formula, and to those that became values", async () => {
    const { workbook, plain } = await plainBook();
    expect([plain.plain.length, plain.frozen.length, plain.left]).toEqual([3, 1, []]);
    expect(workbook.content("B3").formula).toBeNull();
    expect(await thawed(workbook)).toEqual([]);
    for (const at of FORMULAS) expect(workbook.content(at).formula).toBe(TYPED[at]);
    expect(workbook.content("B6").formula).toBeNull();
  });

  it("names the new sheets among the first places it writes to", async () => {
    const { plain } = await plainBook();
    const sheets = plain.draft.writes.map(({ sheet }) => sheet);
    expect(sheets.slice(0, 3)).toEqual(["Budget", "AI workings", "AI data"]);
    expect(sheets).toContain("AI receipt");
  });

  it("leaves a formula that was changed since", async () => {
    const { workbook } = await plainBook();
    const changed = workbook.content("B2").formula!.replace(",2)", ",0)");
    workbook.type("B2", { formula: changed, value: 1 });
    expect(await thawed(workbook)).toEqual(["occupied"]);
    expect(workbook.content("B2").formula).toBe(changed);
    expect(workbook.content("B1").formula).toBe(TYPED.B1);
  });

  it("leaves what plain formulas cannot express as it is when nothing is to be frozen", async () => {
    const { workbook, plain } = await plainBook(false);
    expect(plain.left.map(({ reason }) => reason)).toEqual(["bound"]);
    expect(workbook.content("B3").formula).toBe(TYPED.B3);
  });
});
