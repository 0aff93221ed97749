import { formulaText, insertFormula, isFree } from "../../../src/workbook/insert";

describe("formulaText", () => {
  it.each([
    [["DGX A100", 1250, 720, null, null], '=AIENERGY("DGX A100",1250,720)'],
    [["DGX A100", 1250, 720, null, "article-2023"], '=AIENERGY("DGX A100",1250,720,,"article-2023")'],
    [['8" wafer', 0, 0.5, null, null], '=AIENERGY("8"" wafer",0,0.5)'],
    [["L4", 1e21, 1e-7], '=AIENERGY("L4",1E+21,1E-7)'],
    [[], "=AIENERGY()"],
    [
      [{ reference: "$B$4" }, 1, null, null, { reference: "AI_Assumptions" }],
      "=AIENERGY($B$4,1,,,AI_Assumptions)",
    ],
    [
      [
        "L4",
        1,
        2,
        null,
        [
          ["Edition", "2026.11"],
          ["Load", 0.5],
        ],
      ],
      '=AIENERGY("L4",1,2,,{"Edition","2026.11";"Load",0.5})',
    ],
  ])("spells %j as a formula", (values, formula) => {
    expect(formulaText("AIENERGY", values)).toBe(formula);
  });
});

describe("isFree", () => {
  it.each([
    [{ formula: null, value: null }, true],
    [{ formula: null, value: "" }, true],
    [{ formula: '=""', value: "" }, false],
    [{ formula: null, value: 0 }, false],
    [{ formula: null, value: false }, false],
  ])("says of a cell holding %j: %s", (content, free) => {
    expect(isFree(content)).toBe(free);
  });
});

describe("insertFormula", () => {
  it("writes one cell and expects it to hold what was seen", () => {
    const now = { formula: null, value: 3 };
    const area = { sheet: "S", row: 4, column: 2, rows: 2, columns: 2 };
    const cell = { ...area, rows: 1, columns: 1 };
    expect(insertFormula({ title: "Insert", area, now, formula: "=AIVERSION()" })).toEqual({
      title: "Insert",
      expect: [{ area: cell, cells: [[now]] }],
      edits: [{ kind: "formula", area: cell, formulas: [["=AIVERSION()"]] }],
    });
  });
});
