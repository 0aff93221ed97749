import type { Cell } from "../../../src/functions/cells";
import type { Area } from "../../../src/workbook/workbook";

export interface Stored {
  readonly formula: string | null;
  readonly value: Cell;
}

/** What a workbook holds, as far as the add-in can tell. */
export interface Book {
  readonly sheets: readonly string[];
  readonly names: Map<string, Area>;
  readonly cells: Map<string, Stored>;
  selection: Area;
  /** Several areas are selected, of which `selection` is the one with the active cell. */
  several: boolean;
  /** Columns behave like those of a table: the last formula written fills them. */
  collapsing: boolean;
}

export const emptyBook = (): Book => ({
  sheets: ["Sheet1", "Other sheet"],
  names: new Map(),
  cells: new Map(),
  selection: areaAt("A1"),
  several: false,
  collapsing: false,
});

/** "B2:C3" or "Other sheet!A1" as an area; null for anything else. */
export function parseArea(text: string, sheet = "Sheet1"): Area | null {
  const [, on, c1, r1, c2, r2] =
    /^(?:'?([^'!]+)'?!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text) ?? [];
  if (c1 === undefined || r1 === undefined) return null;
  const [column, row] = [columnOf(c1), Number(r1) - 1];
  const rows = r2 === undefined ? 1 : Number(r2) - row;
  const columns = c2 === undefined ? 1 : columnOf(c2) - column + 1;
  return { sheet: on ?? sheet, row, column, rows, columns };
}

export function areaAt(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`${text} is no area`);
  return area;
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const key = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;

export const placeOf = ({ sheet, row, column }: Area) => key(sheet, row, column);

export function readCells(book: Book, area: Area): Stored[][] {
  return grid(
    area,
    (row, column) => book.cells.get(key(area.sheet, row, column)) ?? { formula: null, value: null },
  );
}

/** What a cell holds after this was typed into it. */
export function entered(typed: unknown): Stored {
  if (typeof typed === "string" && typed.startsWith("="))
    return { formula: typed, value: { error: "#BUSY!" } };
  if (typeof typed === "string" && typed.startsWith("'")) return { formula: null, value: typed.slice(1) };
  if (typeof typed === "string" && /^#(N\/A|\w+[!?])$/.test(typed))
    return { formula: null, value: { error: typed } };
  if (typeof typed === "string" && typed !== "" && !Number.isNaN(Number(typed)))
    return { formula: null, value: Number(typed) };
  return { formula: null, value: typed === "" ? null : (typed as Cell) };
}

export function writeCells(book: Book, area: Area, typed: readonly (readonly unknown[])[]): void {
  const last = typed[typed.length - 1];
  grid(area, (row, column) => {
    const own = typed[row - area.row]?.[column - area.column];
    const cell = book.collapsing && String(own).startsWith("=") ? last?.[column - area.column] : own;
    // Office.js takes null for "leave this cell alone".
    if (cell !== null) book.cells.set(key(area.sheet, row, column), entered(cell));
  });
}

/** A result, spilled from its cell. */
export function spill(
  book: Book,
  place: string,
  formula: string,
  result: readonly (readonly Cell[])[],
): void {
  const [, sheet = "", row, column] = /^(.*)!(\d+),(\d+)$/.exec(place) ?? [];
  result.forEach((line, down) => {
    line.forEach((value, across) => {
      const at = key(sheet, Number(row) + down, Number(column) + across);
      book.cells.set(at, { formula: at === place ? formula : null, value });
    });
  });
}

function grid<T>({ row, column, rows, columns }: Area, each: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => each(row + down, column + across)),
  );
}
