/**
 * Makes the workbooks beside this file, as other programs write them. They are committed: only who changes them needs
 * the programs.
 *
 *     npm install exceljs@4.4.0 xlsx@0.18.5       in a folder of its own, for example /tmp/makers
 *     node test/xlsx/files/make.mjs /tmp/makers   soffice (LibreOffice) and ssconvert (Gnumeric) must be on the path
 */
import { strToU8, zipSync } from "fflate";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { book1904, macroBook } from "./excel-parts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const makers = createRequire(join(process.argv[2] ?? here, "package.json"));
const CALL = '_xldudf_AIENERGY("DGX A100",A2,720,,"article-2023")';

const packed = (parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { mtime: new Date("2026-01-02") },
  );

async function withExcelJs() {
  const { Workbook } = makers("exceljs");
  const book = new Workbook();
  book.created = book.modified = new Date("2026-01-02");
  const sheet = book.addWorksheet("It's Q1", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = [
    { header: "Devices", width: 14 },
    { header: "kWh", width: 18, style: { numFmt: "#,##0.0" } },
  ];
  [1250, 10, 5].forEach((devices, index) => {
    const row = index + 2;
    const result = devices * 4680;
    sheet.getCell(`A${row}`).value = devices;
    sheet.getCell(`B${row}`).value =
      index === 0
        ? { formula: CALL, result, shareType: "shared", ref: "B2:B4" }
        : { sharedFormula: "B2", result };
  });
  sheet.getCell("C2").value = { formula: "ROUND(B2/1000,1)", result: 5850 };
  sheet.getCell("D2").value = { richText: [{ text: "rich " }, { font: { bold: true }, text: "text" }] };
  sheet.getCell("D3").value = { text: "source", hyperlink: "https://example.org/" };
  sheet.getCell("D4").value = new Date("2026-01-02T00:00:00Z");
  sheet.getCell("A2").note = "checked";
  sheet.getCell("A3").dataValidation = { type: "list", allowBlank: true, formulae: ['"10,20,30"'] };
  sheet.mergeCells("D6:E7");
  sheet.addConditionalFormatting({
    ref: "B2:B4",
    rules: [{ type: "cellIs", operator: "greaterThan", formulae: [1000], style: { font: { bold: true } } }],
  });
  book.addWorksheet("Hidden", { state: "veryHidden" }).getCell("A1").value = { formula: CALL, result: 0 };
  const other = book.addWorksheet("Table");
  other.addTable({
    name: "Fleet",
    ref: "A1",
    headerRow: true,
    columns: [{ name: "Preset" }, { name: "Hours" }],
    rows: [["DGX A100", 720]],
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function withSheetJs() {
  const { utils, write } = makers("xlsx");
  const sheet = utils.aoa_to_sheet([["Devices", "kWh", "", true], [1250], [10], ["", "", "", "a & <b>"]]);
  sheet.B2 = { t: "n", f: CALL, v: 5_850_000 };
  sheet.B3 = { t: "n", f: CALL.replace("A2", "A3"), v: 46_800 };
  sheet.C2 = { t: "n", f: "SUM(B2:B3)", v: 5_896_800 };
  sheet["!merges"] = [utils.decode_range("D5:E6")];
  sheet["!ref"] = "A1:E6";
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet & 1");
  return write(book, { type: "buffer", bookType: "xlsx", bookSST: false });
}

/** LibreOffice and Gnumeric open the workbook of Excel and save it in their own way. */
function resaved(source) {
  const folder = mkdtempSync(join(tmpdir(), "make-files-"));
  const file = join(folder, "excel.xlsx");
  try {
    copyFileSync(source, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const office = [
      "--headless",
      profile,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "office"),
      file,
    ];
    execFileSync("soffice", office);
    copyFileSync(join(folder, "office", "excel.xlsx"), join(here, "libreoffice.xlsx"));
    execFileSync("ssconvert", ["--export-type=Gnumeric_Excel:xlsx2", file, join(folder, "gnumeric.xlsx")]);
    copyFileSync(join(folder, "gnumeric.xlsx"), join(here, "gnumeric.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

writeFileSync(join(here, "excel.xlsm"), packed(macroBook));
writeFileSync(join(here, "excel-1904.xlsx"), packed(book1904));
writeFileSync(join(here, "exceljs.xlsx"), await withExcelJs());
writeFileSync(join(here, "sheetjs.xlsx"), withSheetJs());
resaved(join(here, "excel.xlsm"));
