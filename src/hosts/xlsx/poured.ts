import type { Cell } from "../../functions/cells";
import { columnLetters } from "../../workbook/address";
import type { CellEdit } from "../../workbook/change";
import type { Area } from "../../workbook/workbook";
import { emptyCell, type HeldRow } from "./cell";
import { cellXml, valueXml, type Style } from "./cell-write";
import { isUnmarked } from "./unmarked";
import { escapeText } from "./xml";

/**
 * A large area of a new sheet, kept as the edit gave it until a single cell of it is looked at: most never are, and a
 * million cells kept one by one are a gigabyte.
 */
export interface Poured {
  readonly area: Area;
  /** With their "="; null for values. */
  readonly formulas: readonly (readonly string[])[] | null;
  /** What the cells hold, or what their formulas give; undefined where the action did not say. */
  readonly values: readonly (readonly (Cell | undefined)[])[] | null;
  /** Index of the format, column by column. */
  readonly styles: number[];
}

/** Fewer cells are kept one by one. */
const FEWEST = 1_000;

/** An edit as one piece; null where its cells must be looked at singly. */
export function pouredBy(edit: CellEdit): Poured | null {
  const { area } = edit;
  if (area.rows * area.columns < FEWEST) return null;
  const styles = Array.from({ length: area.columns }, () => 0);
  if (edit.kind === "formula") {
    const { formulas, results = null } = edit;
    const areAlike = fills(area, formulas, (each) => each.startsWith("=") && isUnmarked(each));
    return areAlike ? { area, formulas, values: results, styles } : null;
  }
  const { values } = edit;
  return fills(area, values, (each) => each !== null && each !== "")
    ? { area, formulas: null, values, styles }
    : null;
}

/** Whether some of its formulas came without what they give. */
export const isOpen = ({ formulas, values }: Poured): boolean =>
  formulas !== null && (values === null || values.some((row) => row.includes(undefined)));

/** Whether rows are as large as their area, and all that stands in them passes a test. Rows may be made anew at each look. */
const fills = <T>(area: Area, rows: readonly (readonly T[])[], test: (each: T) => boolean): boolean =>
  rows.length === area.rows && rows.every((row) => row.length === area.columns && row.every(test));

/** Rows that are written at once. */
const AT_ONCE = 500;

/** The sheetData element of a new sheet, in pieces. */
export function* pouredSheetData(
  rows: ReadonlyMap<number, HeldRow>,
  pieces: readonly Poured[],
  style: Style,
): Generator<string> {
  const { prefix: p } = style;
  const sorted = [...pieces].sort(({ area: one }, { area: other }) => one.column - other.column);
  const writers = sorted.map((piece) => ({ area: piece.area, write: writerOf(piece, p) }));
  let [first, end] = [Infinity, 0];
  for (const row of rows.keys()) [first, end] = [Math.min(first, row), Math.max(end, row + 1)];
  for (const { area } of pieces)
    [first, end] = [Math.min(first, area.row), Math.max(end, area.row + area.rows)];
  let text = `<${p}sheetData>`;
  let waiting = 0;
  for (let row = first; row < end; row += 1) {
    const here = writers.filter(({ area }) => row >= area.row && row < area.row + area.rows);
    const held = rows.get(row);
    if (here.length === 0 && held === undefined) continue;
    const cells = [
      ...here.map(({ area, write }) => ({ column: area.column, text: write(row) })),
      ...[...(held?.cells.values() ?? [])].map((cell) => ({
        column: cell.column,
        text: cellXml(row, cell, style),
      })),
    ].sort((one, other) => one.column - other.column);
    text += `<${p}row r="${row + 1}">${cells.map((cell) => cell.text).join("")}</${p}row>`;
    waiting += 1;
    if (waiting < AT_ONCE) continue;
    yield text;
    [text, waiting] = ["", 0];
  }
  yield `${text}</${p}sheetData>`;
}

/** Writes a piece's part of a row. */
function writerOf({ area, formulas, values, styles }: Poured, p: string): (row: number) => string {
  const names = styles.map((_, column) => columnLetters(area.column + column));
  const styled = styles.map((style) => (style === 0 ? "" : ` s="${style}"`));
  return (row) => {
    let text = "";
    const [own, given] = [formulas?.[row - area.row], values?.[row - area.row]];
    for (let column = 0; column < area.columns; column += 1) {
      const { type, text: value } = valueXml(given?.[column] ?? null, own !== undefined, p);
      const typed = type === "" ? "" : ` t="${type}"`;
      const formula = own === undefined ? "" : `<${p}f>${escapeText(own[column]!.slice(1))}</${p}f>`;
      text += `<${p}c r="${names[column]}${row + 1}"${styled[column]}${typed}>${formula}${value}</${p}c>`;
    }
    return text;
  };
}

/** Keeps the cells of a piece one by one. */
export function keepSingly(rows: Map<number, HeldRow>, { area, formulas, values, styles }: Poured): void {
  for (let down = 0; down < area.rows; down += 1) {
    const index = area.row + down;
    let row = rows.get(index);
    if (!row)
      rows.set(index, (row = { row: index, cells: new Map(), source: null, implicit: false, touched: true }));
    for (let right = 0; right < area.columns; right += 1) {
      const formula = formulas?.[down]![right]!.slice(1) ?? null;
      const value = values?.[down]?.[right] ?? null;
      const column = area.column + right;
      row.cells.set(column, { ...emptyCell(column), formula, value, style: styles[right]! });
    }
  }
}
