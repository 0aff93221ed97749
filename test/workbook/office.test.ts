import type { Cell } from "../../src/functions/cells";
import { entry } from "../../src/hosts/entry";
import { officeIsDark } from "../../src/hosts/office";
import { asBelieved, inverse, keepsFormulas } from "../../src/hosts/inverse";
import type { Area, CellContent } from "../../src/workbook/workbook";

// What of the Excel host needs no Excel. test/office drives the rest on the real Office.js.

const area: Area = { sheet: "Sheet1", row: 3, column: 1, rows: 1, columns: 2 };
const value = (of: Cell): CellContent => ({ formula: null, value: of });
const formula = (text: string, of: Cell = 0): CellContent => ({ formula: text, value: of });

describe("entry", () => {
  it.each<[Cell, unknown]>([
    [1.5, 1.5],
    [true, true],
    [null, ""],
    [{ error: "#N/A", message: "why" }, "#N/A"],
    ["plain words", "plain words"],
    ["資料中心", "資料中心"],
    ["007", "'007"],
    ["1,250", "'1,250"],
    ["=1+1", "'=1+1"],
    ["-", "'-"],
    ["'quoted", "''quoted"],
    ["March 5", "'March 5"],
    ["true", "'true"],
  ])("types %p as %p", (cell, typed) => {
    expect(entry(cell)).toBe(typed);
  });
});

describe("inverse", () => {
  it("puts back values first, then the formulas that stood among them", () => {
    const before = [[value(5), formula("=A1")]];
    const { edits } = inverse("t", [area], [before], [before]);
    expect(edits).toEqual([
      { kind: "values", area, values: [[5, null]] },
      { kind: "formula", area: { ...area, column: 2, columns: 1 }, formulas: [["=A1"]] },
    ]);
  });

  it("puts back last what was written first", () => {
    const other = { ...area, row: 9 };
    const { edits } = inverse("t", [area, other], [[[value(1), value(2)]], [[value(3), value(4)]]], []);
    expect(edits).toMatchObject([{ area: other }, { area }]);
  });

  it("expects to find what was written", () => {
    const after = [[value(7), value(8)]];
    expect(inverse("t", [area], [[[value(1), value(2)]]], [after]).expect).toEqual([{ area, cells: after }]);
  });
});

describe("asBelieved", () => {
  it.each([
    ["the same values", value(1), value(1), true],
    ["other values", value(1), value(2), false],
    ["a value where nothing was", value(null), value(0), false],
    [
      "the same error with another message",
      value({ error: "#N/A", message: "a" }),
      value({ error: "#N/A" }),
      true,
    ],
    ["the same formula whose result has come", formula("=A1", { error: "#BUSY!" }), formula("=A1", 5), true],
    ["another formula with the same result", formula("=A1", 5), formula("=A2", 5), false],
    ["a value in place of its formula", formula("=A1", 5), value(5), false],
  ])("compares %s", (_what, believed, found, same) => {
    expect(asBelieved([[believed]], [[found]])).toBe(same);
  });

  it("does not take a larger area for the one believed", () => {
    expect(asBelieved([[value(1)]], [[value(1), value(null)]])).toBe(false);
    expect(asBelieved([[value(1)]], [[value(1)], [value(null)]])).toBe(false);
  });
});

describe("keepsFormulas", () => {
  const edit = { kind: "formula" as const, area, formulas: [["=aienergy(A1)", "=AIENERGY(A2)"]] };

  it("lets Excel spell them its own way", () => {
    expect(keepsFormulas(edit, [[formula("=AIENERGY(A1)"), formula("=AIENERGY(A2)")]])).toBe(true);
  });

  it("notices that two became one", () => {
    expect(keepsFormulas(edit, [[formula("=AIENERGY(A2)"), formula("=AIENERGY(A2)")]])).toBe(false);
  });

  it("notices that one was not taken as a formula", () => {
    expect(keepsFormulas(edit, [[value("=aienergy(A1)"), formula("=AIENERGY(A2)")]])).toBe(false);
  });
});

describe("officeIsDark", () => {
  const globals = globalThis as { Office?: unknown };

  afterEach(() => {
    delete globals.Office;
  });

  it.each([
    ["says so", { isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, true],
    ["denies it", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
    ["only has a black body", { bodyBackgroundColor: "#262626" }, true],
    ["only has a white body", { bodyBackgroundColor: "#f0f0f0" }, false],
    ["has no theme", undefined, undefined],
  ])("believes Office when it %s", (_what, officeTheme, dark) => {
    globals.Office = { context: { officeTheme } };
    expect(officeIsDark()).toBe(dark);
  });

  it("knows nothing without Office.js", () => {
    expect(officeIsDark()).toBeUndefined();
  });
});
