import type { Edit, Format } from "../../workbook/change";
import { WorkbookRefuses } from "../../workbook/refusal";
import { sameName } from "../../workbook/structured";
import type { Area } from "../../workbook/workbook";
import { rectangles } from "../rectangles";
import { spotsIn, type Spot } from "./a1";
import { setContent, setStyle } from "./cell-edit";
import { writeTable } from "./edit-tables";
import { addName, addSheet, removeName, removeSheet } from "./edit-book";
import { addChart, removeChart } from "./edit-chart";
import { listSource, withList, withWidth } from "./edit-sheet";
import { removeTable } from "./edit-table";
import type { XlsxFile } from "./file";
import { canSpread } from "./future-functions";
import { recall } from "./recall";
import { toFile } from "./spelling";
import { isUnmarked } from "./unmarked";
import { resolveReference } from "../../workbook/references";
import { widthsIn } from "./widths";

/** Carries one edit out. @returns the edits that take it back, but for those of cells, which whoever applies knows */
export function carryOut(file: XlsxFile, edit: Edit): readonly Edit[] {
  switch (edit.kind) {
    case "formula":
      writeFormulas(file, edit);
      return [];
    case "values":
      if (file.sheet(edit.area.sheet).pour(edit)) return [];
      checkSize(edit.area, edit.values);
      for (const spot of spotsIn(edit.area)) {
        const value = edit.values[spot.row - edit.area.row]![spot.column - edit.area.column]!;
        setContent(file.sheet(edit.area.sheet), spot, { formula: null, value: value === "" ? null : value });
      }
      return [];
    case "sheet":
      return newSheet(file, edit.name);
    case "name":
      if (file.names().some(({ name, sheet }) => sheet === null && sameName(name, edit.name))) {
        throw new WorkbookRefuses({ reason: "taken", what: "name", name: edit.name });
      }
      addName(file.parts, file.workbookPart, edit.name, edit.area);
      file.refresh();
      return [{ kind: "remove", what: "name", name: edit.name }];
    case "table":
      writeTable(file, edit);
      return [{ kind: "remove", what: "table", name: edit.name }];
    case "list":
      return writeList(file, edit.area, edit.source);
    case "format":
      return writeFormat(file, edit.area, edit.format);
    case "width":
      return writeWidth(file, edit);
    case "chart": {
      const sheet = file.sheet(edit.chart.over.sheet);
      sheet.frame = addChart(file.parts, edit.chart, sheet);
      return [{ kind: "remove", what: "chart", name: edit.chart.name, sheet: sheet.name }];
    }
    case "remove":
      return remove(file, edit);
  }
}

function checkSize(area: Area, rows: readonly (readonly unknown[])[]): void {
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
    throw new Error("the edit does not fill its area");
  }
}

function writeFormulas(file: XlsxFile, edit: Extract<Edit, { kind: "formula" }>): void {
  const { area, formulas, results } = edit;
  const sheet = file.sheet(area.sheet);
  if (sheet.pour(edit)) return;
  checkSize(area, formulas);
  for (const spot of spotsIn(area)) {
    const formula = formulas[spot.row - area.row]![spot.column - area.column]!;
    if (!formula.startsWith("=")) {
      setContent(sheet, spot, { formula: null, value: formula === "" ? null : formula });
      continue;
    }
    const value = results?.[spot.row - area.row]?.[spot.column - area.column] ?? null;
    const at = { sheet: sheet.name, ...spot, rows: 1, columns: 1 };
    const content = isUnmarked(formula)
      ? { formula: formula.slice(1), value }
      : // Without the mark of what can be an array Excel would put "@" before it.
        { formula: toFile(formula, { at, tables: file.tables() }), value, dynamic: canSpread(formula) };
    setContent(sheet, spot, recall(sheet, spot, formula) ?? content);
  }
}

function newSheet(file: XlsxFile, name: string): readonly Edit[] {
  if (file.book().sheets.some((each) => sameName(each.name, name))) {
    throw new WorkbookRefuses({ reason: "taken", what: "sheet", name });
  }
  const part = addSheet(file.parts, file.workbookPart, name);
  file.refresh();
  file.sheets.push(file.open({ name, part, hidden: false, cells: true }));
  return [{ kind: "remove", what: "sheet", name }];
}

