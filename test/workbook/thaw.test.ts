import { addressOf } from "../../src/workbook/address";
import { freeze } from "../../src/workbook/freeze/freeze";
import { thaw } from "../../src/workbook/thaw";
import { areaOf, memoryWorkbook, type MemoryWorkbook, type Start } from "./memory";
import { formula, job, kwh, value } from "./freeze/day";
import { deleteRows, insertRows, renameSheet, sortRows } from "./moving";

const start: Start = {
  sheet: "Budget",
  cells: {
    A2: value("DGX A100"),
    A3: value("L40S"),
    A4: value("H100 SXM"),
    B2: value(1250),
    B3: value(3),
    B4: value(8),
    C1: value(720),
    C2: formula("=AIENERGY(A2,B2,C$1)"),
    C3: formula("=AIENERGY(A3,B3,C$1)"),
    C4: formula("=AIENERGY(A4,B4,C$1)"),
  },
};

async function frozen(from: Start = start): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook(from);
  await workbook.apply((await freeze(workbook, { date: "2026-11-24", language: "en-US" }, job)).change);
  return workbook;
}

const thawed = async (workbook: MemoryWorkbook, force = false) => {
  const draft = await thaw(workbook, { language: "en-US", force }, job);
  await workbook.apply(draft.change);
  return draft;
};

const formulas = (workbook: MemoryWorkbook, ...addresses: string[]) =>
  addresses.map((address) => workbook.content(address).formula);

const leftOf = ({ left }: Awaited<ReturnType<typeof thaw>>) =>
  left.map(({ match, reason }) => [match.area && addressOf(match.area), reason]);

