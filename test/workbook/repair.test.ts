import { addressOf } from "../../src/workbook/address";
import { repair } from "../../src/workbook/repair";
import { memoryWorkbook } from "./memory";
import { formula, job } from "./freeze/day";

const unknown = { error: "#NAME?" };

const open = () =>
  memoryWorkbook({
    sheet: "Budget",
    cells: {
      A1: formula('=AIENERGY("L40S",1,1)', unknown),
      A2: formula('=AIENERGY("L40S",1,1)', 1),
      A3: formula("=_xldudf_AIENERGY(B3,1,1)", 2),
      A4: formula("=[2]!_xldudf_AIENERGY(B4,1,1)", unknown),
      A5: formula("=NS.AIENERGY(B5,1,1)", unknown),
      A6: formula("=_xldudf_NS_AIENERGY(B6,1,1)", unknown),
      A7: formula("=NS.AIENERGY(B7,1,1)", 3),
      A8: formula("=MYAIENERGY(B8)", unknown),
      A9: formula('="AIENERGY("&Nothing', unknown),
    },
    sheets: { Locked: { A1: formula("=_xldudf_AICAPEX(B3,1)", unknown) } },
    locked: ["Locked"],
  });

describe("repair", () => {
  it("enters again what is stuck, in clean spelling, and says which", async () => {
    const workbook = open();
    const draft = await repair(workbook, { language: "en-US" }, job);
    expect(draft.repaired.map(({ area, was, now }) => [addressOf(area), was, now])).toEqual([
      ["Budget!A1", '=AIENERGY("L40S",1,1)', '=AIENERGY("L40S",1,1)'],
      ["Budget!A3", "=_xldudf_AIENERGY(B3,1,1)", "=AIENERGY(B3,1,1)"],
      ["Budget!A4", "=[2]!_xldudf_AIENERGY(B4,1,1)", "=AIENERGY(B4,1,1)"],
      ["Budget!A5", "=NS.AIENERGY(B5,1,1)", "=AIENERGY(B5,1,1)"],
      ["Budget!A6", "=_xldudf_NS_AIENERGY(B6,1,1)", "=AIENERGY(B6,1,1)"],
    ]);
    await workbook.apply(draft.change);
    expect(workbook.content("A6").formula).toBe("=AIENERGY(B6,1,1)");
    expect(workbook.content("A7").formula).toBe("=NS.AIENERGY(B7,1,1)");
  });

  it("writes one formula for a uniform area", async () => {
    const { change } = await repair(open(), { language: "en-US" }, job);
    expect(change.edits).toHaveLength(2);
    expect(change.edits[1]).toMatchObject({
      formulas: [["=AIENERGY(B3,1,1)"], ["=AIENERGY(B4,1,1)"], ["=AIENERGY(B5,1,1)"], ["=AIENERGY(B6,1,1)"]],
    });
  });

  it("lists protected cells", async () => {
    const { left } = await repair(open(), { language: "zh-TW" }, job);
    expect(left.map(addressOf)).toEqual(["Locked!A1"]);
  });
});
