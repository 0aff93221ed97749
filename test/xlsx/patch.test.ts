import { DOMParser } from "@xmldom/xmldom";
import { calculate } from "../../src/hosts/univer/calculate";
import { openXlsx, PartOfArray, type XlsxWorkbook } from "../../src/hosts/xlsx";
import { readZip } from "../../src/hosts/xlsx/zip-read";
import type { Edit } from "../../src/workbook/change";
import { areaOf } from "../workbook/memory";
import { noJob } from "../workbook/contract/host";
import { rich } from "./rich";
import { textsOf } from "./small";

const SHEET = "xl/worksheets/sheet1.xml";
const at = (address: string) => areaOf("Budget", address)!;
const apply = (workbook: XlsxWorkbook, ...edits: Edit[]) => workbook.apply({ title: "", expect: [], edits });
const values = (address: string, ...rows: (number | string | null)[][]): Edit => ({
  kind: "values",
  area: at(address),
  values: rows,
});
const formula = (address: string, text: string): Edit => ({
  kind: "formula",
  area: at(address),
  formulas: [[text]],
});

/** The parts of the file after some edits, all of them well-formed. */
async function after(...edits: Edit[]): Promise<Record<string, string>> {
  const workbook = openXlsx(rich());
  await apply(workbook, ...edits);
  return checked(workbook.save());
}

function checked(file: Uint8Array): Record<string, string> {
  const parts = textsOf(file);
  for (const [name, text] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(name))
      new DOMParser({
        onError: (_level, message) => {
          throw new Error(`${name}: ${message}`);
        },
      }).parseFromString(text, "text/xml");
  }
  return parts;
}

const cellIn = (sheet: string, address: string): string | undefined =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(sheet)?.[0];

describe("reading a file", () => {
  it("shows formulas as people see them, shared ones too, and every kind of value", async () => {
    const workbook = openXlsx(rich());
    const cells = await workbook.read(at("A1:D8"));
    const content = (address: string) => cells[at(address).row]![at(address).column]!;
    expect(["A1", "B1", "C1", "D1", "C8"].map((each) => content(each).value)).toEqual([
      "Devices",
      "Hours ",
      "kWh",
      "A",
      true,
    ]);
    expect(content("B8")).toEqual({ formula: "=1/0", value: { error: "#DIV/0!" } });
    expect(["C2", "C3", "C4"].map((each) => content(each).formula)).toEqual([
      "=A2*$A$2+B1",
      "=A3*$A$2+B2",
      "=A4*$A$2+B3",
    ]);
    expect(content("A6").formula).toBe("=SEQUENCE(3)");
    expect(content("B7").formula).toBe('=AIENERGY("DGX A100",A2,720,,"article-2023")');
    expect(await workbook.spills([at("A6"), at("B7"), at("C6")])).toEqual([at("A6:A8"), null, at("C6:D6")]);
    const other = await workbook.read({ ...at("A1:B1"), sheet: "Q1 & Q2" });
    expect(other[0]!.map(({ value }) => value)).toEqual([1, "rich text"]);
  });

  it("knows names, also those of functions, but not Excel's own", async () => {
    expect(await openXlsx(rich()).names()).toEqual([
      { name: "Budget_rows", sheet: null, formula: "=Budget!$A$2:$A$4" },
      { name: "Twice", sheet: null, formula: "=LAMBDA(x,x*2)" },
    ]);
  });
});

