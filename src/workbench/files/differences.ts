import type { GridBook, GridCell, GridSheet } from "../../hosts/univer/grid-book";
import { rectangles } from "../../hosts/rectangles";
import { isCellError, type Cell } from "../../functions/cells";
import type { CellEdit, Edit, Format } from "../../workbook/change";
import { resolveReference } from "../../workbook/references";
import type { Area } from "../../workbook/workbook";

/** Pixels make widths of half a hundredth of a character out of whole ones. */
const WIDTH_TOLERANCE = 0.15;

/**
 * The edits that make one workbook of another: what was opened into what the grid holds. Only what differs is touched, so
 * that a file keeps all that the grid does not know.
 */
export function differences(before: GridBook, now: GridBook): Edit[] {
  const was = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const is = new Set(now.sheets.map(({ name }) => name));
  return [
    ...goneNames(before, now),
    ...goneTables(before, now),
    ...now.sheets.flatMap((sheet): Edit[] => [
      ...(was.has(sheet.name) ? [] : [{ kind: "sheet" as const, name: sheet.name }]),
      ...sheetEdits(was.get(sheet.name), sheet),
    ]),
    ...newTables(before, now),
    ...newNames(before, now),
    ...now.charts.map((chart): Edit => ({ kind: "chart", chart })),
    ...before.sheets
      .filter(({ name }) => !is.has(name))
      .map(({ name }): Edit => ({ kind: "remove", what: "sheet", name })),
  ];
}

function sheetEdits(before: GridSheet | undefined, now: GridSheet): Edit[] {
  const was = byPlace(before?.cells ?? []);
  const is = byPlace(now.cells);
  const whole = extent(now.name, [...(before?.cells ?? []), ...now.cells]);
  if (!whole) return widthEdits(before, now);
  const cell = (cells: ReadonlyMap<string, GridCell>, row: number, column: number): GridCell =>
    cells.get(`${row},${column}`) ?? { row, column, formula: null, value: null, format: {} };
  const changed = (row: number, column: number): GridCell | null =>
    sameContent(cell(was, row, column), cell(is, row, column)) ? null : cell(is, row, column);
  const at = (area: Area) => rowsOf(area, (row, column) => cell(is, row, column));
  return [
    ...rectangles(whole, (r, c) => changed(whole.row + r, whole.column + c), kindOf).map(
      ({ area, value }): CellEdit =>
        value.formula === null
          ? { kind: "values", area, values: at(area).map((line) => line.map((one) => one.value)) }
          : { kind: "formula", area, formulas: at(area).map((line) => line.map((one) => one.formula ?? "")) },
    ),
    ...rectangles(
      whole,
      (r, c) =>
        newLook(cell(was, whole.row + r, whole.column + c), cell(is, whole.row + r, whole.column + c)),
      JSON.stringify,
    ).map(({ area, value }): Edit => ({ kind: "format", area, format: value })),
    ...widthEdits(before, now),
  ];
}

const byPlace = (cells: readonly GridCell[]): Map<string, GridCell> =>
  new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));

const kindOf = ({ formula }: GridCell): string => (formula === null ? "value" : "formula");

const rowsOf = <T>({ row, column, rows, columns }: Area, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(row + r, column + c)));

function extent(sheet: string, cells: readonly GridCell[]): Area | null {
  if (cells.length === 0) return null;
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  return { sheet, row: 0, column: 0, rows, columns };
}

const sameContent = (one: GridCell, other: GridCell): boolean =>
  one.formula === other.formula && (one.formula !== null || plain(one.value) === plain(other.value));

const plain = (value: Cell): Cell => (isCellError(value) ? value.error : value);

/** The properties that look otherwise; null where none does. */
function newLook({ format: was }: GridCell, { format: is }: GridCell): Format | null {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])] as (keyof Format)[];
  const changed = names.filter((name) => shown(was[name]) !== shown(is[name]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((name) => [name, is[name] ?? null]));
}

/** Not bold is how cells are anyway, and colors are the same in capitals. */
function shown(value: Format[keyof Format]): unknown {
  if (value === undefined || value === false) return null;
  return typeof value === "string" && value.startsWith("#") ? value.toUpperCase() : value;
}

function widthEdits(before: GridSheet | undefined, now: GridSheet): Edit[] {
  return now.widths.flatMap(({ column, characters }): Edit[] => {
    const was = before?.widths.find((one) => one.column === column)?.characters;
    if (was !== undefined && Math.abs(was - characters) < WIDTH_TOLERANCE) return [];
    return [{ kind: "width", area: { sheet: now.name, row: 0, column, rows: 1, columns: 1 }, characters }];
  });
}

const goneNames = (before: GridBook, now: GridBook): Edit[] =>
  before.names
    .filter((was) => was.sheet === null && !now.names.some(({ name }) => name === was.name))
    .map(({ name }) => ({ kind: "remove", what: "name", name }));

/** Names that stand for areas; the grid makes no others. */
function newNames(before: GridBook, now: GridBook): Edit[] {
  const sheets = now.sheets.map(({ name }) => ({ name, used: null }));
  const places = { sheets, names: now.names, tables: now.tables };
  const at = { sheet: sheets[0]?.name ?? "", row: 0, column: 0, rows: 1, columns: 1 };
  return now.names
    .filter((is) => is.sheet === null && !before.names.some(({ name }) => name === is.name))
    .flatMap(({ name }): Edit[] => {
      const area = resolveReference(name, at, places);
      return area ? [{ kind: "name", name, area }] : [];
    });
}

const goneTables = (before: GridBook, now: GridBook): Edit[] =>
  before.tables
    .filter((was) => was.header && !now.tables.some(({ name }) => name === was.name))
    .map(({ name }) => ({ kind: "remove", what: "table", name }));

const newTables = (before: GridBook, now: GridBook): Edit[] =>
  now.tables
    .filter((is) => !before.tables.some(({ name }) => name === is.name))
    .map(({ name, area, totals }) => ({ kind: "table", name, area, totals }));
