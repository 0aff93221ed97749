import { explainCell } from "../../src/workbook/explain";
import { remediesFor } from "../../src/workbook/remedy";
import { areaOf, memoryWorkbook } from "./memory";

/** The formulas that are offered in place of one. */
async function offered(formula: string): Promise<readonly string[]> {
  const workbook = memoryWorkbook({
    sheet: "S",
    cells: { A1: { formula, value: { error: "#N/A" } }, B1: { formula: null, value: "H100" } },
  });
  const explanation = await explainCell(workbook, areaOf("S", "A1")!, "en-US");
  return explanation === null ? [] : remediesFor(explanation).map((remedy) => remedy.formula);
}

describe("remediesFor", () => {
  it("offers each preset that an ambiguous name fits", async () => {
    expect(await offered('=2*AIENERGY("H100",8,720)')).toEqual([
      '=2*AIENERGY("H100 SXM",8,720)',
      expect.stringContaining("PCIe") as string,
      expect.stringContaining("NVL") as string,
    ]);
  });

  it("offers the nearest names of a preset, a site and a scenario", async () => {
    expect(await offered('=AIENERGY("DGX A1000",8,720)')).toContain('=AIENERGY("DGX A100",8,720)');
    expect((await offered('=AIENERGY("DGX A100",8,720,"Irelnd")')).join()).toMatch(/720,"Ireland/);
    expect(await offered('=AIENERGY("DGX A100",8,720,,"nameplte")')).toContain(
      '=AIENERGY("DGX A100",8,720,,"Nameplate")',
    );
  });

  it("offers the bounds there are", async () => {
    expect(await offered('=AIENERGY("DGX A100",8,720,,,"lwo")')).toContain(
      '=AIENERGY("DGX A100",8,720,,,"low")',
    );
  });

  it.each([
    ['=AIENERGY("DGX A100",8)', '=AIENERGY("DGX A100",8,720)'],
    ['=AIENERGY("DGX A100",SUM(1,2))+1', null],
    ['=AIENERGY("DGX A100",8,,"Ireland")', '=AIENERGY("DGX A100",8,720,"Ireland")'],
    ['=AIVALUE("energy.it","DGX A100",{8})', '=AIVALUE("energy.it","DGX A100",{8},720)'],
  ])("adds the missing hours to %s", async (formula, mended) => {
    expect(await offered(formula)).toEqual(mended === null ? [] : [mended]);
  });

  it("leaves a name alone that stands in another cell", async () => {
    expect(await offered("=AIENERGY(B1,8,720)")).toEqual([]);
  });

  it("offers nothing for what is right", async () => {
    expect(await offered('=AIENERGY("DGX A100",8,720)')).toEqual([]);
  });
});
