import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partsOf, sheetXml, textsOf, zipped } from "../xlsx/small";
import { run } from "./run";

const FORMULA = 'ROUND(_xldudf_AIENERGY("DGX A100",1250,720,,"article-2023")/1000,1)';
const FORMULA_CELL = `<c r="B2"><f>${FORMULA}</f><v>5850</v></c>`;

const folder = mkdtempSync(join(tmpdir(), "ai-footprint-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);

/** Writes a workbook whose sheet Budget has one cell in its second row. */
function book(name: string, cell = FORMULA_CELL): string {
  writeFileSync(path(name), zipped(partsOf({ Budget: sheetXml(`<row r="2">${cell}</row>`) })));
  return path(name);
}

const budget = (file: string): string => textsOf(readFileSync(file))["xl/worksheets/sheet1.xml"]!;

/** The same file with another value in a cell that holds 5850. */
function overtyped(file: string, value: number): string {
  const parts = textsOf(readFileSync(file));
  const sheet = parts["xl/worksheets/sheet1.xml"]!.replace("<v>5850</v>", `<v>${value}</v>`);
  writeFileSync(file, zipped({ ...parts, "xl/worksheets/sheet1.xml": sheet }));
  return file;
}

interface Audited {
  readonly findings: readonly object[];
  readonly notes: readonly { readonly kind: string }[];
}

describe("ai-footprint freeze, audit and thaw", () => {
  it("pass a day in the life of a workbook's file", () => {
    const [frozen, restored] = [path("frozen.xlsx"), path("restored.xlsx")];
    expect(run(["freeze", book("day.xlsx"), "-o", frozen, "--date", "2026-11-24"])).toMatchObject({
      code: 0,
      out: "1 cells frozen in 1 areas.\n",
    });
    expect(budget(frozen)).toContain("<v>5850</v>");
    expect(budget(frozen)).not.toContain("AIENERGY");
    expect(run(["audit", frozen]).code).toBe(0);

    overtyped(frozen, 5900);
    const { code, out } = run(["audit", frozen, "--json"]);
    expect(code).toBe(1);
    expect((JSON.parse(out) as Audited).findings).toEqual([
      {
        sheet: "Budget",
        cell: "B2",
        kind: "frozen-edited",
        was: 5850,
        now: 5900,
        message: "It was 5,850 and holds 5,900 now (+0.85 %).",
      },
    ]);

    const careful = run(["thaw", frozen, "-o", path("careful.xlsx")]);
    expect(careful).toMatchObject({
      code: 1,
      err: "Budget!B2: It was frozen as 5,850 and holds 5,900 now.\n",
    });
    expect(budget(path("careful.xlsx"))).toContain("<v>5900</v>");

    expect(run(["thaw", frozen, "-o", restored, "--force"]).code).toBe(0);
    expect(budget(restored)).toContain(`${FORMULA}</f><v>5850</v>`);
    expect(run(["audit", restored]).code).toBe(0);
  });

  it("tell notes apart from findings", () => {
    const { code, out } = run(["audit", book("notes.xlsx"), "--json"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Audited).notes.map(({ kind }) => kind)).toContain("unpinned");
  });
});

describe("ai-footprint upgrade", () => {
  it("pins the edition and keeps the scenario", () => {
    const pinned = path("pinned.xlsx");
    expect(run(["upgrade", book("unpinned.xlsx"), "-o", pinned]).code).toBe(0);
    expect(budget(pinned)).toContain('{"Scenario","article-2023";"Edition","2026.11"}');
    expect(budget(pinned)).toContain("<v>5850</v>");
  });

  it("refuses an edition that there is not, and writes nothing", () => {
    const { code, err } = run([
      "upgrade",
      book("no-edition.xlsx"),
      "-o",
      path("never.xlsx"),
      "--edition",
      "1999.01",
    ]);
    expect([code, err]).toEqual([2, "There is no edition 1999.01. There are: 2026.11.\n"]);
    expect(() => readFileSync(path("never.xlsx"))).toThrow("ENOENT");
  });
});

describe("ai-footprint repair", () => {
  it("enters again what is stuck at #NAME?", () => {
    const stuck = `<c r="B2" t="e"><f>_xldudf_NS_AIENERGY("L40S",3,720)</f><v>#NAME?</v></c>`;
    const { code, err } = run(["repair", book("stuck.xlsx", stuck), "-o", path("repaired.xlsx")]);
    expect([code, err]).toEqual([0, 'Budget!B2: =AIENERGY("L40S",3,720)\n']);
    expect(budget(path("repaired.xlsx"))).toContain('_xldudf_AIENERGY("L40S",3,720)');
  });
});
