import { call } from "../../../src/functions/call";
import { insertedStringsFor } from "../../../src/locales/inserted";
import { insertAssumptions, insertTable, type TableRequest } from "../../../src/workbook/insert";
import type { Edit } from "../../../src/workbook/change";
import { areaOf, memoryWorkbook, type MemoryWorkbook } from "../memory";
import { close } from "./close";
import { computed } from "./computed";

const words = insertedStringsFor("en-US");
const NOTHING = { scenario: null, stated: [] };
const fleet: TableRequest = {
  rows: [
    { preset: "dgx-h100", quantity: 40, usage: 744, site: "Ireland" },
    { preset: "GPT-4o", quantity: 1_000_000, usage: null, site: null },
    { preset: "GPT-3 training", quantity: 1, usage: null, site: null },
  ],
  assumed: NOTHING,
};

const empty = (): MemoryWorkbook => memoryWorkbook({ sheet: "Budget", cells: {} });

async function insertAt(workbook: MemoryWorkbook, cell: string, request = fleet) {
  workbook.select(cell);
  const draft = await insertTable(workbook, request, words);
  await workbook.apply(draft.change);
  return draft;
}

const formulasIn = (edits: readonly Edit[], column: number, sheet = "Budget") =>
  edits.flatMap((edit) =>
    edit.kind === "formula" && edit.area.sheet === sheet
      ? edit.formulas
          .map((line) => line[column - edit.area.column])
          .filter((formula) => formula !== undefined)
      : [],
  );

