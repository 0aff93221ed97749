import { readFormula } from "../../../src/method/formula";
import { native, numberText } from "../../../src/workbook/plain/native";

describe("native", () => {
  it.each([
    ["a * b + c", "A1*B1+C1"],
    ["a * (b + c)", "A1*(B1+C1)"],
    ["a - (b - c)", "A1-(B1-C1)"],
    ["a - b - c", "A1-B1-C1"],
    ["a / (b * c)", "A1/(B1*C1)"],
    ["a / b / c", "A1/B1/C1"],
    ["a * (b / c)", "A1*(B1/C1)"],
    ["ROUNDUP(EXP(0.5 * LN(MAX(a, b))) - 0.5, 0)", "ROUNDUP(EXP(0.5*LN(MAX(A1,B1)))-0.5,0)"],
    ["SQRT(a) + 1E-9", "SQRT(A1)+1E-9"],
  ])("spells %s as %s", (formula, spelled) => {
    expect(native(readFormula(formula), (name) => `${name.toUpperCase()}1`)).toBe(spelled);
  });

  it("writes numbers as every language of a spreadsheet stores them", () => {
    expect([0.1, 1e21, 1e-9, 3_600_000].map(numberText)).toEqual(["0.1", "1E+21", "1E-9", "3600000"]);
  });
});
