import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partsOf, sheetXml, textsOf, zipped } from "../xlsx/small";
import { run } from "./run";

const FORMULA = "ROUND(_xldudf_AIENERGY(&quot;DGX A100&quot;,B1,720,,&quot;article-2023&quot;)/1000,1)";
const LOW = "_xldudf_AIENERGY(&quot;DGX A100&quot;,B1,720,,,&quot;low&quot;)";
const ROWS =
  `<row r="1"><c r="A1"><f>${FORMULA}</f><v>1</v></c><c r="B1"><v>1250</v></c></row>` +
  `<row r="2"><c r="A2"><f>${LOW}</f><v>1</v></c></row>`;

const BOUND = "A value now: plain formulas give the central value, and this asks for another bound.";

const folder = mkdtempSync(join(tmpdir(), "plain-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const put = (name: string): string => {
  writeFileSync(path(name), zipped(partsOf({ Budget: sheetXml(ROWS) })));
  return path(name);
};
const sheet = (name: string, number: number): string =>
  textsOf(readFileSync(path(name)))[`xl/worksheets/sheet${number}.xml`]!;

describe("ai-footprint plain", () => {
  it("writes plain formulas with their results, and values where there is no plain formula", () => {
    const { code, out } = run(["plain", put("in.xlsx"), "-o", path("out.xlsx"), "--json"]);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        plain: [{ sheet: "Budget", cell: "A1" }],
        frozen: [{ sheet: "Budget", cells: "A2", by: "functions", reason: "bound", message: BOUND }],
        left: [],
      },
    ]);
    expect(sheet("out.xlsx", 1)).toContain("<f>ROUND('AI workings'!$F$9/1000,1)</f><v>5850</v>");
    expect(sheet("out.xlsx", 1)).not.toContain("AIENERGY");
    // The workings show what they give to readers that do not compute.
    expect(sheet("out.xlsx", 2)).toContain("<v>5850000</v>");
    expect(sheet("out.xlsx", 2)).not.toMatch(/<\/f><\/c>/);
  });

  it("lists what became a value, each with the reason", () => {
    const { code, out, err } = run(["plain", put("told.xlsx"), "-o", path("listed.xlsx")]);
    expect([code, out]).toEqual([0, "1 cell is a plain formula now. 1 cells frozen in 1 areas.\n"]);
    expect(err).toBe(`Budget!A2: ${BOUND}\n`);
  });

  it("is taken back by thaw, from the receipt that it keeps", () => {
    expect(run(["plain", put("there.xlsx"), "-o", path("plain.xlsx")]).code).toBe(0);
    expect(run(["thaw", path("plain.xlsx"), "-o", path("back.xlsx")]).code).toBe(0);
    const back = sheet("back.xlsx", 1).replaceAll('"', "&quot;");
    for (const formula of [FORMULA, LOW]) expect(back).toContain(`${formula}</f>`);
  });

  it("keeps formulas that it cannot express when told to, and says so", () => {
    const { code, err } = run(["plain", put("kept.xlsx"), "-o", path("some.xlsx"), "--keep"]);
    expect([code, err]).toEqual([1, expect.stringContaining("Budget!A2: ")]);
    expect(sheet("some.xlsx", 1)).toContain("_xldudf_AIENERGY");
  });
});
