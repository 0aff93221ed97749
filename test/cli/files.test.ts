import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip } from "../../src/hosts/xlsx/zip-read";
import { formulasIn, framesOf, made, MADE, partsThatDiffer } from "./made";
import { run, type Outcome } from "./run";

const folder = mkdtempSync(join(tmpdir(), "files-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command carried out on a file of test/xlsx/files, or on what another command made of it. */
function carriedOut(command: string, name: string, from = made(name)): Outcome & { readonly path: string } {
  const path = join(folder, `${command}-${name}`);
  return { ...run([command, from, "-o", path, "--json"]), path };
}

let copies = 0;
const recalculated = (name: string) => carriedOut("recalc", `${(copies += 1)}-${name}`, made(name));

/** Parts that a command may write: sheets with formulas of ours, and what must know of new sheets and of array formulas. */
const MAY_DIFFER =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml|xl\/metadata\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels|xl\/tables\/table\d+\.xml)$/;
/** Cells of these sheets are no formulas of ours, or must not be written. */
const UNTOUCHED: Readonly<Record<string, readonly string[]>> = {
  "excel.xlsm": ["xl/worksheets/sheet5.xml", "xl/tables/table1.xml", "xl/worksheets/_rels/sheet1.xml.rels"],
  "libreoffice.xlsx": ["xl/tables/table1.xml", "xl/worksheets/_rels/sheet1.xml.rels"],
  "exceljs.xlsx": ["xl/worksheets/sheet3.xml", "xl/tables/table1.xml", "xl/worksheets/_rels/sheet1.xml.rels"],
};

describe.each(MADE)("the workbook %s", (name) => {
  it.each(["recalc", "freeze", "repair", "upgrade", "plain"])(
    "goes through %s, and all but cells comes out byte for byte",
    (command) => {
      const before = readFileSync(made(name));
      const { code, path, out, err } = carriedOut(command, name);
      expect([0, 1]).toContain(code);
      expect(err).not.toMatch(/\n\s+at /);
      expect(JSON.parse(out)).toBeInstanceOf(Object);
      const differ = partsThatDiffer(made(name), path);
      expect(differ.filter((part) => !MAY_DIFFER.test(part))).toEqual([]);
      expect(differ.filter((part) => (UNTOUCHED[name] ?? []).includes(part))).toEqual([]);
      const sheets = readZip(before).flatMap(
        (entry) => /^xl\/worksheets\/[^/]*$/.exec(entry.name)?.[0] ?? [],
      );
      expect(framesOf(path, sheets)).toEqual(framesOf(made(name), sheets));
      expect(readFileSync(made(name))).toEqual(before);
    },
  );

  it("has the same formulas after freeze and thaw, with their values", async () => {
    const computed = recalculated(name).path;
    const frozen = carriedOut("freeze", `computed-${name}`, computed);
    const thawed = carriedOut("thaw", name, frozen.path);
    expect(thawed.code).toBe(0);
    expect(await formulasIn(thawed.path)).toEqual(await formulasIn(computed));
    expect((await formulasIn(frozen.path)).size).toBeLessThan((await formulasIn(thawed.path)).size);
  });

  it("is audited without being touched, and has no findings once it is recalculated", () => {
    const before = readFileSync(made(name));
    expect(run(["audit", made(name), "--json"]).code).toBe(
      /^(?:excel|libreoffice|gnumeric)\.xls/.test(name) ? 1 : 0,
    );
    expect(readFileSync(made(name))).toEqual(before);
    const { out } = run(["audit", recalculated(name).path, "--json"]);
    expect((JSON.parse(out) as { findings: object[] }).findings).toEqual([]);
  });
});

describe("what Excel alone can compute", () => {
  it("keeps its value where it hangs on other files, pivot tables, or days counted from 1904", async () => {
    const { out, path } = recalculated("excel-1904.xlsx");
    expect((JSON.parse(out) as { kept: { cell: string }[] }).kept.map(({ cell }) => cell)).toEqual([
      "B1",
      "C1",
      "C2",
    ]);
    const formulas = await formulasIn(path);
    expect([...formulas.values()]).toEqual([
      ["=YEAR(A1)", 2024],
      ["=EDATE(A1,1)", 43_861],
      ["=(C1-A1)*24", 744],
      ['=AIENERGY("DGX A100",1,D1,,"article-2023")', 4836],
      ["=A2-A1", 0],
      ['=TEXT(A1,"yyyy")', "2024"],
    ]);
  });

  it("leaves hidden rows out of the subtotals that say so", async () => {
    const { path } = recalculated("excel.xlsm");
    expect((await formulasIn(path)).get("Budget 5 5")).toEqual(["=SUBTOTAL(109,B2:B5)", 5_901_480]);
  });
});
