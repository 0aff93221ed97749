import { audit } from "../../src/workbook/audit/audit";
import { freeze } from "../../src/workbook/freeze/freeze";
import { columnOf } from "../../src/workbook/receipt/entry";
import { columnLetters } from "../../src/workbook/address";
import { thaw } from "../../src/workbook/thaw";
import { recalculate, withEngine } from "./engine";
import { formula, job, value } from "./freeze/day";
import { memoryWorkbook, type MemoryWorkbook } from "./memory";
import { insertRows, renameSheet, sortRows } from "./moving";

const english = { language: "en-US" };
const FORMULA = '=ROUND(AIENERGY("DGX A100",1250,720,,"article-2023")/1000,1)';

async function frozen(cells: Parameters<typeof memoryWorkbook>[0]["cells"]): Promise<MemoryWorkbook> {
  const workbook = withEngine(memoryWorkbook({ sheet: "Budget", cells }));
  await workbook.apply((await freeze(workbook, { ...english, date: "2026-11-24" }, job)).change);
  return workbook;
}

const check = `'AI receipt'!${columnLetters(columnOf("unchanged"))}5`;

/** What the receipt's native formulas say. */
async function shows(workbook: MemoryWorkbook, address: string) {
  await recalculate(workbook);
  return workbook.content(address).value;
}

describe("a day in the life of a finance workbook", () => {
  it("shows 5850, frozen as it is computed by a real engine", async () => {
    const workbook = await frozen({ B2: formula(FORMULA) });
    expect(workbook.content("B2")).toEqual(value(5850));
    expect(await shows(workbook, check)).toBe(true);
    expect(await shows(workbook, "'AI receipt'!A5")).toBe("B2");
    expect((await audit(workbook, english, job)).findings).toEqual([]);
  });

  it("finds exactly the overtyped cell, and thaw warns before it restores", async () => {
    const workbook = await frozen({ B2: formula(FORMULA) });
    workbook.type("B2", value(5900));
    const { findings } = await audit(workbook, english, job);
    expect(findings).toEqual([
      expect.objectContaining({
        sheet: "Budget",
        cell: "B2",
        kind: "frozen-edited",
        was: 5850,
        now: 5900,
        message: "It was 5,850 and holds 5,900 now (+0.85 %).",
      }),
    ]);
    expect(await shows(workbook, check)).toBe(false);

    const careful = await thaw(workbook, english, job);
    expect(careful.left).toMatchObject([{ reason: "edited", match: { was: 5850, now: 5900 } }]);
    expect(careful.change.edits).toEqual([]);
    const forced = await thaw(workbook, { ...english, force: true }, job);
    expect(forced.occupied).toMatchObject([{ now: { value: 5900 } }]);
    await workbook.apply(forced.change);
    expect(workbook.content("B2").formula).toBe(FORMULA);
  });

  it("thaws after three rows were inserted above and the sheet was renamed", async () => {
    const before = await frozen({ B2: formula(FORMULA) });
    const moved = withEngine(
      await renameSheet(await insertRows(before, "Budget", 1, 3), "Budget", "Plan's 2027"),
    );
    expect(await shows(moved, "'AI receipt'!A5")).toBe("B5");
    await moved.apply((await thaw(moved, english, job)).change);
    expect(moved.content("'Plan''s 2027'!B5").formula).toBe(FORMULA);
  });

  it("finds its cells after a sort", async () => {
    const other = FORMULA.replace("1250", "100");
    const workbook = await frozen({ B2: formula(FORMULA), B3: formula(other), B4: value(7) });
    await sortRows(workbook, "Budget!B2:B4", [2, 1, 0]);
    const draft = await thaw(workbook, english, job);
    expect(draft.left).toEqual([]);
    await workbook.apply(draft.change);
    expect([2, 3, 4].map((row) => workbook.content(`B${row}`).formula)).toEqual([null, other, FORMULA]);
  });

  it("checks an area natively, also once rows are inserted above", async () => {
    const cells = Object.fromEntries(
      [1, 2, 3].flatMap((row) => [
        [`A${row}`, value(row * 100)],
        [`B${row}`, formula(`=AIENERGY("L40S",A${row},720)`)],
      ]),
    );
    const workbook = await insertRows(await frozen(cells), "Budget", 1, 2);
    expect(await shows(workbook, "'AI receipt'!A5")).toBe("B3:B5");
    expect(await shows(workbook, check)).toBe(true);
    expect(await shows(workbook, `'AI receipt'!${columnLetters(columnOf("carrier"))}5`)).toBe(1);
    workbook.type("B4", value(1));
    expect(await shows(workbook, check)).toBe(false);
  });
});
