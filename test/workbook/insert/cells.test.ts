import { freeName, freeSheetName } from "../../../src/workbook/naming";
import { runsOf } from "../../../src/workbook/insert/runs";
import { fixedArea } from "../../../src/workbook/insert/spelling";
import { areaOf, memoryWorkbook } from "../memory";

describe("runsOf", () => {
  const f = (formula: string) => ({ formula });

  it("writes each rectangle of values or of formulas at once", () => {
    const edits = runsOf(areaOf("S", "B2:E4")!, [
      ["a", 1, f("=1"), f("=2")],
      ["b", null, f("=3"), f("=4")],
      ["c", 2, 3, f("=5")],
    ]);
    expect(edits).toEqual([
      {
        kind: "values",
        area: areaOf("S", "B2:C3"),
        values: [
          ["a", 1],
          ["b", null],
        ],
      },
      {
        kind: "formula",
        area: areaOf("S", "D2:E3"),
        formulas: [
          ["=1", "=2"],
          ["=3", "=4"],
        ],
      },
      { kind: "values", area: areaOf("S", "B4:D4"), values: [["c", 2, 3]] },
      { kind: "formula", area: areaOf("S", "E4"), formulas: [["=5"]] },
    ]);
  });

  it("tells apart what stands below each other in other columns", () => {
    const edits = runsOf(areaOf("S", "A1:B2")!, [
      [f("=1"), "a"],
      ["b", f("=2")],
    ]);
    expect(edits.map(({ kind, area }) => [kind, area.row, area.column])).toEqual([
      ["formula", 0, 0],
      ["values", 0, 1],
      ["values", 1, 0],
      ["formula", 1, 1],
    ]);
  });

  it("writes an error as a value", () => {
    const [edit] = runsOf(areaOf("S", "A1")!, [[{ error: "#N/A" }]]);
    expect(edit).toMatchObject({ kind: "values", values: [[{ error: "#N/A" }]] });
  });
});

describe("free names", () => {
  it("counts up, whatever the case, and stays within what a sheet may be called", async () => {
    const long = "An estimate with a long name of its own";
    const workbook = memoryWorkbook({
      sheet: "ai REPORT",
      cells: {},
      sheets: { "AI report 2": {}, [long.slice(0, 31)]: {} },
    });
    expect(freeSheetName(await workbook.sheets(), "AI report")).toBe("AI report 3");
    expect(freeSheetName(await workbook.sheets(), long)).toBe("An estimate with a long name 2");
  });

  it("knows that tables and names may not be called the same", async () => {
    const workbook = memoryWorkbook({
      sheet: "S",
      cells: {},
      names: { ai_estimates: "A1" },
      tables: [
        {
          name: "AI_Estimates_2",
          area: areaOf("S", "A1:B2")!,
          header: true,
          totals: false,
          columns: ["a", "b"],
        },
      ],
    });
    expect(await freeName(workbook, "AI_Estimates")).toBe("AI_Estimates_3");
  });
});

describe("fixedArea", () => {
  it.each([
    ["S", "$B$2:$C$3"],
    ["Other", "'S'!$B$2:$C$3"],
  ])("names its sheet only from another one: from %s", (from, spelled) => {
    expect(fixedArea(areaOf("S", "B2:C3")!, from)).toBe(spelled);
  });

  it("doubles the quotes of a sheet's name", () => {
    expect(fixedArea({ sheet: "it's", row: 0, column: 0, rows: 1, columns: 1 }, "S")).toBe("'it''s'!$A$1");
  });
});
