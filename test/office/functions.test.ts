import type { Browser } from "playwright-core";
import { functionNames } from "../../src/functions/call";
import { openExcel, type PretendExcel } from "./pretend-excel/excel";
import { launch } from "./pretend-excel/page";

let browser: Browser;
let excel: PretendExcel;

beforeAll(async () => {
  browser = await launch();
  excel = await openExcel(browser);
}, 30_000);

afterAll(() => browser.close());

describe("in Excel", () => {
  it("knows that it is in Excel on the web", async () => {
    const host = await excel.addin.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return `${host} ${platform}`;
    });
    expect(host).toBe("Excel OfficeOnline");
  });

  it("registers every function", async () => {
    const names = await excel.addin.evaluate(() => {
      const { _association } = CustomFunctions as unknown as {
        _association: { mappings: Record<string, unknown> };
      };
      return Object.keys(_association.mappings);
    });
    expect(names.sort()).toEqual([...functionNames].sort());
  });

  it("computes the article's month of 1,250 servers", async () => {
    excel.enter("A1", '=AIENERGY("DGX A100",1250,720,,"article-2023")');
    expect(await excel.value("A1")).toBeCloseTo(5_850_000, 6);
  });

  it("computes again when a cell that it refers to changes", async () => {
    excel.enter("B1", 1250);
    excel.enter("B2", '=AIENERGY("DGX A100",B1,720,,"article-2023")');
    expect(await excel.value("B2")).toBeCloseTo(5_850_000, 6);
    excel.enter("B1", 2500);
    expect(await excel.value("B2")).toBeCloseTo(11_700_000, 6);
  });

  it("answers an unknown preset with #N/A that names it", async () => {
    excel.enter("C1", '=AIENERGY("DGX A1000",1,720)');
    expect(await excel.value("C1")).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("DGX A1000") as string,
    });
  });

  it("answers missing hours with #VALUE! that names the argument", async () => {
    excel.enter("C2", '=AIENERGY("DGX A100",1)');
    expect(await excel.value("C2")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("usage") as string,
    });
  });

  it("spills a column in which only the bad rows fail", async () => {
    excel.enter("D1", "DGX A100");
    excel.enter("D2", "no such thing");
    excel.enter("D3", "#N/A");
    excel.enter("D4", "DGX A100");
    excel.enter("E1", '=AIENERGY(D1:D4,1250,720,,"article-2023")');
    expect(await excel.value("E1")).toBeCloseTo(5_850_000, 6);
    expect(excel.cell("E2").value).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("no such thing") as string,
    });
    expect(excel.cell("E3").value).toMatchObject({ error: "#N/A" });
    expect(excel.cell("E4").value).toBeCloseTo(5_850_000, 6);
  });

  it("lists presets in a spilled table", async () => {
    excel.enter("G1", '=AIPRESETS("hardware","DGX A100")');
    expect(await excel.value("G1")).toBe("Id");
    expect(excel.cell("G2").value).toEqual(expect.any(String));
  });

  it("asks nothing of the network but Office.js", () => {
    expect(excel.host.strangers).toEqual([]);
  });
});