function writeList(file: XlsxFile, area: Area, source: Area | null): readonly Edit[] {
  const sheet = file.sheet(area.sheet);
  const before = listSource(sheet.frame, area);
  sheet.frame = withList(sheet.frame, area, source);
  const was =
    before === null ? null : resolveReference(before, area, { sheets: placed(file), names: [], tables: [] });
  return [{ kind: "list", area, source: was }];
}

const placed = (file: XlsxFile) => file.sheets.map((sheet) => ({ name: sheet.name, used: sheet.used() }));

function writeFormat(file: XlsxFile, area: Area, format: Format): readonly Edit[] {
  const sheet = file.sheet(area.sheet);
  const poured = sheet.pouredStyles(area);
  if (poured !== null) {
    const { at, styles } = poured;
    return Array.from({ length: area.columns }, (_, index): Edit => {
      const style = styles[at + index]!;
      styles[at + index] = file.styles.with(style, format);
      return formatAgain(file, { ...area, column: area.column + index, columns: 1 }, style, format);
    });
  }
  const styleAt = (spot: Spot): number => sheet.held(spot)?.style ?? 0;
  const before = rectangles(area, (row, column) =>
    styleAt({ row: area.row + row, column: area.column + column }),
  );
  for (const { area: part, value: style } of before) {
    const next = file.styles.with(style, format);
    for (const spot of spotsIn(part)) setStyle(sheet, spot, next);
  }
  return before.map(({ area: part, value: style }) => formatAgain(file, part, style, format));
}

/** The edit that gives an area the looks of a style again, as far as a format changes them. */
function formatAgain({ styles }: XlsxFile, area: Area, style: number, format: Format): Edit {
  const was = Object.entries(styles.read(style)).filter(([name]) => name in format);
  return { kind: "format", area, format: Object.fromEntries(was) };
}

type WidthEdit = Extract<Edit, { kind: "width" }>;

function writeWidth(file: XlsxFile, { area, characters, atLeast }: WidthEdit): readonly Edit[] {
  const sheet = file.sheet(area.sheet);
  const before = widthsIn(sheet.frame, area).filter(({ width }) => !atLeast || width < characters);
  for (const { column, columns } of before)
    sheet.frame = withWidth(sheet.frame, { ...area, column, columns }, characters);
  return before.map(({ column, columns, width }) => ({
    kind: "width",
    area: { ...area, column, columns },
    characters: width,
  }));
}

function remove(
  file: XlsxFile,
  { what, name, sheet: on }: Extract<Edit, { kind: "remove" }>,
): readonly Edit[] {
  switch (what) {
    case "sheet": {
      const sheet = file.sheet(name);
      if (file.sheets.length === 1) throw new Error("a workbook needs a sheet");
      removeSheet(file.parts, file.workbookPart, sheet);
      file.sheets.splice(file.sheets.indexOf(sheet), 1);
      file.refresh();
      return [{ kind: "sheet", name: sheet.name }];
    }
    case "table": {
      const table = file.tables().find((each) => sameName(each.name, name));
      if (!table) throw new WorkbookRefuses({ reason: "missing", what: "table", name });
      const sheet = file.sheet(table.area.sheet);
      sheet.frame = removeTable(file.parts, table.part, sheet);
      file.refresh();
      return [{ kind: "table", name: table.name, area: table.area, totals: table.totals }];
    }
    case "name": {
      const named = file.names().find((each) => each.sheet === null && sameName(each.name, name));
      if (!named) throw new WorkbookRefuses({ reason: "missing", what: "name", name });
      removeName(file.parts, file.workbookPart, name);
      file.refresh();
      const at = { sheet: file.sheets[0]!.name, row: 0, column: 0, rows: 1, columns: 1 };
      const area = resolveReference(named.formula.slice(1), at, {
        sheets: placed(file),
        names: [],
        tables: [],
      });
      return area ? [{ kind: "name", name: named.name, area }] : [];
    }
    case "chart":
      removeChart(file.parts, name, file.sheet(on ?? ""));
      return [];
  }
}
