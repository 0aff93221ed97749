import { call } from "../../../src/functions/call";
import { insertedStringsFor } from "../../../src/locales/inserted";
import { insertAssumptions, insertComparison, type ComparisonRequest } from "../../../src/workbook/insert";
import { memoryWorkbook } from "../memory";
import { close } from "./close";
import { computed } from "./computed";

const words = insertedStringsFor("en-US");
const request: ComparisonRequest = {
  asked: { preset: "DGX H100", quantity: 40, usage: 744, site: "Ireland" },
  measure: "carbon",
  sets: [
    { title: "=Base", assumed: { scenario: null, stated: [] } },
    { title: "Nameplate", assumed: { scenario: "nameplate", stated: [["Electricity price", 0.11]] } },
  ],
};

async function comparison(given = request, workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} })) {
  const draft = await insertComparison(workbook, given, words);
  await workbook.apply(draft.change);
  const value = await computed(workbook);
  const top = (text: string): number => {
    for (let row = 1; row < 40; row++) if (value(words.comparisonSheet, `A${row}`) === text) return row;
    throw new Error(`no ${text}`);
  };
  return { draft, top, value: (address: string) => value(words.comparisonSheet, address) };
}

describe("insertComparison", () => {
  it("puts low, central and high of the four measures side by side, with the difference to the first set", async () => {
    const { value, top } = await comparison();
    const sets = [
      [["Edition", "2026.11"]],
      [
        ["Edition", "2026.11"],
        ["Scenario", "nameplate"],
        ["Electricity price", 0.11],
      ],
    ];
    (["energy", "water", "cost", "carbon"] as const).forEach((measure, group) => {
      const [base, other] = sets.map(
        (set) => (call("AIRANGE", [measure, "DGX H100", 40, 744, "Ireland", set]) as number[][])[0]!,
      );
      base!.forEach((each, bound) => {
        const row = top(words.measure) + 1 + group * 3 + bound;
        expect(value(`C${row}`)).toBeCloseTo(each, 4);
        expect(value(`E${row}`)).toBeCloseTo(other![bound]!, 4);
        expect(value(`D${row}`)).toBe(0);
        expect(value(`F${row}`)).toBeCloseTo(other![bound]! / each - 1, 9);
      });
    });
  });

  it("refuses sets that report costs in different currencies, and heads costs by the common one", async () => {
    const [base] = request.sets;
    const stated = [
      ["Report currency", "TWD"],
      ["Report rate", 32],
    ] as const;
    const other = { title: "Taiwan", assumed: { scenario: null, stated } };
    await expect(comparison({ ...request, sets: [base!, other] })).rejects.toMatchObject({
      obstacle: "currencies",
    });
    const { top } = await comparison({ ...request, sets: [other, { ...other, title: "Again" }] });
    expect(top("Cost (TWD)")).toBeGreaterThan(top(words.measure));
  });

  it("reads the currency of a block where it stands", async () => {
    const cells = {
      A1: { formula: null, value: "Report currency" },
      B1: { formula: null, value: "TWD" },
      A2: { formula: null, value: "Report rate" },
      B2: { formula: null, value: 32 },
    };
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells, names: { AI_Assumptions: "A1:B2" } });
    const block = { title: "Block", assumed: { block: "AI_Assumptions" } };
    await expect(comparison({ ...request, sets: [request.sets[0]!, block] }, workbook)).rejects.toMatchObject(
      { obstacle: "currencies" },
    );
  });

  it("keeps a title that begins like a formula a text", async () => {
    const { draft, value, top } = await comparison();
    expect(value(`C${top(words.assumptions)}`)).toBe("=Base");
    const formulas = draft.change.edits.flatMap((edit) =>
      edit.kind === "formula" ? edit.formulas.flat() : [],
    );
    expect(formulas).not.toContain("=Base");
  });

  it("charts the chosen measure, a group of bars for each set", async () => {
    const { draft, value, top } = await comparison();
    const chart = draft.change.edits.find((edit) => edit.kind === "chart")!.chart;
    const row = top(words.charted) + 1;
    expect(chart.categories).toMatchObject({ row: row - 1, column: 0, rows: 2 });
    expect(value(`A${row + 1}`)).toBe("Nameplate");
    expect([value(`B${row + 1}`), value(`C${row + 1}`), value(`D${row + 1}`)]).toEqual(
      (call("AIRANGE", ["carbon", "DGX H100", 40, 744, "Ireland", "nameplate"]) as number[][])[0]!.map(
        (each) => close(each, 4),
      ),
    );
    expect(chart.series.map(({ values }) => values.column)).toEqual([1, 2, 3]);
  });

  it("takes a block of the workbook for a set", async () => {
    const workbook = memoryWorkbook({ sheet: "Sheet1", cells: {} });
    const assumed = { scenario: null, stated: [["PUE", 2]] } as const;
    await workbook.apply(
      (await insertAssumptions(workbook, { preset: "DGX H100", site: null, assumed }, words)).change,
    );
    const sets = [request.sets[0]!, { title: "Ours", assumed: { block: "AI_Assumptions" } }];
    const { value, top } = await comparison({ ...request, sets }, workbook);
    expect(value(`E${top(words.measure) + 2}`)).toBeCloseTo(40 * 744 * 10.2 * 0.73 * 2, 4);
  });

  it.each([1, 6])("refuses to compare %d sets", async (count) => {
    const sets = Array.from({ length: count }, () => request.sets[0]!);
    await expect(comparison({ ...request, sets })).rejects.toMatchObject({ obstacle: "sets" });
  });
});
