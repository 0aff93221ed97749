import {
  BooleanNumber,
  CellValueType,
  ICommandService,
  LocaleType,
  type ICellData,
  type IFreeze,
  type Injector,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Workbook as Book,
  type Worksheet,
} from "@univerjs/core";
import { isCellError, type Cell } from "../../functions/cells";
import type { Chart, Format } from "../../workbook/change";
import type { Area, Name, Table } from "../../workbook/workbook";
import { areaOfRange } from "./book";
import { formulaCell, readArea, writtenCell } from "./cells";
import { chartsOn } from "./edits/charts";
import { charactersOf, pixelsOf } from "./edits/widths";
import { EVERY_PROPERTY, formatOf, styleOf } from "./formats";
import { namesOf, tablesOf } from "./structure";

/** A workbook of no host: what the grid opens and what a file keeps. */
export interface GridBook {
  readonly title: string;
  readonly sheets: readonly GridSheet[];
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
}

export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly GridCell[];
  /** Columns that are not as wide as others, in characters. */
  readonly widths: readonly { readonly column: number; readonly characters: number }[];
  readonly merged: readonly Area[];
  /** Rows and columns at the edges that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Drop-downs of a file: each offers what a reference names, "=Lists!$A$1:$A$9", or what a text lists, "yes,no". */
  readonly offers?: readonly { readonly areas: readonly Area[]; readonly from: string }[];
}

/** A cell that holds something or looks like something. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: Cell;
  readonly format: Format;
}

/** Room below and beside what is there. */
const ROOM = { rows: 200, columns: 10 };
const LEAST = { rows: 1000, columns: 26 };

/** A workbook as the grid opens it. Names and tables are added once it is open. */
export function gridData({ title, sheets }: GridBook, id: string): IWorkbookData {
  const styles = new Map<string, string>();
  const made = sheets.map((sheet, index) => sheetData(sheet, `sheet-${index + 1}`, styles));
  return {
    id,
    name: title,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries([...styles].map(([style, key]) => [key, JSON.parse(style) as IStyleData])),
    sheetOrder: made.map((sheet) => sheet.id),
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetData(
  { name, hidden, cells, widths, merged, frozen }: GridSheet,
  id: string,
  styles: Map<string, string>,
): Partial<IWorksheetData> & { id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) (cellData[cell.row] ??= {})[cell.column] = gridCell(cell, styles);
  const last = (axis: "row" | "column") => cells.reduce((most, cell) => Math.max(most, cell[axis]), 0);
  return {
    id,
    name,
    hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST.rows, last("row") + ROOM.rows),
    columnCount: Math.max(LEAST.columns, last("column") + ROOM.columns),
    cellData,
    columnData: Object.fromEntries(
      widths.map(({ column, characters }) => [column, { w: pixelsOf(characters) }]),
    ),
    ...(frozen && { freeze: freezeOf(frozen) }),
    mergeData: merged.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    })),
  };
}

/** The grid scrolls from the first row and column that are not frozen; -1 where none is. */
const freezeOf = ({ rows, columns }: NonNullable<GridSheet["frozen"]>): IFreeze => ({
  ySplit: rows,
  xSplit: columns,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

function gridCell({ formula, value, format }: GridCell, styles: Map<string, string>): ICellData {
  const style = JSON.stringify(withoutNulls(styleOf(format)));
  if (style !== "{}" && !styles.has(style)) styles.set(style, `s${styles.size}`);
  const shown = isCellError(value) ? { v: value.error, t: CellValueType.STRING } : writtenCell(value);
  const written = formula === null ? shown : { ...shown, ...formulaCell(formula), v: shown.v ?? null };
  return withoutNulls(style === "{}" ? written : { ...written, s: styles.get(style) ?? null });
}

const withoutNulls = <T extends object>(thing: T): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== undefined)) as T;

/** The open workbook as a file would keep it. */
export function bookOf(injector: Injector, book: Book): GridBook {
  const grid = { injector, book, commands: injector.get(ICommandService) };
  return {
    title: book.getName(),
    sheets: book.getSheets().map((sheet) => sheetOf(injector, book, sheet)),
    names: namesOf(injector, book),
    tables: tablesOf(injector, book),
    charts: book.getSheets().flatMap((sheet) => chartsOn(grid, sheet.getName())),
  };
}

function sheetOf(injector: Injector, book: Book, sheet: Worksheet): GridSheet {
  const name = sheet.getName();
  const styles = book.getStyles();
  const cells: GridCell[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const area = { sheet: name, row, column, rows: 1, columns: 1 };
    const content = readArea(injector, book, area, true)[0]?.[0] ?? { formula: null, value: null };
    const format = formatOf(styles.getStyleByCell(cell), EVERY_PROPERTY);
    if (content.formula === null && content.value === null && !Object.values(format).some(isSaid)) return;
    cells.push({ row, column, ...content, format });
  });
  const columns = sheet.getColumnManager().getColumnData() as Readonly<
    Record<string, { readonly w?: number }>
  >;
  return {
    name,
    hidden: Boolean(sheet.isSheetHidden()),
    cells,
    widths: Object.entries(columns).flatMap(([column, { w }]) =>
      w === undefined ? [] : [{ column: Number(column), characters: charactersOf(w) }],
    ),
    merged: sheet.getMergeData().map((range) => areaOfRange(name, range)),
  };
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;
