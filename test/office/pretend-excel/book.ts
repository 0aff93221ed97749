import type { Cell } from "../../../src/functions/cells";
import { columnLetters } from "../../../src/workbook/address";
import type { Area, Name } from "../../../src/workbook/workbook";
import { FilledCells } from "./filled-cells";

export interface Stored {
  readonly formula: string | null;
  readonly value: Cell;
  /** The cell whose result spilled into this one. */
  readonly from?: string;
  /** What it showed before the result that is on its way. */
  readonly old?: Cell;
}

export interface SheetModel {
  readonly id: string;
  readonly name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  locked: boolean;
  /** Widths that differ from the standard one, in points. */
  readonly widths: Map<number, number>;
}

/** How a cell looks, where it does not look as a new one. */
export interface Look {
  readonly number?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: string;
  readonly wrap?: boolean;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  readonly header: boolean;
  totals: boolean;
}

export interface SeriesModel {
  name: string;
  values: Area | null;
  categories: Area | null;
  color: string;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  readonly sheet: string;
  readonly type: string;
  title: string;
  over: Area | null;
  readonly series: SeriesModel[];
  legend: boolean;
  unit: string;
  reversed: boolean;
  crossing: string;
}

/** What a workbook holds, as far as the add-in can tell. */
export interface Book {
  readonly sheets: SheetModel[];
  names: Name[];
  readonly cells: FilledCells;
  /** What the result of each formula fills, where that is more than its own cell. */
  readonly spills: Map<string, Area>;
  readonly looks: Map<string, Look>;
  /** Data validation by cell: the rule and the alert as they were given. */
  readonly rules: Map<string, { readonly rule: object; readonly alert: object }>;
  tables: TableModel[];
  charts: ChartModel[];
  merged: Area[];
  /** Rows that are not shown, by hand or by a filter. */
  hiddenRows: readonly { readonly sheet: string; readonly row: number; readonly by: "hand" | "filter" }[];
  /** Where something changed since it was last calculated; null means everywhere. */
  changed: Area[] | null;
  selection: Area;
  /** Several areas are selected, of which `selection` is the one with the active cell. */
  several: boolean;
  /** The workbook's structure is protected: no sheet may be added or deleted. */
  sealed: boolean;
  /** How often something was written. */
  writes: number;
  /** Called before anything is written; a test throws here to make Excel stop half-way. */
  fault: () => void;
}

export const STANDARD_WIDTH = 48;

export const newSheet = (book: Book, name: string): SheetModel => ({
  id: `{${book.sheets.length}-${name}}`,
  name,
  visibility: "Visible",
  locked: false,
  widths: new Map(),
});

export function emptyBook(): Book {
  const book: Book = {
    sheets: [],
    names: [],
    cells: new FilledCells(),
    spills: new Map(),
    looks: new Map(),
    rules: new Map(),
    tables: [],
    charts: [],
    merged: [],
    hiddenRows: [],
    changed: null,
    selection: areaAt("A1"),
    several: false,
    sealed: false,
    writes: 0,
    fault: () => undefined,
  };
  book.sheets.push(newSheet(book, "Sheet1"), newSheet(book, "Other sheet"));
  return book;
}

/** A book as a file keeps it: what depends on the running application is left out. */
export function saved(book: Book): Book {
  const { cells, fault: _fault, ...rest } = book;
  const copy = { ...structuredClone(rest), cells: new FilledCells(), fault: () => undefined };
  for (const [place, stored] of cells) copy.cells.set(place, stored);
  return copy;
}

/** Makes a book as it was when it was new, for those who hold it. */
export function clear(book: Book): void {
  for (const part of [book.cells, book.spills, book.looks, book.rules]) part.clear();
  const { sheets, ...rest } = emptyBook();
  book.sheets.splice(0, book.sheets.length, ...sheets);
  const { cells: _cells, spills: _spills, looks: _looks, rules: _rules, ...others } = rest;
  Object.assign(book, others);
}

/** "B2:C3", "$B:$C" or "Other sheet!A1" as an area; null for anything else. */
export function parseArea(text: string, sheet = "Sheet1"): Area | null {
  const [, on, c1, r1, c2, r2] =
    /^(?:'?((?:[^'!]|'')+)'?!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(text) ?? [];
  if (c1 === undefined || r1 === undefined) return null;
  const [column, row] = [columnOf(c1), Number(r1) - 1];
  const rows = r2 === undefined ? 1 : Number(r2) - row;
  const columns = c2 === undefined ? 1 : columnOf(c2) - column + 1;
  return { sheet: on?.replaceAll("''", "'") ?? sheet, row, column, rows, columns };
}

export function areaAt(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`${text} is no area`);
  return area;
}

/** "'My sheet'!$B$2:$C$3", as Excel spells what a name stands for. */
export function absolute({ sheet, row, column, rows, columns }: Area): string {
  const start = `$${columnLetters(column)}$${row + 1}`;
  const end = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  const quoted = /^[A-Za-z_]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${start === end ? start : `${start}:${end}`}`;
}

const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const key = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;

export const placeOf = ({ sheet, row, column }: Area) => key(sheet, row, column);

export function cellAt(place: string): Area {
  const [, sheet = "", row, column] = /^(.*)!(\d+),(\d+)$/.exec(place) ?? [];
  return { sheet, row: Number(row), column: Number(column), rows: 1, columns: 1 };
}

const EMPTY: Stored = { formula: null, value: null };

export const readCells = (book: Book, area: Area): Stored[][] =>
  grid(area, (place) => book.cells.get(place) ?? EMPTY);

export const overlap = (one: Area, other: Area): boolean =>
  one.sheet === other.sheet &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** Whether a filter hides any of these rows. */
export const isFiltered = (
  { hiddenRows }: Book,
  { sheet, row, rows }: Pick<Area, "sheet" | "row" | "rows">,
): boolean =>
  hiddenRows.some(
    (one) => one.by === "filter" && one.sheet === sheet && one.row >= row && one.row < row + rows,
  );

export const markChanged = (book: Book, area: Area): void => void book.changed?.push(area);

export function grid<T>(
  { sheet, row, column, rows, columns }: Area,
  each: (place: string, row: number, column: number) => T,
): T[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) =>
      each(key(sheet, row + down, column + across), row + down, column + across),
    ),
  );
}

/** The smallest area with everything in it that a sheet holds; null for an empty one. */
export const usedArea = ({ cells }: Book, sheet: string): Area | null => cells.usedOf(sheet);