describe("thaw", () => {
  it("puts every formula back and marks the receipt", async () => {
    const workbook = await frozen();
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "C2", "C3", "C4")).toEqual([
      "=AIENERGY(A2,B2,C$1)",
      "=AIENERGY(A3,B3,C$1)",
      "=AIENERGY(A4,B4,C$1)",
    ]);
    expect(workbook.content("'AI receipt'!J5").value).toBe("thawed");
    expect((await thaw(workbook, { language: "en-US" }, job)).change.edits).toEqual([]);
  });

  it("leaves what was edited, and restores it by force, after showing what will be lost", async () => {
    const workbook = await frozen();
    workbook.type("C3", value(5900));
    const first = await thawed(workbook);
    expect(leftOf(first)).toEqual([["Budget!C3", "edited"]]);
    expect(first.left[0]!.match).toMatchObject({ was: kwh("L40S", 3, 720), now: 5900 });
    expect(formulas(workbook, "C2", "C3")).toEqual(["=AIENERGY(A2,B2,C$1)", null]);
    expect(workbook.content("'AI receipt'!J5").value).toBe("partly thawed");

    const second = await thawed(workbook, true);
    expect(second.occupied).toEqual([{ area: areaOf("Budget", "C3"), now: value(5900) }]);
    expect(formulas(workbook, "C3")).toEqual(["=AIENERGY(A3,B3,C$1)"]);
    expect(workbook.content("'AI receipt'!J5").value).toBe("thawed");
  });

  it("leaves what its inputs no longer give", async () => {
    const workbook = await frozen();
    workbook.type("B3", value(4));
    const draft = await thawed(workbook);
    expect(leftOf(draft)).toEqual([["Budget!C3", "stale"]]);
    expect(draft.left[0]!.match.gives).toBeCloseTo(kwh("L40S", 4, 720), 6);
  });

  it("follows inserted rows, with the references that the formula would have now", async () => {
    const workbook = await insertRows(await frozen(), "Budget", 1, 3);
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "C5", "C7")).toEqual(["=AIENERGY(A5,B5,C$4)", "=AIENERGY(A7,B7,C$4)"]);
  });

  it("passes over rows that were inserted among the frozen ones", async () => {
    const workbook = await insertRows(await frozen(), "Budget", 3, 1);
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "C2", "C3", "C4", "C5")).toEqual([
      "=AIENERGY(A2,B2,C$1)",
      null,
      "=AIENERGY(A4,B4,C$1)",
      "=AIENERGY(A5,B5,C$1)",
    ]);
  });

  it("follows a renamed sheet, that of the inputs too", async () => {
    const cells = { A1: formula("=AIENERGY(Inputs!A1,Inputs!B1,720)") };
    const inputs = { A1: value("L40S"), B1: value(3) };
    const before = await frozen({ sheet: "Budget", cells, sheets: { Inputs: inputs } });
    const workbook = await renameSheet(
      await renameSheet(before, "Inputs", "My inputs"),
      "Budget",
      "Plan 2027",
    );
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "'Plan 2027'!A1")).toEqual(["=AIENERGY('My inputs'!A1,'My inputs'!B1,720)"]);
  });

  it("follows a renamed receipt", async () => {
    const workbook = await renameSheet(await frozen(), "AI receipt", "Frozen in November");
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "C2")).toEqual(["=AIENERGY(A2,B2,C$1)"]);
  });

  it("lists what was deleted", async () => {
    const one = { ...start, cells: { ...start.cells, C3: value(1), C4: value(1) } };
    const workbook = await deleteRows(await frozen(one), "Budget", 2, 1);
    expect(leftOf(await thawed(workbook))).toEqual([[null, "missing"]]);
  });

  it("restores a uniform area after a sort", async () => {
    const workbook = await frozen();
    await sortRows(workbook, "Budget!A2:C4", [2, 0, 1]);
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "C2")).toEqual(["=AIENERGY(A2,B2,C$1)"]);
  });

  it("finds different formulas after a sort by their inputs", async () => {
    const cells = {
      A1: value(1250),
      A2: value(3),
      A3: value(8),
      B1: formula('=AIENERGY("DGX A100",A1,720)'),
      B2: formula('=AIENERGY("L40S",A2,720)'),
      B3: formula('=AIENERGY("H100 SXM",A3,720)'),
    };
    const workbook = await frozen({ sheet: "Budget", cells });
    await sortRows(workbook, "Budget!A1:B3", [2, 0, 1]);
    expect(leftOf(await thawed(workbook))).toEqual([]);
    expect(formulas(workbook, "B1", "B2", "B3")).toEqual([
      '=AIENERGY("H100 SXM",A1,720)',
      '=AIENERGY("DGX A100",A2,720)',
      '=AIENERGY("L40S",A3,720)',
    ]);
    expect(workbook.content("'AI receipt'!A5").formula).toBe(
      "=ADDRESS(ROW(Budget!$B$2),COLUMN(Budget!$B$2),4)",
    );
  });

  it("lists a moved value whose inputs did not come along", async () => {
    const cells = {
      A1: value(1250),
      A2: value(3),
      B1: formula('=AIENERGY("DGX A100",A1,720)'),
      B2: value(7),
    };
    const workbook = await frozen({ sheet: "Budget", cells });
    await sortRows(workbook, "Budget!B1:B2", [1, 0]);
    expect(leftOf(await thawed(workbook))).toEqual([["Budget!B2", "moved"]]);
    expect(formulas(workbook, "B1", "B2")).toEqual([null, null]);
  });

  it("restores a spilled result by its first cell, with room around it", async () => {
    const workbook = await frozen({
      ...start,
      cells: { ...start.cells, E2: formula("=AIENERGY(A2:A4,B2:B4,C1)") },
      spills: { "Budget!E2": areaOf("Budget", "E2:E4")! },
    });
    await thawed(workbook);
    expect([workbook.content("E2"), workbook.content("E3")]).toEqual([
      formula("=AIENERGY(A2:A4,B2:B4,C1)"),
      value(null),
    ]);
  });

  it("leaves a spilled result of which one cell was edited", async () => {
    const workbook = await frozen({
      ...start,
      cells: { E2: formula("=AIENERGY(A2:A4,B2:B4,C1)"), ...start.cells },
      spills: { "Budget!E2": areaOf("Budget", "E2:E4")! },
    });
    workbook.type("E3", value(1));
    const draft = await thawed(workbook);
    expect(leftOf(draft)).toEqual([["Budget!E2:E4", "edited"]]);
    expect(draft.left[0]!.match).toMatchObject({ was: kwh("L40S", 3, 720), now: 1 });
  });

  it("does not trust a row of the receipt that was changed, unless forced", async () => {
    const workbook = await frozen();
    workbook.type("'AI receipt'!D5", value("R1C1: =AIENERGY(RC[-2],RC[-1],R1C)*1"));
    expect(leftOf(await thawed(workbook)).map(([, reason]) => reason)).toEqual([
      "receipt",
      "receipt",
      "receipt",
    ]);
    expect(formulas(workbook, "C2")).toEqual([null]);
  });

  it("leaves another formula that stands there now", async () => {
    const workbook = await frozen();
    workbook.type("C2", formula("=B2*2", 2500));
    expect(leftOf(await thawed(workbook))).toEqual([["Budget!C2", "occupied"]]);
  });

  it("leaves protected sheets", async () => {
    const workbook = await frozen();
    const sheets = async () =>
      (await workbook.sheets()).map((sheet) => ({ ...sheet, locked: sheet.name === "Budget" }));
    const draft = await thaw({ ...workbook, sheets }, { language: "en-US" }, job);
    expect(leftOf(draft).map(([, reason]) => reason)).toEqual(["locked", "locked", "locked"]);
    expect(draft.change.edits).toEqual([]);
  });
});
