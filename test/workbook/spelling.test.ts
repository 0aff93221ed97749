import { cleanSpelling } from "../../src/workbook/spelling";

describe("cleanSpelling", () => {
  it.each([
    ['=_xldudf_AIENERGY("L4",1,2)', '=AIENERGY("L4",1,2)'],
    ["=[2]!_xldudf_AIENERGY(A1)+_XLDUDF_aicost(A1)", "=AIENERGY(A1)+AICOST(A1)"],
    ["='C:\\Add-ins\\[ai.xlam]x'!_xldudf_AIENERGY(A1)", "=AIENERGY(A1)"],
    ["=SUM('My sheet'!A1,_xldudf_AIENERGY('My sheet'!A1))", "=SUM('My sheet'!A1,AIENERGY('My sheet'!A1))"],
    ['=_xldudf_AIENERGY("_xldudf_AIENERGY(")', '=AIENERGY("_xldudf_AIENERGY(")'],
    ["=NS.AIENERGY(A1)", "=NS.AIENERGY(A1)"],
    ["=_xldudf_NS_AIENERGY(A1)", "=_xldudf_NS_AIENERGY(A1)"],
    ["=MYAIENERGY(A1)", "=MYAIENERGY(A1)"],
  ])("spells %s", (formula, clean) => {
    expect(cleanSpelling(formula, false)).toBe(clean);
  });

  it.each([
    ["=NS.AIENERGY(A1)", "=AIENERGY(A1)"],
    ["=_xldudf_NS_AIENERGY(A1)*2", "=AIENERGY(A1)*2"],
    ["=[3]!_xldudf_AI_FOOTPRINT_AIENERGY(A1)", "=AIENERGY(A1)"],
    ["=ROUND(AI_Footprint.AICOST(A1),1)", "=ROUND(AICOST(A1),1)"],
    ["=MYAIENERGY(A1)", "=MYAIENERGY(A1)"],
  ])("takes namespaces away from %s where they are ours", (formula, clean) => {
    expect(cleanSpelling(formula, true)).toBe(clean);
  });
});
