import { calculate } from "../../src/hosts/univer/calculate";
import { openXlsx } from "../../src/hosts/xlsx";
import { audit } from "../../src/workbook/audit/audit";
import { freeze } from "../../src/workbook/freeze/freeze";
import { noJob } from "../workbook/contract/host";
import { areaOf } from "../workbook/memory";
import { cell, partsOf, zipped } from "./small";

describe("a frozen file", () => {
  it("is as its receipt says where a formula around our call filled several cells", async () => {
    const workbook = openXlsx(zipped(partsOf({ Budget: `<row r="9">${cell("A9", 1)}</row>` })), {
      calculate,
    });
    const area = areaOf("Budget", "B2")!;
    const formulas = [['=AIRANGE("energy","DGX A100",3,720)/1000']];
    await workbook.apply({ title: "", expect: [], edits: [{ kind: "formula", area, formulas }] });
    await workbook.recalculate(noJob);
    const { change, frozen } = await freeze(workbook, { date: "2026-11-24", language: "en-US" }, noJob);
    await workbook.apply(change);
    expect(frozen.map(({ area: { columns } }) => columns)).toEqual([3]);
    expect((await audit(workbook, { language: "en-US" }, noJob)).findings).toEqual([]);
  });
});
