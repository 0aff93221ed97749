import { strToU8, zipSync } from "fflate";
import { cell, partsOf, sheetXml, zipped, type PartTexts } from "./small";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const CALL = `_xldudf_AIENERGY("DGX A100",A1,720)`;
const ours = (address: string, formula = CALL): string => `<c r="${address}"><f>${formula}</f><v>1</v></c>`;
const row = (number: number | string, cells: string): string => `<row r="${number}">${cells}</row>`;
const FIRST = row(1, cell("A1", 1) + ours("B1"));

const book = (rows: string, options: Parameters<typeof partsOf>[1] = {}): Uint8Array =>
  zipped(partsOf({ Budget: rows }, options));
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join("");
const letters = (column: number): string =>
  column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
const relations = (...lines: string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
const related = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;

function manyEntries(): Uint8Array {
  const parts: PartTexts = partsOf({ Budget: FIRST });
  const texts = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  const nothing = new Uint8Array();
  const more = Array.from({ length: 100_000 }, (_, index) => [`x${index}`, nothing] as const);
  return zipSync(Object.fromEntries([...texts, ...more]), { level: 0 });
}

/** Files that no program of good faith writes, and what each may end in: read, or refused. */
export const NASTY: Readonly<Record<string, { readonly file: () => Uint8Array; readonly refused?: true }>> = {
  "a hundred thousand entries": { file: manyEntries, refused: true },
  "relationships that go round in circles": {
    file: () =>
      book(FIRST, {
        related:
          related("rId8", "worksheet", "workbook.xml") + related("rId9", "sharedStrings", "workbook.xml"),
        more: {
          "xl/worksheets/_rels/sheet1.xml.rels": relations(
            related("rId1", "table", "sheet1.xml"),
            related("rId2", "table", "../../xl/../xl/workbook.xml"),
            related("rId3", "worksheet", "../../../../../xl/worksheets/sheet1.xml"),
          ),
        },
      }),
  },
  "a row of 16,384 columns": {
    file: () =>
      book(
        row(
          1,
          times(16_384, (column) => cell(letters(column) + 1, 1)),
        ) +
          row(
            2,
            ours("A2", `SUM(_xldudf_AIENERGY("DGX A100",A1:XFD1,720))`) +
              ours("B2", `_xldudf_AIENERGY("DGX A100",1:1,720)`),
          ),
      ),
  },
  "a formula as long as Excel's may be": {
    file: () => book(row(1, cell("A1", 1) + ours("B1", `1${"+1".repeat(4_094)}`) + ours("C1"))),
  },
  "formulas longer than Excel's": {
    file: () =>
      book(
        row(
          1,
          cell("A1", 1) +
            ours("B1", `1${"+1".repeat(20_000)}`) +
            ours("C1", `_xldudf_AIENERGY("DGX A100",1${"+A1".repeat(20_000)},720)`),
        ),
      ),
  },
  "a formula of eighty thousand characters": {
    file: () => book(row(1, cell("A1", 1) + ours("B1", `1${"+1".repeat(40_000)}`))),
    refused: true,
  },
  "formulas nested deeply": {
    file: () =>
      book(
        row(
          1,
          cell("A1", 1) +
            ours("B1", `${"IF(A1,".repeat(400)}1${")".repeat(400)}`) +
            ours("C1", `${`_xldudf_AIENERGY("DGX A100",`.repeat(300)}1${",1)".repeat(300)}`) +
            ours("D1", `_xldudf_AIENERGY("DGX A100",${"-".repeat(3000)}1,1)`) +
            ours("E1", `${"(".repeat(4000)}${CALL}${")".repeat(4000)}`),
        ),
      ),
  },
  "shared formulas of themselves, and of none": {
    file: () =>
      book(
        row(
          1,
          `<c r="A1"><f t="shared" ref="A1:A3" si="0">A2+${CALL}</f><v>1</v></c><c r="B1"><f t="shared" si="7"/><v>3</v></c>`,
        ) +
          row(
            2,
            `<c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="B2"><f t="shared" ref="A1:XFD1048576" si="1">B2</f></c>`,
          ) +
          row(3, `<c r="A3"><f t="shared" ref="A3" si="0">A1</f><v>1</v></c><c r="B3"><f t="shared"/></c>`),
      ),
  },
  "names that mean each other": {
    file: () =>
      book(
        row(1, cell("A1", 1) + ours("B1", `_xldudf_AIENERGY("DGX A100",One,720)`) + ours("C1", "Three*2")),
        {
          book: `<definedNames><definedName name="One">Two</definedName><definedName name="Two">One</definedName><definedName name="Three">Three+${CALL}</definedName></definedNames>`,
        },
      ),
  },
  "shared strings beyond number": {
    file: () =>
      book(
        row(
          1,
          `<c r="A1" t="s"><v>299999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>1e99</v></c>${ours("D1", `_xldudf_AIENERGY(A1,1,720)`)}`,
        ),
        {
          related: related("rId9", "sharedStrings", "sharedStrings.xml"),
          more: {
            "xl/sharedStrings.xml": `${HEAD}<sst count="99999999999" uniqueCount="-5">${times(300_000, (index) => `<si><t>${index} of a text that is not short</t></si>`)}</sst>`,
          },
        },
      ),
  },
  "parts that are told of and not there": {
    file: () =>
      book(FIRST, {
        related:
          related("rId8", "styles", "styles.xml") +
          related("rId9", "sharedStrings", "nowhere.xml") +
          related("rId10", "sheetMetadata", ""),
        more: {
          "xl/worksheets/_rels/sheet1.xml.rels": relations(related("rId1", "table", "../tables/table9.xml")),
        },
      }),
  },
  "two sheets of one name": { file: () => zipped(partsOf({ Budget: FIRST, BUDGET: FIRST })), refused: true },
  "negative rows": { file: () => book(row(-1, cell("A1", 1))), refused: true },
  "rows and cells out of order, and without addresses": {
    file: () =>
      book(
        `${row(9, ours("C9", `_xldudf_AIENERGY("DGX A100",A9,720)`) + cell("A9", 2))}${row(2, cell("B2", 2) + cell("A2", 1))}<row><c><v>5</v></c><c><f>_xldudf_AIENERGY("DGX A100",A3,720)</f></c></row>`,
      ),
  },
  "cells in both corners of the sheet": {
    file: () => book(FIRST + row(1_048_576, cell("XFD1048576", 1))),
  },
  "array formulas that each claim the whole sheet": {
    file: () =>
      book(
        times(2000, (index) =>
          row(
            index + 1,
            `<c r="A${index + 1}"><f t="array" ref="A1:XFD1048576">${CALL}</f><v>1</v></c><c r="B${index + 1}"><v>1</v></c>`,
          ),
        ),
      ),
  },
  "names of JavaScript's own": {
    file: () =>
      zipped(
        partsOf(
          { __proto: FIRST, constructor: row(1, ours("A1", "toString!A1+__proto__") + ours("B1", CALL)) },
          {
            book: `<definedNames><definedName name="__proto__">1</definedName><definedName name="hasOwnProperty">constructor!$A$1</definedName></definedNames>`,
          },
        ),
      ),
  },
  "formats, marks and looks of absurd numbers": {
    file: () =>
      zipped(
        partsOf({
          Budget: sheetXml(
            row(
              1,
              `<c r="A1" s="99999999" cm="-3" vm="1e9"><v>1</v></c><c r="B1" s="NaN" cm="4000000000"><f t="array" ref="B1:A1">${CALL}</f><v>1e999</v></c>`,
            ),
            {
              before: `<cols><col min="0" max="99999999" width="-1"/></cols>`,
              after: `<mergeCells count="-1"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B1:B1"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576 A1"><formula1>A1</formula1></dataValidation></dataValidations>`,
            },
          ),
        }),
      ),
  },
  "three thousand sheets": {
    file: () =>
      zipped(
        partsOf(
          Object.fromEntries(
            Array.from({ length: 3000 }, (_, index) => [`S${index}`, index % 100 === 0 ? FIRST : ""]),
          ),
        ),
      ),
  },
};
