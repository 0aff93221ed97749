import type { GridBook, GridCell, GridSheet } from "../../hosts/univer/grid-book";
import { rangeOf } from "../../hosts/xlsx/a1";
import { openFile, type XlsxFile } from "../../hosts/xlsx/file";
import type { XlsxSheet } from "../../hosts/xlsx/sheet";
import { child, childrenOf, readTree } from "../../hosts/xlsx/tree";
import { widthsIn } from "../../hosts/xlsx/widths";
import type { Format } from "../../workbook/change";

/** A file as the grid opens it. Charts stay in the file: only what a chart is drawn from comes along. Throws FileRefused. */
export function readFile(bytes: Uint8Array, title: string): GridBook {
  const file = openFile(bytes);
  return {
    title,
    sheets: file.sheets.map((sheet) => readSheet(file, sheet)),
    names: file.names(),
    tables: file.tables(),
    charts: [],
  };
}

function readSheet(file: XlsxFile, sheet: XlsxSheet): GridSheet {
  const { name, frame, part } = sheet;
  const formats = new Map<number, Format>();
  const formatOf = (style: number): Format => {
    const known = formats.get(style) ?? file.styles.read(style);
    formats.set(style, known);
    return known;
  };
  const cells: GridCell[] = [];
  for (const { row, cells: held } of sheet.data.rows.values()) {
    for (const { column, style } of held.values()) {
      cells.push({ row, column, ...sheet.content({ row, column }), format: formatOf(style) });
    }
  }
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 1);
  const merges = childrenOf(child(readTree(frame, part), "mergeCells"), "mergeCell");
  return {
    name,
    hidden: file.book().sheets.find((listed) => listed.part === part)?.hidden ?? false,
    cells: withoutSpills(sheet, cells),
    widths: widthsIn(frame, { sheet: name, row: 0, column: 0, rows: 1, columns }).flatMap((run) =>
      Array.from({ length: run.columns }, (_, index) => ({
        column: run.column + index,
        characters: run.width,
      })),
    ),
    merged: merges.flatMap(({ attributes }) => rangeOf(name, attributes["ref"] ?? "") ?? []),
  };
}

/** What a formula fills beside its own cell it will fill again. */
function withoutSpills(sheet: XlsxSheet, cells: readonly GridCell[]): readonly GridCell[] {
  const filled = new Set<string>();
  for (const { row, column } of cells) {
    const area = sheet.held({ row, column })?.fills;
    if (!area) continue;
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) filled.add(`${r},${c}`);
    }
    filled.delete(`${row},${column}`);
  }
  return cells.map((cell) =>
    filled.has(`${cell.row},${cell.column}`) && cell.formula === null ? { ...cell, value: null } : cell,
  );
}
