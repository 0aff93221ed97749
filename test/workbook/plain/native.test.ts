import { readFormula } from "../../../src/method/formula";
import { numberLiteral } from "../../../src/workbook/literal";
import { native } from "../../../src/workbook/plain/native";

describe("native", () => {
  it.each([
    ["load * power + usage", "LOAD1*POWER1+USAGE1"],
    ["load * (power + usage)", "LOAD1*(POWER1+USAGE1)"],
    ["load - (power - usage)", "LOAD1-(POWER1-USAGE1)"],
    ["load - power - usage", "LOAD1-POWER1-USAGE1"],
    ["load / (power * usage)", "LOAD1/(POWER1*USAGE1)"],
    ["load / power / usage", "LOAD1/POWER1/USAGE1"],
    ["load * (power / usage)", "LOAD1*(POWER1/USAGE1)"],
    ["ROUNDUP(EXP(0.5 * LN(MAX(load, power))) - 0.5, 0)", "ROUNDUP(EXP(0.5*LN(MAX(LOAD1,POWER1)))-0.5,0)"],
    ["SQRT(load) + 1E-9", "SQRT(LOAD1)+1E-9"],
  ])("spells %s as %s", (formula, spelled) => {
    expect(native(readFormula(formula), (name) => `${name.toUpperCase()}1`)).toBe(spelled);
  });

  it("writes numbers as every language of a spreadsheet stores them", () => {
    expect([0.1, 1e21, 1e-9, 3_600_000].map(numberLiteral)).toEqual(["0.1", "1E+21", "1E-9", "3600000"]);
  });
});
