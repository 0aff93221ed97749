import { addressOf } from "../../../src/workbook/address";
import { freeze, type FreezeRequest } from "../../../src/workbook/freeze/freeze";
import { columnOf, COLUMNS, type Column } from "../../../src/workbook/receipt/entry";
import { readReceipts } from "../../../src/workbook/receipt/read";
import { takeSnapshot } from "../../../src/workbook/snapshot";
import { columnLetters } from "../../../src/workbook/address";
import type { Workbook } from "../../../src/workbook/workbook";
import { areaOf, memoryWorkbook, type MemoryWorkbook, type Start } from "../memory";
import { formula, job, kwh, value } from "./day";

const request: FreezeRequest = { date: "2026-11-24", language: "en-US" };

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
    // The display is old on purpose: it is never believed.
    C2: formula("=AIENERGY(A2,B2,C$1)", 1),
    C3: formula("=AIENERGY(A3,B3,C$1)", 2),
    C4: formula("=AIENERGY(A4,B4,C$1)", 3),
  },
};

const receiptCell = (workbook: MemoryWorkbook, row: number, column: Column) =>
  workbook.content(`'AI receipt'!${columnLetters(columnOf(column))}${row}`);

describe("freeze", () => {
  it("turns formulas into values that were computed, not displayed", async () => {
    const workbook = memoryWorkbook(start);
    const draft = await freeze(workbook, request, job);
    expect(draft.left).toEqual([]);
    await workbook.apply(draft.change);
    expect(workbook.content("C2")).toEqual(value(kwh("DGX A100", 1250, 720)));
    expect(workbook.content("C4")).toEqual(value(kwh("H100 SXM", 8, 720)));
  });

  it("keeps one row of the receipt for a uniform area, with live references", async () => {
    const workbook = memoryWorkbook(start);
    await workbook.apply((await freeze(workbook, request, job)).change);
    const row = Object.fromEntries(
      COLUMNS.map((column) => {
        const cell = receiptCell(workbook, 5, column);
        return [column, cell.formula ?? cell.value];
      }),
    );
    expect(row).toEqual({
      place: expect.stringContaining("ROW(Budget!$C$2:$C$4)") as unknown,
      sheet: "Budget",
      cells: "C2:C4",
      formula: "R1C1: =AIENERGY(RC[-2],RC[-1],R1C)",
      inputs: 'AIENERGY("DGX A100",1250,720) (first of 3 cells)',
      count: 3,
      value: "=SUM('AI receipt values'!$A$4:$A$6)",
      unchanged: expect.stringContaining(
        "SUMPRODUCT(--(Budget!$C$2:$C$4='AI receipt values'!$A$4:$A$6))",
      ) as unknown,
      by: "recomputed",
      state: "frozen",
      edition: "2026.11, not pinned",
      version: expect.stringMatching(/^\d+\.\d+\.\d+; editions/) as unknown,
      date: "2026-11-24",
      checksum: expect.stringMatching(/^crc32:[0-9a-f]{8}$/) as unknown,
      carrier: "=COUNTA(Budget!$A$2,Budget!$B$2,Budget!$C$1)",
      fills: "one formula per cell",
    });
    expect(workbook.content("'AI receipt values'!A5")).toEqual(value(kwh("L40S", 3, 720)));
    expect(receiptCell(workbook, 6, "sheet").value).toBeNull();
  });

  it("reads back what it wrote, in either language", async () => {
    for (const language of ["en-US", "zh-TW"]) {
      const workbook = memoryWorkbook(start);
      await workbook.apply((await freeze(workbook, { ...request, language }, job)).change);
      const [entry, ...more] = readReceipts(await takeSnapshot(workbook, job));
      expect(more).toEqual([]);
      expect(entry).toMatchObject({
        place: areaOf("Budget", "C2:C4"),
        r1c1: "=AIENERGY(RC[-2],RC[-1],R1C)",
        values: [[kwh("DGX A100", 1250, 720)], [kwh("L40S", 3, 720)], [kwh("H100 SXM", 8, 720)]],
        fills: "cells",
        by: "functions",
        state: "frozen",
        intact: true,
      });
    }
  });

  it("adds to a receipt that is there, whoever wrote it", async () => {
    const workbook = memoryWorkbook(start);
    await workbook.apply((await freeze(workbook, request, job)).change);
    workbook.type("E1", formula('=AICAPEX("L40S",1)'));
    await workbook.apply((await freeze(workbook, { ...request, language: "zh-TW" }, job)).change);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
      "Budget",
      "AI receipt",
      "AI receipt values",
    ]);
    expect(receiptCell(workbook, 6, "state").value).toBe("frozen");
    expect(receiptCell(workbook, 6, "value").value).toBe(workbook.content("E1").value);
  });

  it("takes another name where a sheet of the user's has its own", async () => {
    const workbook = memoryWorkbook({ ...start, sheets: { "AI receipt": { A1: value("Mine") } } });
    await workbook.apply((await freeze(workbook, request, job)).change);
    expect(workbook.content("'AI receipt'!A1").value).toBe("Mine");
    expect(workbook.content("'AI receipt 2'!B5").value).toBe("Budget");
  });

  it("is taken back as a whole", async () => {
    const workbook = memoryWorkbook(start);
    const { undo } = await workbook.apply((await freeze(workbook, request, job)).change);
    await workbook.apply(undo);
    expect(workbook.content("C2").formula).toBe("=AIENERGY(A2,B2,C$1)");
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Budget"]);
  });

  it("turns a spilled result into a filled range, which the receipt knows", async () => {
    const workbook = memoryWorkbook({
      ...start,
      cells: { ...start.cells, E2: formula("=AIENERGY(A2:A4,B2:B4,C1)"), E3: value(5), E4: value(6) },
      spills: { "Budget!E2": areaOf("Budget", "E2:E4")! },
    });
    await workbook.apply((await freeze(workbook, request, job)).change);
    expect(workbook.content("E3")).toEqual(value(kwh("L40S", 3, 720)));
    const entries = readReceipts(await takeSnapshot(workbook, job));
    expect(entries.map(({ place, fills }) => [addressOf(place!), fills])).toEqual([
      ["Budget!C2:C4", "cells"],
      ["Budget!E2:E4", "spill"],
    ]);
  });

  it("leaves errors, results on their way and spills without room, and says so", async () => {
    const workbook = memoryWorkbook({
      ...start,
      cells: {
        C1: formula('=AIENERGY("H100",1,1)'),
        C2: formula('=ROUND(AIENERGY("L40S",1,1),0)', { error: "#BUSY!" }),
        C3: formula("=AIENERGY(A1:A2,1,1)", { error: "#SPILL!" }),
        C4: formula("=[2]!_xldudf_AIENERGY(1)", { error: "#NAME?" }),
        A1: value("L40S"),
        A2: value("L4"),
      },
    });
    const { left, change } = await freeze(workbook, request, job);
    expect(left.map(({ area, reason, shows }) => [addressOf(area), reason, shows])).toEqual([
      ["Budget!C4", "unreadable", ""],
      ["Budget!C1", "error", "#N/A"],
      ["Budget!C2", "pending", ""],
      ["Budget!C3", "spill", ""],
    ]);
    expect(change.edits).toEqual([]);
  });

  it("leaves protected sheets and defined names", async () => {
    const workbook = memoryWorkbook({
      ...start,
      sheets: { Locked: { A1: formula('=AICAPEX("L40S",1)') } },
      locked: ["Locked"],
    });
    const names = [{ name: "Fleet", sheet: null, formula: '=AIENERGY("L40S",1,1)' }];
    const draft = await freeze({ ...workbook, names: () => Promise.resolve(names) }, request, job);
    expect(draft.left).toEqual([
      { area: areaOf("Locked", "A1"), reason: "locked", shows: "Locked" },
      { area: areaOf("Budget", "A1"), reason: "name", shows: "Fleet" },
    ]);
  });

  it("takes a wrapper as displayed, after a new calculation, where nothing else can compute it", async () => {
    const workbook = memoryWorkbook({
      sheet: "Budget",
      cells: { A1: formula('=ROUND(AIENERGY("L40S",1,1),0)', 9) },
    });
    const recalculate = jest.fn(() =>
      Promise.resolve(workbook.type("A1", formula('=ROUND(AIENERGY("L40S",1,1),0)', 1))),
    );
    await workbook.apply((await freeze({ ...workbook, recalculate }, request, job)).change);
    expect(workbook.content("A1")).toEqual(value(1));
    expect(receiptCell(workbook, 5, "by").value).toBe("wrapper as displayed");
  });

  it("lets an engine compute a wrapper, where there is one", async () => {
    const workbook = memoryWorkbook({
      sheet: "Budget",
      cells: { A1: formula('=ROUND(AIENERGY("L40S",1,1),0)', 9) },
    });
    const host: Workbook = {
      ...workbook,
      can: { ...workbook.can, evaluate: true },
      evaluate: () => Promise.resolve(2),
    };
    await workbook.apply((await freeze(host, request, job)).change);
    expect(workbook.content("A1")).toEqual(value(2));
    expect(receiptCell(workbook, 5, "by").value).toBe("recomputed by the spreadsheet's engine");
  });

  it("freezes only what was asked for, and no part of a spill", async () => {
    const workbook = memoryWorkbook({
      ...start,
      cells: { ...start.cells, E2: formula("=AIENERGY(A2:A4,B2:B4,C1)") },
      spills: { "Budget!E2": areaOf("Budget", "E2:E4")! },
    });
    const draft = await freeze(workbook, { ...request, within: areaOf("Budget", "C3:E3")! }, job);
    expect(draft.frozen.map(({ area }) => addressOf(area))).toEqual(["Budget!C3"]);
    const top = await freeze(workbook, { ...request, within: areaOf("Budget", "E2:E3")! }, job);
    expect(top.left).toEqual([{ area: areaOf("Budget", "E2"), reason: "part", shows: "" }]);
  });
});
