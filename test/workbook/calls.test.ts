import { findCalls, mentionsCall } from "../../src/workbook/calls";

const named = (formula: string) => findCalls(formula)?.map(({ name, text }) => [name, text]);

describe("findCalls", () => {
  it.each([
    ['=AIENERGY("L4",1,2)', [["AIENERGY", 'AIENERGY("L4",1,2)']]],
    ["=2*aiwater(A1)+1", [["AIWATER", "aiwater(A1)"]]],
    ['=_xldudf_AIENERGY("L4",1,2)', [["AIENERGY", '_xldudf_AIENERGY("L4",1,2)']]],
    [
      "=SUM(AICOST(A1),AICARBON(A1))",
      [
        ["AICOST", "AICOST(A1)"],
        ["AICARBON", "AICARBON(A1)"],
      ],
    ],
    [
      "=AIENERGY(A1,AICAPEX(B1,1),-3)",
      [
        ["AIENERGY", "AIENERGY(A1,AICAPEX(B1,1),-3)"],
        ["AICAPEX", "AICAPEX(B1,1)"],
      ],
    ],
    ["=LET(p,A1,AIENERGY(p,1,1))", [["AIENERGY", "AIENERGY(p,1,1)"]]],
    ["=LAMBDA(x,AIENERGY(x,1,1))(A1)", [["AIENERGY", "AIENERGY(x,1,1)"]]],
    ["=LAMBDA(x,x)(AIENERGY(A1,1,1))", [["AIENERGY", "AIENERGY(A1,1,1)"]]],
    ['=IF(A1="AIENERGY(",1,2)', []],
    ["=MYAIENERGY(1)", []],
    ["=SUM(A1:A9)", []],
  ])("reads %s", (formula, calls) => {
    expect(named(formula)).toEqual(calls);
  });

  it("keeps the place of arguments left out", () => {
    expect(findCalls("=AIENERGY(A1,,1)")![0]!.values.map((node) => node === null)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ["=LET(p,A1,q,2,AIENERGY(P,q,1))", ["P", "Q"]],
    ["=LAMBDA(x,AIENERGY(x,1,1))(A1)", ["X"]],
    ["=AIENERGY(p,1,1)", []],
  ])("knows which names of %s are the formula's own", (formula, names) => {
    expect([...findCalls(formula)![0]!.local]).toEqual(names);
  });

  it.each(["=SUM(AIENERGY(1,", "=[2]!_xldudf_AIENERGY(1)"])("admits that it cannot read %s", (formula) => {
    expect(findCalls(formula)).toBeNull();
    expect(mentionsCall(formula)).toBe(true);
  });
});
