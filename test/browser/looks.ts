import type { ICellData, IDataValidationRule } from "@univerjs/core";
import type { Page } from "playwright-core";
import type {} from "../../src/workbench/index";

/** What the grid's resources hold of one sheet. */
type Rules = Readonly<Record<string, readonly IDataValidationRule[]>>;
type Ranges = readonly Record<"startRow" | "endRow" | "startColumn" | "endColumn", number>[];
interface Charted {
  readonly over: { readonly sheet: string };
}

/** How a sheet of the page's grid looks: formats, widths, drop-downs and charts, in a form that compares. */
export async function looksIn(page: Page, name: string): Promise<unknown> {
  const book = await page.evaluate(() => window.grid!.snapshot());
  const sheet = Object.values(book.sheets).find((one) => one.name === name)!;
  const resource = (plugin: string): unknown =>
    JSON.parse(book.resources?.find((one) => one.name === plugin)?.data ?? "null");
  const rules = (resource("SHEET_DATA_VALIDATION_PLUGIN") as Rules | null)?.[sheet.id!] ?? [];
  return {
    styles: cellsOf(sheet.cellData as Cells).flatMap(([place, { s }]) => {
      const style = typeof s === "string" ? book.styles[s] : s;
      return style && Object.keys(style).length > 0 ? [[place, style]] : [];
    }),
    widths: Array.from(
      { length: 20 },
      (_, column) => sheet.columnData?.[column]?.w ?? sheet.defaultColumnWidth,
    ),
    lists: rules
      .flatMap(({ formula1, ranges }) => placesOf(ranges as Ranges).map((place) => [place, formula1]))
      .sort(),
    charts: (resource("SHEET_AI_FOOTPRINT_CHARTS_PLUGIN") as Charted[]).filter(
      ({ over }) => over.sheet === sheet.id,
    ),
  };
}

type Cells = Readonly<Record<string, Readonly<Record<string, ICellData>>>>;

const cellsOf = (data: Cells) =>
  Object.entries(data).flatMap(([row, line]) =>
    Object.entries(line).map(([column, cell]) => [`${row},${column}`, cell] as const),
  );

const placesOf = (ranges: Ranges): string[] =>
  ranges.flatMap(({ startRow, endRow, startColumn, endColumn }) =>
    Array.from({ length: endRow - startRow + 1 }, (_, row) =>
      Array.from(
        { length: endColumn - startColumn + 1 },
        (__, column) => `${startRow + row},${startColumn + column}`,
      ),
    ).flat(),
  );
