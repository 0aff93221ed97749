import { CellValueType, type Injector, type Workbook as Book, type Worksheet } from "@univerjs/core";
import { isCellError } from "../../functions/cells";
import type { Chart } from "../../workbook/change";
import type { Area } from "../../workbook/workbook";
import { readArea } from "./cells";
import type { KeptChart } from "./charts";

/** A chart with the numbers of its cells, ready to be drawn. */
export interface ChartPicture {
  readonly kind: Chart["kind"];
  readonly title: string;
  /** Title of the axis of values. */
  readonly unit: string;
  /** Labels as their cells show them. */
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly title: string;
    readonly color: string;
    /** One of each category; null where a cell holds no number. */
    readonly values: readonly (number | null)[];
  }[];
}

/** Reads the cells of a chart. */
export function pictureOf(injector: Injector, book: Book, chart: KeptChart): ChartPicture {
  const categories = labels(book, chart.categories);
  return {
    kind: chart.kind,
    title: chart.title,
    unit: chart.unit,
    categories,
    series: chart.series.map(({ title, color, values }) => ({
      title,
      color,
      values: numbers(injector, book, values, categories.length),
    })),
  };
}

function labels(book: Book, area: Area): string[] {
  const sheet = book.getSheetBySheetId(area.sheet);
  return sheet ? cellsIn(area).map(({ row, column }) => shown(sheet, row, column)) : [];
}

/** A cell as the grid shows it: a date as a date, a number in its format. */
function shown(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  if (cell?.t === CellValueType.BOOLEAN) return cell.v ? "TRUE" : "FALSE";
  return String(cell?.v ?? cell?.p?.body?.dataStream ?? "").trim();
}

function numbers(injector: Injector, book: Book, area: Area, count: number): (number | null)[] {
  const sheet = book.getSheetBySheetId(area.sheet)?.getName();
  const cells = sheet === undefined ? [] : readArea(injector, book, { ...area, sheet }).flat();
  return Array.from({ length: count }, (_, index) => {
    const value = cells[index]?.value ?? null;
    return typeof value === "number" && Number.isFinite(value) && !isCellError(value) ? value : null;
  });
}

const cellsIn = (area: Area): { readonly row: number; readonly column: number }[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
