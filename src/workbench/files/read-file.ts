import type { GridBook, GridCell, GridSheet } from "../../hosts/univer/grid-book";
import { rangeOf } from "../../hosts/xlsx/a1";
import { openFile, type XlsxFile } from "../../hosts/xlsx/file";
import type { XlsxSheet } from "../../hosts/xlsx/sheet";
import { child, childrenOf, readTree, type Node } from "../../hosts/xlsx/tree";
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
  const tree = readTree(frame, part);
  const merges = childrenOf(child(tree, "mergeCells"), "mergeCell");
  const frozen = frozenIn(tree);
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
    ...(frozen && { frozen }),
    offers: offersIn(tree, name),
  };
}

function frozenIn(tree: Node): GridSheet["frozen"] {
  const pane = child(child(child(tree, "sheetViews"), "sheetView"), "pane")?.attributes;
  if (pane === undefined || !/^frozen/.test(pane["state"] ?? "")) return undefined;
  return { rows: Number(pane["ySplit"] ?? 0) || 0, columns: Number(pane["xSplit"] ?? 0) || 0 };
}

/** Drop-downs; other rules for what may be typed stay in the file. */
const offersIn = (tree: Node, sheet: string): NonNullable<GridSheet["offers"]> =>
  childrenOf(child(tree, "dataValidations"), "dataValidation")
    .filter(({ attributes }) => attributes["type"] === "list")
    .flatMap((rule) => {
      const from = child(rule, "formula1")?.text.trim() ?? "";
      const areas = (rule.attributes["sqref"] ?? "")
        .split(/\s+/)
        .flatMap((reference) => rangeOf(sheet, reference) ?? []);
      const entries = /^"(.*)"$/s.exec(from)?.[1];
      return from === "" || areas.length === 0
        ? []
        : [{ areas, from: entries === undefined ? `=${from}` : entries.replaceAll('""', '"') }];
    });

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
