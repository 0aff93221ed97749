import {
  BooleanNumber,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Example, ExampleCell, ExampleColumn, ExampleRow, ExampleSheet, RowLook } from "./example";

/** Room below and beside the example to try things. */
const ROWS = 1000;
const COLUMNS = 26;
const LINE_PX = 17;
const PADDING_PX = 8;
const NUMBER_FORMAT = "#,##0";

const basic: IStyleData = {
  ff: "Arial",
  fs: 10,
  pd: { l: 6, r: 6 },
  vt: VerticalAlign.MIDDLE,
  tb: WrapStrategy.WRAP,
};

const numeric: IStyleData = {
  n: { pattern: NUMBER_FORMAT },
  ht: HorizontalAlign.RIGHT,
  tb: WrapStrategy.OVERFLOW,
};

const columnStyles: Readonly<Record<ExampleColumn["look"], IStyleData>> = {
  text: {},
  code: { ff: "Consolas, Menlo, monospace", fs: 9, cl: { rgb: "#475467" } },
  number: numeric,
  strong: { ...numeric, bl: BooleanNumber.TRUE },
  note: { fs: 9, cl: { rgb: "#475467" } },
};

// Pale behind dark: the grid turns both round in its dark theme.
const titled: IStyleData = { bl: BooleanNumber.TRUE, bg: { rgb: "#d9ece7" }, cl: { rgb: "#0b4f44" } };

const rowStyles: Readonly<Record<RowLook, IStyleData>> = {
  titles: titled,
  heading: titled,
  // What may be changed is blue, as finance people mark it.
  inputs: { cl: { rgb: "#1d4ed8" } },
  plain: {},
};

/** An example as the grid opens it. */
export function exampleBook({ title, sheets }: Example): IWorkbookData {
  const named = sheets.map((sheet, order) => sheetOf(sheet, `sheet-${order + 1}`));
  return {
    id: "example",
    name: title,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: named.map(({ id }) => id),
    sheets: Object.fromEntries(named.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetOf(
  { name, columns, rows, frozenRows }: ExampleSheet,
  id: string,
): Partial<IWorksheetData> & { id: string } {
  return {
    id,
    name,
    rowCount: ROWS,
    columnCount: COLUMNS,
    freeze: { xSplit: 0, ySplit: frozenRows, startRow: frozenRows, startColumn: -1 },
    columnData: Object.fromEntries(columns.map(({ width }, column) => [column, { w: width }])),
    rowData: Object.fromEntries(rows.map(({ lines }, row) => [row, { h: lines * LINE_PX + PADDING_PX }])),
    cellData: Object.fromEntries(rows.map((row, index) => [index, cellsOf(row, columns)])),
  };
}

function cellsOf(row: ExampleRow, columns: readonly ExampleColumn[]): Record<number, ICellData> {
  return Object.fromEntries(
    row.cells.map((cell, column) => [column, { ...contentOf(cell), s: styleOf(row, columns[column]) }]),
  );
}

function contentOf(cell: ExampleCell): ICellData {
  if (cell === null) return {};
  return typeof cell === "string" && cell.startsWith("=") ? { f: cell } : { v: cell };
}

function styleOf({ look, decimals }: ExampleRow, column: ExampleColumn | undefined): IStyleData {
  const own = column ? columnStyles[column.look] : {};
  if (look === "titles" || look === "heading")
    return { ...basic, ...(own.ht ? { ht: own.ht } : {}), ...rowStyles[look] };
  const finer = own.n && decimals !== undefined ? { n: { pattern: `0.${"0".repeat(decimals)}` } } : {};
  return { ...basic, ...own, ...finer, ...(column?.look === "strong" ? rowStyles[look] : {}) };
}
