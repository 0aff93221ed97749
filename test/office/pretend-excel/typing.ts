import { translateFormulaToR1C1 } from "@borgar/fx";
import { isCellError, type Cell } from "../../../src/functions/cells";
import { bodyOf } from "../../../src/workbook/structured";
import type { Area } from "../../../src/workbook/workbook";
import {
  cellAt,
  grid,
  key,
  markChanged,
  overlap,
  placeOf,
  type Book,
  type Stored,
  type TableModel,
} from "./book";
import { columnLetters } from "../../../src/workbook/address";

/** What a cell holds after this was written into it, which is read as in the USA everywhere: OfficeDev/office-js #1559. */
export function entered(typed: unknown): Stored {
  if (typeof typed === "string" && typed.startsWith("="))
    return { formula: typed, value: { error: "#BUSY!" } };
  if (typeof typed === "string" && typed.startsWith("'")) return { formula: null, value: typed.slice(1) };
  if (typeof typed === "string" && /^#(N\/A|\w+[!?])$/.test(typed))
    return { formula: null, value: { error: typed } };
  if (typeof typed === "string" && /^(true|false)$/i.test(typed))
    return { formula: null, value: typed.toLowerCase() === "true" };
  if (typeof typed === "string" && typed !== "" && !Number.isNaN(Number(typed.replaceAll(",", ""))))
    return { formula: null, value: Number(typed.replaceAll(",", "")) };
  // Excel makes a date of it; which one does not matter here.
  if (typeof typed === "string" && /^(Jan|Feb|March|Apr|May)\w* \d+$/.test(typed))
    return { formula: null, value: 46_000 };
  return { formula: null, value: typed === "" ? null : (typed as Cell) };
}

/**
 * Writes cells as Excel does: null leaves a cell alone, a table's column may make one formula of several, a cell of text
 * makes text of everything, what a merged cell covers takes nothing, and filtered rows are passed over so that the rest
 * comes too late (OfficeDev/office-js #224).
 */
export function writeCells(book: Book, area: Area, typed: readonly (readonly unknown[])[]): void {
  markChanged(book, area);
  const taken = new Map(shownRows(book, area).map((row, index) => [row, index]));
  const rows = collapsed(book, area, typed);
  grid(area, (place, row, column) => {
    const cell = rows[taken.get(row) ?? -1]?.[column - area.column];
    if (cell === null || cell === undefined || isCovered(book, place)) return;
    dropSpill(book, place);
    const stored = book.looks.get(place)?.number === "@" ? asText(cell) : entered(cell);
    if (stored.formula === null && stored.value === null) book.cells.delete(place);
    else book.cells.set(place, stored);
  });
}

/** The rows that take what is written: all of them, but those that a filter hides where there are several. */
function shownRows({ hiddenRows }: Book, { sheet, row, rows }: Area): readonly number[] {
  const isFiltered = (at: number) =>
    hiddenRows.some((one) => one.sheet === sheet && one.row === at && one.by === "filter");
  return Array.from({ length: rows }, (_, index) => row + index).filter(
    (at) => rows === 1 || !isFiltered(at),
  );
}

const isCovered = ({ merged }: Book, place: string): boolean =>
  merged.some((area) => placeOf(area) !== place && overlap(area, cellAt(place)));

const asText = (typed: unknown): Stored => ({
  formula: null,
  value: typed === "" ? null : String(typed).replace(/^'/, ""),
});

/** A formula that goes takes with it what it filled. */
function dropSpill(book: Book, anchor: string): void {
  const area = book.spills.get(anchor);
  if (!area) return;
  book.spills.delete(anchor);
  markChanged(book, area);
  grid(area, (place) => {
    if (book.cells.get(place)?.from === anchor) book.cells.delete(place);
  });
}

/** Of different formulas in a column of a table, the last one fills them all: OfficeDev/office-js #5909, #6745. */
function collapsed(
  book: Book,
  area: Area,
  typed: readonly (readonly unknown[])[],
): readonly (readonly unknown[])[] {
  const table = book.tables.find((one) => overlap(withColumns(book, one), area));
  if (!table) return typed;
  const relative = (formula: unknown, row: number, column: number) =>
    translateFormulaToR1C1(String(formula), columnLetters(column) + (row + 1));
  const last = typed[typed.length - 1];
  return typed.map((line, down) =>
    line.map((cell, across) => {
      const final = last?.[across];
      if (!String(cell).startsWith("=") || !String(final).startsWith("=")) return cell;
      const [row, column] = [area.row + down, area.column + across];
      const same = relative(cell, row, column) === relative(final, area.row + typed.length - 1, column);
      return same ? cell : final;
    }),
  );
}

const withColumns = (book: Book, table: TableModel): Area =>
  bodyOf({ ...table, columns: headingsOf(book, table) }) ?? table.area;

export const headingsOf = (book: Book, { area }: TableModel): string[] =>
  grid({ ...area, rows: 1 }, (place, _row, column) => {
    const value = book.cells.get(place)?.value;
    return typeof value === "string" || typeof value === "number"
      ? String(value)
      : `Column${column - area.column + 1}`;
  })[0]!;

/** A result, spilled from its cell, unless something is in its way. */
export function spill(book: Book, place: string, result: readonly (readonly Cell[])[]): void {
  const formula = book.cells.get(place)?.formula ?? null;
  const { sheet, row, column } = cellAt(place);
  const target = { sheet, row, column, rows: result.length, columns: result[0]?.length ?? 1 };
  const blocked = grid(target, (at) => {
    const { from, formula: own, value } = book.cells.get(at) ?? {};
    return at !== place && from !== place && (typeof own === "string" || (value ?? null) !== null);
  }).some((line) => line.includes(true));
  const old = book.cells.get(place)?.value ?? null;
  if (blocked && isCellError(old) && old.error === "#SPILL!") return;
  dropSpill(book, place);
  if (!blocked && target.rows * target.columns > 1) book.spills.set(place, target);
  const shown = blocked ? [[{ error: "#SPILL!" }]] : result;
  shown.forEach((line, down) => {
    line.forEach((value, across) => {
      const at = key(sheet, row + down, column + across);
      book.cells.set(at, at === place ? { formula, value } : { formula: null, value, from: place });
    });
  });
  markChanged(book, target);
}