describe("writing a file", () => {
  it("gives back the very bytes when nothing was changed", () => {
    const workbook = openXlsx(rich());
    expect(Buffer.compare(workbook.save(), rich())).toBe(0);
  });

  it("leaves every other part as it was, packed bytes and all", async () => {
    const workbook = openXlsx(rich());
    await apply(workbook, values("A2", [1000]));
    const [before, now] = [rich(), workbook.save()].map(
      (file) => new Map(readZip(file).map((entry) => [entry.name, entry])),
    );
    const touched = [...before!].filter(
      ([name, { packed }]) => Buffer.compare(packed, now!.get(name)?.packed ?? new Uint8Array()) !== 0,
    );
    expect(touched.map(([name]) => name).sort()).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/calcChain.xml",
        "xl/workbook.xml",
        SHEET,
      ].sort(),
    );
  });

  it("changes one cell of a sheet and not a letter besides", async () => {
    const before = textsOf(rich())[SHEET]!;
    const sheet = (await after(values("A3", [5])))[SHEET]!;
    expect(sheet).toBe(before.replace(`<c r="A3"><v>2</v></c>`, `<c r="A3"><v>5</v></c>`));
  });

  it("drops the chain of calculation with all that is said of it, and lets Excel compute", async () => {
    const parts = await after(values("A3", [5]));
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(parts["[Content_Types].xml"] + parts["xl/_rels/workbook.xml.rels"]!).not.toContain("calcChain");
    expect(parts["xl/workbook.xml"]).toContain(`<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
  });

  it("gives each its own formula where the cell of a shared one is overwritten", async () => {
    const sheet = (await after(values("C2", [0])))[SHEET]!;
    expect(cellIn(sheet, "C2")).toBe(`<c r="C2" s="1"><v>0</v></c>`);
    expect(cellIn(sheet, "C3")).toBe(`<c r="C3" s="1"><f>A3*$A$2+B2</f><v>8</v></c>`);
    expect(cellIn(sheet, "C4")).toBe(`<c r="C4"><f>A4*$A$2+B3</f><v>9</v></c>`);
  });

  it("leaves a shared formula alone where only another cell of it is overwritten", async () => {
    const sheet = (await after(values("C3", [0])))[SHEET]!;
    expect(cellIn(sheet, "C2")).toContain(`t="shared" ref="C2:C4"`);
    expect(cellIn(sheet, "C4")).toContain(`<f t="shared" si="0"/>`);
  });

  it("empties what a formula had filled when it goes, but not a fixed array's part", async () => {
    const sheet = (await after(values("A6", ["=1+1"])))[SHEET]!;
    expect(cellIn(sheet, "A6")).toBe(`<c r="A6" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>`);
    expect([cellIn(sheet, "A7"), cellIn(sheet, "A8")]).toEqual([undefined, undefined]);
    await expect(after(values("D6", [1]))).rejects.toBeInstanceOf(PartOfArray);
  });

  it("spells formulas as Excel stores them, and marks those that can fill several cells", async () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['=AIENERGY("DGX A100",A2,720)', '_xldudf_AIENERGY("DGX A100",A2,720)', true],
      ["=LET(x,A2,x*2)", "_xlfn.LET(_xlpm.x,A2,_xlpm.x*2)", true],
      ["=SUM(FILTER(A2:A4,A2:A4>1))", "SUM(_xlfn._xlws.FILTER(A2:A4,A2:A4&gt;1))", true],
      ["=SUM(A6#)", "SUM(_xlfn.ANCHORARRAY(A6))", true],
      ["=@A2:A4", "_xlfn.SINGLE(A2:A4)", false],
      ['=IF(A2<1,"FILTER(",Twice(A2))', 'IF(A2&lt;1,"FILTER(",Twice(A2))', false],
      ["=IFNA(A2,STDEV.S(A2:A4))", "_xlfn.IFNA(A2,_xlfn.STDEV.S(A2:A4))", false],
    ];
    for (const [typed, stored, dynamic] of cases) {
      const sheet = (await after(formula("D10", typed)))[SHEET]!;
      const mark = dynamic ? [' cm="1"', ' t="array" ref="D10"'] : ["", ""];
      expect(cellIn(sheet, "D10")).toBe(`<c r="D10"${mark[0]!}><f${mark[1]!}>${stored}</f></c>`);
      const workbook = openXlsx(rich());
      await apply(workbook, formula("D10", typed));
      expect((await openXlsx(workbook.save()).read(at("D10")))[0]![0]!.formula).toBe(typed);
    }
  });

  it("keeps texts that XML or Excel could take for something else", async () => {
    const texts = ["a\u0001b", "_x0041_", "  spaced ", "line\nbreak\r", "<b>&amp;", "\ud800", "汽車🚗"];
    const workbook = openXlsx(rich());
    await apply(workbook, values("A20:G20", texts));
    checked(workbook.save());
    expect((await openXlsx(workbook.save()).read(at("A20:G20")))[0]!.map(({ value }) => value)).toEqual(
      texts,
    );
  });

  it("widens columns that are asked to be so wide at least, and leaves wider ones", async () => {
    const sheet = async (...edits: Edit[]) => (await after(...edits))[SHEET]!.match(/<cols>.*<\/cols>/)![0];
    const wide: Edit = { kind: "width", area: at("C1"), characters: 30 };
    const least: Edit = { kind: "width", area: at("A1:C1"), characters: 12, atLeast: true };
    expect(await sheet(wide, least)).toBe(
      await sheet({ kind: "width", area: at("A1"), characters: 12 }, wide),
    );
  });

  it("prints a sheet that it adds across, as wide as one page, and leaves the others as they are", async () => {
    const parts = await after(
      { kind: "sheet", name: "Receipt" },
      { kind: "width", area: at("A1"), characters: 9 },
    );
    const [added, ...more] = Object.keys(parts).filter((part) => /\bfitToPage="1"/.test(parts[part]!));
    expect([added === SHEET, more]).toEqual([false, []]);
    expect(parts[added!]).toContain('<pageSetup orientation="landscape" fitToHeight="0"/>');
  });

  it("puts what is added where Excel wants it", async () => {
    const chart = {
      name: "C",
      kind: "line",
      title: "T",
      over: at("F1:J9"),
      categories: at("A2:A4"),
      series: [{ title: "s", values: at("C2:C4"), color: "#112233" }],
      unit: "kWh",
    } as const;
    const parts = await after(
      { kind: "sheet", name: "AI <data>" },
      { kind: "values", area: { ...at("A1:A2"), sheet: "AI <data>" }, values: [["one"], ["two"]] },
      { kind: "table", name: "Fleet", area: at("A1:C4"), totals: false },
      { kind: "name", name: "Fresh", area: at("A2") },
      { kind: "list", area: at("A3"), source: { ...at("A1:A2"), sheet: "AI <data>" } },
      { kind: "width", area: at("C1"), characters: 30 },
      {
        kind: "format",
        area: at("A2:B2"),
        format: { number: '#,##0.00 "kWh"', bold: true, fill: "#FFF4CE", wrap: true },
      },
      { kind: "chart", chart },
    );
    const names = [
      ...parts[SHEET]!.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").matchAll(/<(\w+)/g),
    ].map(([, name]) => name!);
    const order = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "cols",
      "sheetData",
      "autoFilter",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "drawing",
      "legacyDrawing",
      "tableParts",
      "extLst",
    ];
    expect(names.filter((name) => order.includes(name))).toEqual(order);
    expect(parts[SHEET]).toContain(`<dataValidation type="whole" allowBlank="1" sqref="A2 A4">`);
    expect(parts[SHEET]).toContain(
      `<col min="2" max="2" width="12.5" customWidth="1"/><col min="3" max="3" width="30" customWidth="1"/><col min="4" max="4" width="12.5" customWidth="1"/>`,
    );
    expect(parts["xl/tables/table1.xml"]).toContain(`ref="A1:C4"`);
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="Fresh">'Budget'!$A$2</definedName></definedNames><calcPr`,
    );
    expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:absoluteAnchor/><xdr:twoCellAnchor");
    expect(parts["[Content_Types].xml"]!.match(/PartName="([^"]+)"/g)!.length).toBe(
      new Set(parts["[Content_Types].xml"]!.match(/PartName="([^"]+)"/g)).size,
    );
  });
});

