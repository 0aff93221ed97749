import { strToU8, unzipSync, zipSync } from "fflate";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts of a package by name. */
export type PartTexts = Readonly<Record<string, string>>;

/** A sheet's part around its rows. */
export const sheetXml = (rows: string, { before = "", after = "" } = {}): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The parts of a workbook as Excel writes them, with the rows of its sheets. */
export function partsOf(
  sheets: Readonly<Record<string, string>>,
  {
    book = "",
    related = "",
    types = "",
    more = {},
  }: { book?: string; related?: string; types?: string; more?: PartTexts } = {},
): PartTexts {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${R}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const overrides = names.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${overrides.join("")}${types}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${listed.join("")}</sheets>${book}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}${related}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheets[name]!.startsWith("<?xml") ? sheets[name]! : sheetXml(sheets[name]!),
      ]),
    ),
    ...more,
  };
}

export const zipped = (parts: PartTexts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date("2026-01-02"),
  });

/** The texts of all parts of a file. */
export const textsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

export const cell = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
