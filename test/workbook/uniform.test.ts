import { uniformFormula } from "../../src/workbook/uniform";

const column = { sheet: "S", row: 1, column: 3, rows: 3, columns: 1 };

describe("the one formula of a column", () => {
  it.each([
    ["relative references move with it", ["=B2*2", "=B3*2", "=B4*2"], "=RC[-2]*2"],
    ["absolute ones stay", ["=B$1", "=B$1", "=B$1"], "=R1C[-2]"],
    ["names of columns are the same anyway", ["=[@Hours]*2", "=[@Hours]*2"], "=[@Hours]*2"],
  ])("is found where %s", (_what, formulas, uniform) => {
    expect(uniformFormula(formulas, column)).toBe(uniform);
  });

  it.each([
    ["they differ", ["=B2", "=B2"]],
    ["one is a value", ["=B2", "7"]],
  ])("is none where %s", (_what, formulas) => {
    expect(uniformFormula(formulas, column)).toBeNull();
  });
});
