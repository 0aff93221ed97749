import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../src/functions/cells";
import { columnLetters } from "../../src/workbook/address";
import type { Book, BookCell } from "../../src/hosts/univer/calculate";
import { strToU8, zipSync } from "fflate";

/** Whether LibreOffice is installed here. */
export const hasLibreOffice = (): boolean => spawnSync("soffice", ["--version"]).status === 0;

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A cell as a file stores it; of a formula without a result, so that whoever opens the file must compute it. */
function cellXml({ row, column, formula, value }: BookCell): string {
  const at = `r="${columnLetters(column)}${row + 1}"`;
  if (formula !== null) return `<c ${at}><f>${xml(formula.slice(1))}</f></c>`;
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${at} t="b"><v>${Number(value)}</v></c>`;
  return typeof value === "string"
    ? `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`
    : "";
}

function sheetXml(cells: readonly BookCell[]): string {
  const rows = new Map<number, BookCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => `<row r="${row + 1}">${line.map(cellXml).join("")}</row>`);
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** The smallest file that a spreadsheet opens: sheets, cells and names. */
export function xlsxOf({ sheets, names = [] }: Book): Uint8Array {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const defined = names.map(
    ({ name, formula }) => `<definedName name="${xml(name)}">${xml(formula.slice(1))}</definedName>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets>${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}</Relationships>`,
  };
  sheets.forEach(({ cells }, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(cells)));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** What LibreOffice computes for the cells of one sheet of each book, as it writes them in full: row by row. */
export const computedByLibreOffice = (
  books: readonly Book[],
  sheet: string,
): readonly (readonly (readonly Cell[])[])[] => openedByLibreOffice(books.map(xlsxOf), sheet);

/** The same for files. */
export function openedByLibreOffice(
  files: readonly Uint8Array[],
  sheet: string,
): readonly (readonly (readonly Cell[])[])[] {
  // Fields: separator, quote, UTF-8, first line, formats, language, quote all texts, …, values in full, …, all sheets.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
  return converted(files, filter, `-${sheet}.csv`).map((bytes) => cellsOf(new TextDecoder().decode(bytes)));
}

/** Files as LibreOffice saves them again. */
export const savedByLibreOffice = (files: readonly Uint8Array[]): readonly Uint8Array[] =>
  converted(files, "xlsx", ".xlsx");

/** Starting LibreOffice takes longer than its work, so that it is started once for all files. */
function converted(files: readonly Uint8Array[], filter: string, ending: string): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const named = files.map((bytes, at) => ({ bytes, name: `book${at}` }));
    for (const { bytes, name } of named) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const output = join(folder, "out");
    const inputs = named.map(({ name }) => join(folder, `${name}.xlsx`));
    const options = [profile, "--headless", "--convert-to", filter, "--outdir", output];
    execFileSync("soffice", [...options, ...inputs], { stdio: "ignore", timeout: 240_000 });
    return named.map(({ name }) => {
      const file = join(output, name + ending);
      if (!existsSync(file)) throw new Error(`LibreOffice wrote no ${name}${ending}`);
      return readFileSync(file);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Texts stand in quotes, numbers and errors do not. */
function cellsOf(csv: string): Cell[][] {
  const lines: Cell[][] = [[]];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    const [, field = "", end] = match;
    lines.at(-1)!.push(cellOf(field));
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines;
}

function cellOf(field: string): Cell {
  if (field.startsWith('"')) {
    const text = field.slice(1, -1).replaceAll('""', '"');
    return /^(#[A-Z/0]+[!?]?|Err:\d+)$/.test(text) ? { error: text } : text;
  }
  if (field === "") return null;
  const number = Number(field);
  if (!Number.isNaN(number)) return number;
  return field === "TRUE";
}
