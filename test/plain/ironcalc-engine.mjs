// Computes a workbook with IronCalc, a spreadsheet engine of its own: JSON in, JSON out. Its module loads as an ES module only.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const code = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: readFileSync(code) });

const { sheets, names = [], asked } = JSON.parse(readFileSync(0, "utf8"));
const sheet = sheets.findIndex(({ name }) => name === asked);
const model = new Model("book", "en", "UTC", "en");
sheets.forEach(({ name }, at) => {
  if (at > 0) model.newSheet();
  model.renameSheet(at, name);
});
for (const { name, formula } of names) model.newDefinedName(name, undefined, formula.slice(1));
model.pauseEvaluation();
sheets.forEach(({ cells }, at) => {
  for (const { row, column, formula, value } of cells)
    if (formula !== null || value !== null)
      model.setUserInput(at, row + 1, column + 1, formula ?? typed(value));
});
model.resumeEvaluation();
model.evaluate();
// General shows large numbers with six digits.
const all = { sheet, row: 1, column: 1, width: 60, height: 2000 };
model.updateRangeStyle(all, "num_fmt", "0.00000000000000E+00");

const answers = sheets[sheet].cells.map(({ row, column }) => ({
  row,
  column,
  value: shown(row + 1, column + 1),
}));
process.stdout.write(JSON.stringify(answers));

/** A text is typed behind an apostrophe, so that none is taken for a number or a formula. */
function typed(value) {
  return typeof value === "string"
    ? `'${value}`
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : String(value);
}

/** Numbers have 15 digits there. */
function shown(row, column) {
  const [type, text] = [
    model.getCellType(sheet, row, column),
    model.getFormattedCellValue(sheet, row, column),
  ];
  const [NUMBER, BOOLEAN, ERROR] = [1, 4, 16];
  if (type === NUMBER) return text === "" ? null : Number(text);
  if (type === BOOLEAN) return text === "TRUE";
  return type === ERROR ? { error: text } : text;
}
