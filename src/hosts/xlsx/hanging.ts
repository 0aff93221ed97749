import { cellKey } from "../../workbook/area";
import { mentionsCall } from "../../workbook/calls";
import { isPending } from "../../workbook/same";
import type { Area } from "../../workbook/workbook";
import { columnsOf, inArea } from "../columns";
import { areasIn, dependenciesOf, readersOf } from "../dependencies";
import type { Aftermath } from "./aftermath";
import { formulasOf, placesOf, type FormulaCell } from "./engine-book";
import type { XlsxFile } from "./file";
import { spansOf } from "./spans";

/** Formulas of a file that are to be computed, and what must be looked at for it. */
export interface Hanging {
  readonly cells: readonly FormulaCell[];
  /** Areas that they read, and their own cells; null where they may read anything. */
  readonly reads: readonly Area[] | null;
}

/**
 * Formulas that show something old: those that hang on what was changed, and those that show nothing.
 *
 * @param trusted formulas show what they came to; else what any of them shows counts as nothing
 */
export function hangingOn(file: XlsxFile, { changed, known }: Aftermath, trusted: boolean): Hanging {
  for (const sheet of file.sheets) sheet.settle("open");
  const [now, given] = [spansOf(changed), spansOf(known)];
  const open = formulasOf(file).filter((cell) => !given.meets(areaOf(cell)));
  const empty = new Set(open.filter((cell) => !trusted || showsNothing(file, cell)).map(keyOf));
  if (changed.length === 0 && empty.size === 0) return { cells: [], reads: [] };
  const places = placesOf(file);
  const isOld = (cell: FormulaCell): boolean => {
    if (empty.has(keyOf(cell))) return true;
    const { areas, opaque } = areasIn(`=${cell.formula}`, areaOf(cell), places);
    return opaque || areas.some((area) => now.meets(area));
  };
  const first = open.filter(isOld);
  return withReads(first.length === 0 ? [] : withReaders(first, open, file), file);
}

/** Some formulas, and those of others that hang on them; all of these where that cannot be told. */
function withReaders(
  first: readonly FormulaCell[],
  all: readonly FormulaCell[],
  file: XlsxFile,
): readonly FormulaCell[] {
  const sheets = file.sheets.map(({ name }) => ({
    name,
    cells: all
      .filter(({ sheet }) => sheet === name)
      .map((cell) => ({ ...cell, formula: `=${cell.formula}`, value: null })),
  }));
  const { nodes, complete } = dependenciesOf({ sheets }, placesOf(file));
  if (!complete) return all;
  const found = readersOf(first.map((cell) => nodes.get(keyOf(cell))!));
  return all.filter((cell) => found.has(nodes.get(keyOf(cell))!));
}

/**
 * Formulas that some of a file's formulas read, directly or by others.
 *
 * @param isTaken which of them; what the others show is enough
 */
export function precedentsOf(
  file: XlsxFile,
  readers: readonly FormulaCell[],
  isTaken: (cell: FormulaCell) => boolean,
): readonly FormulaCell[] {
  const taken = formulasOf(file).filter(isTaken);
  const columns = columnsOf(taken.map((cell) => ({ ...cell, value: cell })));
  const places = placesOf(file);
  const found = new Set<FormulaCell>();
  const looked = new Set<string>();
  const open = [...readers];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    const { areas, opaque } = areasIn(`=${cell.formula}`, areaOf(cell), places);
    if (opaque) return taken;
    for (const area of areas) {
      const key = area.rows * area.columns === 1 ? null : rangeKey(area);
      if (key !== null && looked.has(key)) continue;
      if (key !== null) looked.add(key);
      for (const read of inArea(columns, area)) {
        if (found.has(read)) continue;
        found.add(read);
        open.push(read);
      }
    }
  }
  return [...found];
}

/** What calls of ours read, directly or by other formulas, and what shows nothing yet. */
export function neededBy(file: XlsxFile, trusted: boolean): Hanging {
  const formulas = formulasOf(file);
  const isOpen = (cell: FormulaCell): boolean => !trusted || showsNothing(file, cell);
  if (!formulas.some(isOpen)) return { cells: [], reads: [] };
  return withReads(precedentsOf(file, formulas.filter(isOurs), isOpen), file);
}

/** Cells with what they read. */
export function withReads(cells: readonly FormulaCell[], file: XlsxFile): Hanging {
  const places = placesOf(file);
  const reads: Area[] = [];
  for (const cell of cells) {
    const { areas, opaque } = areasIn(`=${cell.formula}`, areaOf(cell), places);
    if (opaque) return { cells, reads: null };
    reads.push(areaOf(cell), ...areas);
  }
  return { cells, reads: distinct(reads) };
}

/** Each area once. */
export const distinct = (areas: readonly Area[]): readonly Area[] => [
  ...new Map(areas.map((area) => [rangeKey(area), area])).values(),
];

export const isOurs = ({ formula }: FormulaCell): boolean => mentionsCall(formula);

/** It was never computed, or by a program that has no add-in. */
export const showsNothing = (file: XlsxFile, cell: FormulaCell): boolean =>
  isPending(file.sheet(cell.sheet).held(cell)?.value ?? null);

export const keyOf = (cell: FormulaCell): string => cellKey(cell.sheet, cell);

const areaOf = ({ sheet, row, column }: FormulaCell): Area => ({ sheet, row, column, rows: 1, columns: 1 });

const rangeKey = ({ sheet, row, column, rows, columns }: Area): string =>
  `${row},${column},${rows},${columns},${sheet}`;
