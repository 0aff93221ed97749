import { cellKey } from "../../workbook/area";
import type { Places } from "../../workbook/references";
import type { Area, Asked } from "../../workbook/workbook";
import type { Book, BookCell } from "../computing";
import type { Spot } from "./a1";
import type { HeldCell } from "./cell";
import type { Direct } from "./direct";
import type { XlsxFile } from "./file";
import { looksAtFormulas, withFormulaTexts } from "./formula-texts";
import { EXCEL_COLUMNS } from "./limits";
import { formulaOf, type XlsxSheet } from "./sheet";
import { fromFile } from "./spelling";

/** What of a file's formulas counts as a value. */
export interface Given {
  /** Results that were computed already. */
  readonly known: Direct;
  /** Cells that keep what they show. */
  readonly kept: ReadonlySet<string>;
  /** If told, all other formulas count as what they show, too. */
  readonly only?: ReadonlySet<string>;
  /** If told, nothing outside of these areas is looked at. */
  readonly within?: readonly Area[] | undefined;
}

/** A file as the engine takes it in. */
export function engineBook(file: XlsxFile, given: Given): Book {
  if (given.within === undefined) for (const sheet of file.sheets) sheet.settle();
  const known = valuesOf(given.known);
  const asComputed = formulaTextsOf(file);
  const sheets = file.sheets.map((sheet) => {
    const { name } = sheet;
    const { hidden } = sheet.data;
    const filled = new Map<number, BookCell>();
    for (const cell of cellsOf(sheet, { ...given, asComputed }))
      filled.set(cell.row * EXCEL_COLUMNS + cell.column, cell);
    for (const cell of known.get(name) ?? []) filled.set(cell.row * EXCEL_COLUMNS + cell.column, cell);
    const filtered = hidden.length > 0 && isFiltered(file, sheet);
    return { name, cells: [...filled.values()], hidden, filtered };
  });
  return { sheets, names: file.names(), tables: file.tables() };
}

/** Where the references of a file's formulas can point. */
export const placesOf = (file: XlsxFile): Places => ({
  sheets: file.sheets.map((sheet) => ({ name: sheet.name, used: sheet.used() })),
  names: file.names(),
  tables: file.tables(),
});

/** How a formula of a cell goes to the engine. */
function formulaTextsOf(file: XlsxFile): (formula: string, at: Area) => string {
  let places: Places | null = null;
  return (formula, at) =>
    looksAtFormulas(formula)
      ? withFormulaTexts(formula, at, {
          places: (places ??= placesOf(file)),
          formulaAt: ({ sheet, row, column }) => file.sheet(sheet).content({ row, column }).formula,
        })
      : formula;
}

const spotArea = (sheet: string, row: number, column: number): Area => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

interface Yielding extends Given {
  readonly asComputed: ReturnType<typeof formulaTextsOf>;
}

function* cellsOf(
  sheet: XlsxSheet,
  { known, kept, only, within, asComputed }: Yielding,
): Generator<BookCell> {
  const isShown = (key: string): boolean => kept.has(key) || (only !== undefined && !only.has(key));
  // What an array formula left beside itself is no input: the formula fills it again.
  const isFilledAgain = (spot: Spot): boolean => {
    const by = sheet.filledBy(spot);
    if (by === null) return false;
    const key = cellKey(sheet.name, by);
    return known.has(key) || !isShown(key);
  };
  const fills = hasArrays(sheet);
  for (const { row, cell } of heldIn(sheet, within)) {
    const { column, value } = cell;
    const stored = formulaOf(cell, row);
    if (stored !== null && !isShown(cellKey(sheet.name, { row, column }))) {
      const formula = asComputed(`=${fromFile(stored)}`, spotArea(sheet.name, row, column));
      yield { row, column, formula, value, fills: cell.fills };
    } else if (value !== null && !(fills && isFilledAgain({ row, column }))) {
      yield { row, column, formula: null, value };
    }
  }
}

function* heldIn(
  sheet: XlsxSheet,
  within: readonly Area[] | undefined,
): Generator<{ readonly row: number; readonly cell: HeldCell }> {
  if (within !== undefined) {
    for (const area of within) if (area.sheet === sheet.name) yield* sheet.cellsIn(area);
    return;
  }
  for (const { row, cells } of sheet.data.rows.values())
    for (const cell of cells.values()) yield { row, cell };
}

function hasArrays({ data: { rows } }: XlsxSheet): boolean {
  for (const { cells } of rows.values())
    for (const { fills } of cells.values()) if (fills !== null) return true;
  return false;
}

/** Some rows are hidden by a filter of the sheet or of a table on it. */
function isFiltered(file: XlsxFile, { name, frame }: XlsxSheet): boolean {
  const tables = file.tables().filter(({ area }) => area.sheet === name);
  return [frame, ...tables.map(({ part }) => file.parts.read(part))].some((text) =>
    /<(?:\w+:)?filterColumn[\s>]/.test(text),
  );
}

/** The file with formulas that stand in it for once. All others count as what they show. */
export function askedBook(
  file: XlsxFile,
  asked: readonly Asked[],
  within: readonly Area[] | undefined,
): Book {
  const book = engineBook(file, { known: new Map(), kept: new Set(), only: new Set(), within });
  const asComputed = formulaTextsOf(file);
  return { ...book, asked: asked.map(({ formula, at }) => ({ formula: asComputed(formula, at), at })) };
}

export interface FormulaCell extends Spot {
  readonly sheet: string;
  readonly formula: string;
}

export function formulasOf(file: XlsxFile): FormulaCell[] {
  return file.sheets.flatMap(({ name, data }) =>
    [...data.rows.values()].flatMap(({ row, cells }) =>
      [...cells.values()].flatMap((cell) => {
        const formula = formulaOf(cell, row);
        return formula === null ? [] : { sheet: name, row, column: cell.column, formula };
      }),
    ),
  );
}

/** Results with all that they fill, sheet by sheet. */
function valuesOf(known: Direct): ReadonlyMap<string, readonly BookCell[]> {
  const found = new Map<string, BookCell[]>();
  for (const [key, result] of known) {
    const [row, column, ...name] = key.split(",");
    const sheet = name.join(",");
    const cells = found.get(sheet) ?? [];
    found.set(sheet, cells);
    const rows = Array.isArray(result) ? result : [[result]];
    for (const [down, line] of rows.entries()) {
      for (const [right, value] of line.entries()) {
        cells.push({ row: Number(row) + down, column: Number(column) + right, formula: null, value });
      }
    }
  }
  return found;
}