describe("computing a file", () => {
  it("computes ours and Excel's formulas and keeps their spelling", async () => {
    const workbook = openXlsx(rich(), { calculate });
    const { errors, kept } = await workbook.recompute(noJob);
    expect(kept).toEqual([]);
    expect(errors.map(({ cell, error }) => [cell, error])).toEqual([
      ["C2", "#VALUE!"],
      ["B8", "#DIV/0!"],
    ]);
    const sheet = checked(workbook.save())[SHEET]!;
    expect(cellIn(sheet, "B7")).toBe(
      `<c r="B7" cm="1"><f t="array" ref="B7">_xldudf_AIENERGY("DGX A100",A2,720,,"article-2023")</f><v>5850000</v></c>`,
    );
    expect(cellIn(sheet, "C2")).toBe(
      `<c r="C2" s="1"><f t="shared" ref="C2:C4" si="0">A2*$A$2+B1</f><v>#VALUE!</v></c>`.replace(
        "><f",
        ` t="e"><f`,
      ),
    );
    expect(cellIn(sheet, "D8")).toContain("<v>4</v>");
    expect(checked(workbook.save())["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
  });

  it("makes a spilled result an array formula that resizes itself, and clears what a smaller one leaves", async () => {
    const workbook = openXlsx(rich(), { calculate });
    await apply(
      workbook,
      formula("A6", "=SEQUENCE(2)"),
      formula("A12", '=AIENERGY("DGX A100",{1;2},720,,"article-2023")'),
    );
    await workbook.recompute(noJob);
    const sheet = checked(workbook.save())[SHEET]!;
    expect(cellIn(sheet, "A6")).toBe(
      `<c r="A6" cm="1"><f t="array" ref="A6:A7">_xlfn.SEQUENCE(2)</f><v>1</v></c>`,
    );
    expect(cellIn(sheet, "A7")).toBe(`<c r="A7"><v>2</v></c>`);
    expect(cellIn(sheet, "A12")).toContain(`<f t="array" ref="A12:A13">`);
    expect(cellIn(sheet, "A13")).toBe(`<c r="A13"><v>9360</v></c>`);
    expect(cellIn(sheet, "A8")).toBeUndefined();
  });
});
