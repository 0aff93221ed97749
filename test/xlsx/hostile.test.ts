import { strToU8, zipSync } from "fflate";
import { calculate } from "../../src/hosts/univer/calculate";
import { FileRefused, openXlsx, refusalWords, type Reason } from "../../src/hosts/xlsx";
import { noJob } from "../workbook/contract/host";
import { cell, partsOf, sheetXml, zipped, type PartTexts } from "./small";

const GOOD = partsOf({ Budget: `<row r="1">${cell("A1", 1)}</row>` });

function reasonOf(file: Uint8Array): Reason | "opened" {
  const copy = file.slice();
  try {
    openXlsx(file);
    return "opened";
  } catch (problem) {
    expect(file).toEqual(copy);
    if (!(problem instanceof FileRefused)) throw problem;
    expect(problem.message).toMatch(/^[A-Z][^\n]{10,250}\.$/);
    return problem.reason;
  }
}

const withPart = (name: string, text: string): Uint8Array => zipped({ ...GOOD, [name]: text });
const withRows = (rows: string): Uint8Array => zipped(partsOf({ Budget: rows }));
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);

/** Bytes of a zip file with a number of two or four bytes put into a header. */
function patched(file: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 4; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signature) continue;
    view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error("no such header");
}

describe("a file that is no workbook of good faith", () => {
  it("opens a good one", () => {
    expect(reasonOf(zipped(GOOD))).toBe("opened");
  });

  const parts = (changes: PartTexts): Uint8Array => zipped({ ...GOOD, ...changes });
  const bomb = strToU8(" ".repeat(30_000_000));
  const entity = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
  const sheet = GOOD["xl/worksheets/sheet1.xml"]!;
  const deep = `${"<a>".repeat(5000)}${"</a>".repeat(5000)}`;
  const without = (name: string): PartTexts =>
    Object.fromEntries(Object.entries(GOOD).filter(([each]) => each !== name));

  const cases: Readonly<Record<string, readonly [() => Uint8Array, Reason]>> = {
    "nothing at all": [() => new Uint8Array(), "not-a-workbook"],
    "a text": [() => strToU8("Preset,Hours\nDGX A100,720\n"), "not-a-workbook"],
    "a zip file without a workbook": [() => zipped({ "a.txt": "a" }), "not-a-workbook"],
    "a document": [
      () =>
        parts({
          "[Content_Types].xml": GOOD["[Content_Types].xml"]!.replace(
            "spreadsheetml.sheet.main",
            "wordprocessingml.document.main",
          ),
        }),
      "not-a-workbook",
    ],
    "a binary workbook": [
      () =>
        parts({
          "[Content_Types].xml": GOOD["[Content_Types].xml"]!.replace(
            /application\/vnd[^"]*sheet\.main\+xml/,
            "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
          ),
        }),
      "old-format",
    ],
    "an old workbook": [() => compound("Workbook"), "old-format"],
    "one protected by a password": [() => compound("EncryptedPackage"), "encrypted"],
    "one cut off": [() => zipped(GOOD).slice(0, 900), "damaged"],
    "a bomb that tells its size": [() => zipSync({ ...asBytes(GOOD), "xl/bomb.xml": bomb }), "too-large"],
    "a part larger than it says": [
      () =>
        patched(
          zipSync({ ...asBytes(GOOD), "xl/worksheets/sheet1.xml": strToU8(sheet + " ".repeat(9000)) }),
          0x02014b50,
          24,
          100,
        ),
      "damaged",
    ],
    "a changed byte that still is XML": [
      () => {
        const stored = zipSync(asBytes(GOOD), { level: 0 });
        stored[Buffer.from(stored).indexOf("<v>1</v>") + 3] = 0x32;
        return stored;
      },
      "damaged",
    ],
    "a part that claims gigabytes": [() => patched(zipped(GOOD), 0x02014b50, 24, 0xf0000000), "too-large"],
    "entities of its own": [
      () => withPart("xl/worksheets/sheet1.xml", entity + sheet.slice(sheet.indexOf("<worksheet"))),
      "unsafe",
    ],
    "a document type in the workbook": [
      () => withPart("xl/workbook.xml", entity + GOOD["xl/workbook.xml"]!.slice(56)),
      "unsafe",
    ],
    "a name that leaves the folder": [() => withPart("../../etc/passwd", "x"), "unsafe"],
    "a name from the root": [() => withPart("/etc/passwd", "x"), "unsafe"],
    "a name with a drive": [() => withPart("C:evil.xml", "x"), "unsafe"],
    "two parts of one name": [() => withPart("XL/WORKBOOK.XML", "x"), "unsafe"],
    "elements nested deeply": [
      () => withPart("xl/worksheets/sheet1.xml", sheetXml("", { before: deep })),
      "unsafe",
    ],
    "a sheet that is missing": [() => zipped(without("xl/worksheets/sheet1.xml")), "part-missing"],
    "broken XML": [() => withPart("xl/worksheets/sheet1.xml", sheet.slice(0, -9)), "damaged"],
    "text in another coding": [
      () => zipSync({ ...asBytes(GOOD), "xl/worksheets/sheet1.xml": Uint8Array.from([0xff, 0xfe, 0x3c, 0]) }),
      "damaged",
    ],
    "a row beyond the last one": [() => withRows(`<row r="99999999"/>`), "damaged"],
    "a cell in another row": [() => withRows(`<row r="1">${cell("A2", 1)}</row>`), "damaged"],
    "a cell twice": [() => withRows(`<row r="1">${cell("A1", 1)}${cell("A1", 2)}</row>`), "damaged"],
  };

  it.each(Object.entries(cases))("is refused in one sentence: %s", (_what, [make, reason]) => {
    expect(reasonOf(make())).toBe(reason);
  });

  it("does not believe what a sheet says of its extent", async () => {
    const claimed = sheetXml(`<row r="1">${cell("A1", 1)}</row>`, {
      before: `<dimension ref="A1:XFD1048576"/>`,
    });
    const [first] = await openXlsx(withPart("xl/worksheets/sheet1.xml", claimed)).sheets();
    expect(first!.used).toEqual({ sheet: "Budget", row: 0, column: 0, rows: 1, columns: 1 });
  });

  it("is answered at once where an array formula claims the whole sheet", async () => {
    const rows = `<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c></row>`;
    const workbook = openXlsx(withRows(rows));
    const area = { sheet: "Budget", row: 0, column: 0, rows: 1, columns: 1 };
    await workbook.apply({ title: "", expect: [], edits: [{ kind: "values", area, values: [[1]] }] });
    expect(await workbook.read(area)).toEqual([[{ formula: null, value: 1 }]]);
  });

  it("is computed in bounded time where formulas go round in circles or are nested deeply", async () => {
    const deep = `${"(".repeat(3000)}1${")".repeat(3000)}`;
    const rows = `<row r="1"><c r="A1"><f>B1+1</f><v>7</v></c><c r="B1"><f>A1+1</f><v>8</v></c><c r="C1"><f>${deep}</f><v>9</v></c><c r="D1"><f>1+1</f></c></row>`;
    const workbook = openXlsx(withRows(rows), { calculate });
    const { kept } = await workbook.recompute(noJob);
    expect(kept.map((each) => each.cell)).toEqual(expect.arrayContaining(["A1", "B1"]));
    const area = { sheet: "Budget", row: 0, column: 0, rows: 1, columns: 4 };
    const [row] = await workbook.read(area);
    expect([row![0]!.value, row![1]!.value, row![3]!.value]).toEqual([7, 8, 2]);
  });

  it("has words for every reason in both languages", () => {
    expect(refusalWords("encrypted", "", "zh-TW")).toBe("這份活頁簿有密碼保護，請先在 Excel 移除密碼。");
    expect(refusalWords("damaged", "xl/workbook.xml", "en-US")).toBe(
      "This file is damaged and cannot be read: xl/workbook.xml.",
    );
  });
});

const asBytes = (parts: PartTexts): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
