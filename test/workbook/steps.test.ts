import { explainCell } from "../../src/workbook/explain";
import { explainSteps } from "../../src/workbook/steps";
import { areaOf, memoryWorkbook } from "./memory";

async function steps(formula: string, index = 0) {
  const workbook = memoryWorkbook({
    sheet: "S",
    cells: { A1: { formula, value: null }, B1: { formula: null, value: 8 } },
  });
  const explanation = await explainCell(workbook, areaOf("S", "A1")!, "en-US");
  return explainSteps(workbook, explanation!, index, "en-US");
}

describe("explainSteps", () => {
  it.each([
    ['=AIENERGY("DGX A100",B1,720,,,"low")', "energy"],
    ['=AIWATER("DGX A100",8,720)', "water"],
    ['=AIVALUE("energy.it","DGX A100",8,720,,,"high")', "it_energy"],
    ['=AIRANGE("cost","DGX A100",8,720)', "cost"],
    ['=AICAPEX("DGX A100",8,,"low")', "capex"],
    ['=AIDEVICES("GPT-4o",1000000,720)', "devices_needed"],
    ['=AITRAINHOURS(175,300,"A100 SXM 80GB")', "device_hours"],
  ])("ends %s with its result", async (formula, last) => {
    const found = await steps(formula);
    if (found === null || !("rows" in found)) throw new Error(JSON.stringify(found));
    expect(found.rows.at(-1)![0]).toBe(last);
  });

  it("explains the second call of a formula", async () => {
    const found = await steps('=AIENERGY("DGX A100",1,720)+AICAPEX("DGX A100",1)', 1);
    expect(found).toMatchObject({
      rows: expect.arrayContaining([expect.arrayContaining(["capex"])]) as unknown,
    });
  });

  it("says why there are no steps", async () => {
    expect(await steps('=AIENERGY("H100",8,720)')).toEqual({
      message: expect.stringContaining("H100 SXM") as string,
    });
    expect(await steps('=AIENERGY("DGX A100",B1*2,720)')).toEqual({ unchecked: "expression" });
  });

  it("has none for what is no estimate", async () => {
    expect(await steps('=AIPRESET("DGX A100","Power")')).toBeNull();
  });
});
