import { withArgument } from "../../../src/workbook/upgrade/rewrite";

const TEXT = '{"Edition","2026.11"}';

describe("withArgument", () => {
  it.each([
    ['=AIENERGY("L4",1,2)', `=AIENERGY("L4",1,2,,${TEXT})`],
    ['=AIENERGY("L4",1,2,,"nameplate","low")', `=AIENERGY("L4",1,2,,${TEXT},"low")`],
    [
      "=ROUND(-AIENERGY((A1),{1,2},SUM(B1,B2))/1000,1)",
      `=ROUND(-AIENERGY((A1),{1,2},SUM(B1,B2),,${TEXT})/1000,1)`,
    ],
    ["=_xldudf_AIENERGY(A1,1,2)", `=_xldudf_AIENERGY(A1,1,2,,${TEXT})`],
  ])("writes it into %s", (formula, written) => {
    expect(withArgument(formula, { call: 0, argument: 4, text: TEXT })).toBe(written);
  });

  it("finds a call behind and inside another", () => {
    const formula = "=AIENERGY(A1,AICAPEX(B1,1),2)+AICOST(A1,1,1)";
    expect(withArgument(formula, { call: 1, argument: 2, text: "X" })).toBe(
      "=AIENERGY(A1,AICAPEX(B1,1,X),2)+AICOST(A1,1,1)",
    );
    expect(withArgument(formula, { call: 2, argument: 4, text: "X" })).toBe(
      "=AIENERGY(A1,AICAPEX(B1,1),2)+AICOST(A1,1,1,,X)",
    );
  });

  it("reads relative references", () => {
    expect(
      withArgument("=AIENERGY(RC[-2],R1C,2)", { call: 0, argument: 3, text: '"Ireland"' }, { r1c1: true }),
    ).toBe('=AIENERGY(RC[-2],R1C,2,"Ireland")');
  });
});