describe("insertTable", () => {
  it("heads costs by the currency that they are reported in", async () => {
    const stated = [
      ["Report currency", "twd"],
      ["Report rate", 32],
    ] as const;
    const block = { block: "AI_Assumptions", cells: stated };
    for (const assumed of [{ scenario: null, stated }, block]) {
      const { change } = await insertTable(empty(), { ...fleet, assumed }, words);
      const values = change.edits.flatMap((edit) => (edit.kind === "values" ? edit.values.flat() : []));
      expect(values).toContain("Cost (TWD)");
    }
  });

  it("estimates a mixed inventory, row by row, and sums it", async () => {
    const workbook = empty();
    await insertAt(workbook, "B3");
    const value = await computed(workbook);
    const pinned = [["Edition", "2026.11"]];
    const expected = [
      call("AICARBON", ["DGX H100", 40, 744, "Ireland", pinned]),
      call("AICARBON", ["GPT-4o", 1_000_000, null, null, pinned]),
      call("AICARBON", ["GPT-3 training", 1, null, null, pinned]),
    ] as number[];
    expect(["J4", "J5", "J6"].map((cell) => value("Budget", cell))).toEqual(
      expected.map((each) => close(each, 6)),
    );
    expect(value("Budget", "J7")).toBeCloseTo(
      expected.reduce((sum, each) => sum + each, 0),
      4,
    );
    expect(["E4", "E5", "E6"].map((cell) => value("Budget", cell))).toEqual(["hours", "output tokens", ""]);
  });

  it("spells presets as its drop-down offers them", async () => {
    const workbook = empty();
    await insertAt(workbook, "B3");
    expect(workbook.content("B4").value).toBe("DGX H100");
    const offered = workbook.lists.get(JSON.stringify(areaOf("Budget", "B4:B6")))!;
    const texts = (await workbook.read(offered)).map(([cell]) => cell!.value);
    expect(texts).toEqual(expect.arrayContaining(["DGX H100", "GPT-4o", "GPT-3 training"]));
    expect(texts.filter((text) => typeof text === "string" && /custom/i.test(text))).toEqual([]);
    const sites = workbook.lists.get(JSON.stringify(areaOf("Budget", "F4:F6")))!;
    expect((await workbook.read(sites)).map(([cell]) => cell!.value)).toContain("Ireland");
  });

  it("has one formula in each column, the same seen from every row", async () => {
    const draft = await insertAt(empty(), "B3");
    const column = formulasIn(draft.change.edits, 6).slice(0, 3);
    expect(column[0]).toBe("=AIENERGY(B4,C4,D4,F4,'AI data'!$A$4:$B$4)");
    expect(column[2]).toBe(column[0]!.replace(/([B-F])4,/g, "$16,"));
  });

  it("is a table with native totals where the host has tables, and the same cells formatted where not", async () => {
    const native = await insertAt(empty(), "B3");
    expect(native.change.edits).toContainEqual({
      kind: "table",
      name: "AI_Estimates",
      area: areaOf("Budget", "B3:J7"),
      totals: true,
    });
    const plain = empty();
    const draft = await insertAt({ ...plain, can: { ...plain.can, table: false } }, "B3");
    expect(draft.change.edits.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(formulasIn(draft.change.edits, 6)).toEqual(formulasIn(native.change.edits, 6));
    expect(formulasIn(draft.change.edits, 9).at(-1)).toBe("=SUBTOTAL(109,J4:J6)");
    expect(plain.formats).toContainEqual({
      area: areaOf("Budget", "B3"),
      format: expect.objectContaining({ bold: true }) as unknown,
    });
  });

  it("shares the sheet AI data with later tables, as its users have changed it", async () => {
    const workbook = empty();
    await insertAt(workbook, "B3");
    const before = (await workbook.sheets()).find(({ name }) => name === "AI data")!.used!;
    workbook.type(`'AI data'!A${before.rows + 1}`, { formula: null, value: "my-server" });
    const second = await insertAt(workbook, "B20");
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Budget", "AI data"]);
    const list = second.change.edits.find((edit) => edit.kind === "list")!;
    expect(list.source).toMatchObject({ sheet: "AI data", row: 7, rows: before.rows + 1 - 7 });
    expect(second.change.edits).toContainEqual(
      expect.objectContaining({ kind: "table", name: "AI_Estimates_2" }),
    );
  });

  it("makes another such sheet where the one there is of another edition", async () => {
    const workbook = empty();
    await insertAt(workbook, "B3");
    workbook.type("'AI data'!B4", { formula: null, value: "2025.01" });
    await insertAt(workbook, "B20");
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Budget", "AI data", "AI data 2"]);
  });

  it("leaves a sheet of the same name alone that is somebody else's", async () => {
    const workbook = memoryWorkbook({
      sheet: "Budget",
      cells: {},
      sheets: { "AI data": { A1: { formula: null, value: "mine" } } },
    });
    await insertAt(workbook, "B3");
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Budget", "AI data", "AI data 2"]);
    expect(workbook.content("G4").formula).toContain("'AI data 2'!$A$4:$B$4");
  });

  it("assumes a block of the workbook, and has no site where the block says all that a site would", async () => {
    const workbook = empty();
    workbook.select("A1");
    const assumed = { scenario: null, stated: [["PUE", 1.5]] } as const;
    const block = await insertAssumptions(workbook, { preset: "DGX H100", site: null, assumed }, words);
    await workbook.apply(block.change);
    const draft = await insertAt(workbook, "B30", { ...fleet, assumed: { block: "AI_Assumptions" } });
    expect(formulasIn(draft.change.edits, 5)[0]).toBe("=AIENERGY(B31,C31,D31,,AI_Assumptions)");
    const value = await computed(workbook);
    expect(value("Budget", "F31")).toBeCloseTo(40 * 744 * 10.2 * 0.73 * 1.5, 4);
  });

  it("states a scenario in the formula, beside the edition", async () => {
    const draft = await insertAt(empty(), "B3", { ...fleet, assumed: { scenario: "nameplate", stated: [] } });
    expect(formulasIn(draft.change.edits, 6)[0]).toBe(
      '=AIENERGY(B4,C4,D4,F4,{"Edition","2026.11";"Scenario","nameplate"})',
    );
  });

  it("lists the filled cells in its way and nothing else", async () => {
    const workbook = memoryWorkbook({
      sheet: "Budget",
      cells: {
        A4: { formula: null, value: "beside" },
        C5: { formula: null, value: "in the way" },
        J7: { formula: "=1+1", value: 2 },
      },
    });
    workbook.select("B3:C9");
    const { occupied, writes } = await insertTable(workbook, fleet, words);
    expect(occupied.map(({ area }) => area)).toEqual([areaOf("Budget", "C5"), areaOf("Budget", "J7")]);
    expect(writes).toContainEqual(areaOf("Budget", "B3:J7"));
  });

  it("empties what it leaves blank, so that no old entry is taken for an input", async () => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: { D5: { formula: null, value: 777 } } });
    await insertAt(workbook, "B3");
    expect(workbook.content("D5").value).toBeNull();
  });

  it.each([
    ["locked", { locked: ["Budget"] }, "B3"],
    [
      "table",
      {
        tables: [
          { name: "T", area: areaOf("Budget", "J7:K9")!, header: true, totals: false, columns: ["a", "b"] },
        ],
      },
      "B3",
    ],
    ["room", {}, "B1048574"],
  ] as const)("cannot be inserted where there is an obstacle: %s", async (obstacle, start, cell) => {
    const workbook = memoryWorkbook({ sheet: "Budget", cells: {}, ...start });
    workbook.select(cell);
    await expect(insertTable(workbook, fleet, words)).rejects.toMatchObject({ obstacle });
  });
});
