import type { Format } from "../../../workbook/change";
import { HEADER, INPUT, NOTE, TOTAL, WHOLE } from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import type { ExampleCell, ExampleColumn, ExampleRow, ExampleSheet } from "../example";
import { formula } from "./layout";

/** Pixels of a digit of Excel's font, and around the digits of a column. */
const DIGIT_PX = 7;
const PADDING_PX = 5;

/** A sheet of rows that are drawn in the grid, written for any host. @param spelled how a formula is to be written */
export function sheetOf({ name, columns, rows }: ExampleSheet, spelled: (text: string) => string): Page {
  const made = page(name);
  rows.forEach((row, at) => {
    if (row.cells.length === 0) return;
    made.put(at, 0, [row.cells.map((cell) => putOf(cell, rows, spelled))]);
    row.cells.forEach((cell, column) => {
      made.format(made.area(at, column), formatOf(row, columns[column], cell));
    });
  });
  // Files set no heights of rows: texts stand on one line, and the last column runs on.
  made.widths(
    0,
    columns.map(({ width, look }, column) => {
      if (look === "number" || look === "strong") return Math.round((width - PADDING_PX) / DIGIT_PX);
      const texts = rows.map(({ cells }) => putOf(cells[column] ?? null, rows, spelled));
      return 3 + Math.max(...texts.map((text) => (typeof text === "string" ? text.length : 0)));
    }),
  );
  return made;
}

function putOf(cell: ExampleCell, rows: readonly ExampleRow[], spelled: (text: string) => string): Put {
  if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
  // A file that holds values only has no text of their formulas to ask for.
  const [, letter, row] = /^=FORMULATEXT\(([A-Z])(\d+)\)$/.exec(cell) ?? [];
  if (letter === undefined) return formula(spelled(cell));
  const shown = rows[Number(row) - 1]?.cells[letter.charCodeAt(0) - "A".charCodeAt(0)];
  return typeof shown === "string" ? spelled(shown) : null;
}

const LOOKS: Readonly<Record<ExampleColumn["look"], Format>> = {
  text: {},
  code: { color: "#595959" },
  note: NOTE,
  number: { align: "right" },
  strong: { ...TOTAL, align: "right" },
};

function formatOf(
  { look, decimals }: ExampleRow,
  column: ExampleColumn | undefined,
  cell: ExampleCell,
): Format {
  const kind = column?.look ?? "text";
  const numeric = kind === "number" || kind === "strong";
  // Units and verdicts stand apart from the numbers and notes beside them.
  if (
    typeof cell === "string" &&
    /^=IF\(|^(?:Unit|Agrees\?|USD|kWh|L|GL|h|A100|kg CO2e|Not consumed)$/.test(cell)
  )
    return { ...(look === "titles" || look === "heading" ? HEADER : {}), align: "center" };
  if (look === "titles" || look === "heading") return { ...HEADER, ...(numeric ? { align: "right" } : {}) };
  const number = numeric ? { number: decimals === undefined ? WHOLE : `0.${"0".repeat(decimals)}` } : {};
  return { ...LOOKS[kind], ...number, ...(look === "inputs" && kind === "strong" ? INPUT : {}) };
}
