import { isCellError, type Cell } from "../../functions/cells";
import type { Area, Job, Workbook } from "../../workbook/workbook";
import type { Book, BookCell, Calculate } from "../computing";
import { spotName, type Spot } from "./a1";
import { computeDirectly, type Direct } from "./direct";
import type { XlsxFile } from "./file";
import { keyOf } from "./key";
import { formulaOf } from "./sheet";
import { fromFile } from "./spelling";
import { writeResult } from "./write-result";

/** What computing a file came to. */
export interface Recomputed {
  /** Formulas that were computed. */
  readonly computed: number;
  /** Of them, those whose value is another one now. */
  readonly changed: number;
  /** Formulas that keep the value they had: they use functions, files or links that are not known here, or go round in a circle. */
  readonly uncomputed: number;
  readonly kept: readonly CellName[];
  readonly errors: readonly (CellName & { readonly error: string; readonly message?: string })[];
}

export interface CellName {
  readonly sheet: string;
  readonly cell: string;
}

export interface Computing {
  readonly calculate: Calculate;
  readonly language: string;
  readonly job: Job;
  readonly workbook: Workbook;
}

/** Rounds in which what cannot be computed is found and taken as it stands. */
const ROUNDS = 4;

/** Computes all formulas of a file: our calls by our functions where that is possible at once, the rest by the engine. */
export async function recompute(
  file: XlsxFile,
  { calculate, language, job, workbook }: Computing,
): Promise<Recomputed> {
  const direct = await computeDirectly(file, { workbook, language, job });
  const kept = new Set<string>();
  for (const { sheet, row, column, formula } of formulasOf(file)) {
    if (isForeign(formula)) kept.add(keyOf(sheet, { row, column }));
  }
  let results: Awaited<ReturnType<Calculate>> | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const book = bookWithout(file, direct, kept);
    if (!book.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== null))) break;
    results = await calculate(book, { language, job });
    const unknown = book.sheets.flatMap(({ name, cells }) =>
      cells
        .filter(
          ({ row, column, formula }) => formula !== null && isUnknown(results!.value(name, row, column)),
        )
        .map((cell) => keyOf(name, cell)),
    );
    if (unknown.length === 0) break;
    unknown.forEach((key) => kept.add(key));
  }

  let [computed, changed] = [0, 0];
  const [keptCells, errors]: [CellName[], (CellName & { error: string; message?: string })[]] = [[], []];
  for (const { sheet, row, column } of formulasOf(file)) {
    const name = { sheet, cell: spotName({ row, column }) };
    const known = direct.get(keyOf(sheet, { row, column }));
    const result =
      known ?? (kept.has(keyOf(sheet, { row, column })) ? null : resultAt(results, sheet, { row, column }));
    const outcome = result === null ? "kept" : writeResult(file.sheet(sheet), { row, column }, result);
    if (outcome === "kept") {
      keptCells.push(name);
      continue;
    }
    computed += 1;
    if (outcome === "changed") changed += 1;
    const { value } = file.sheet(sheet).content({ row, column });
    if (!isCellError(value)) continue;
    const told = Array.isArray(result) ? result[0]?.[0] : result;
    const message = isCellError(told) ? told.message : undefined;
    errors.push({ ...name, error: value.error, ...(message === undefined ? {} : { message }) });
  }
  return { computed, changed, uncomputed: keptCells.length, kept: keptCells, errors };
}

/** The engine has no such function or name, or never came to an end. */
const isUnknown = (value: Cell): boolean =>
  isCellError(value) && (value.error === "#NAME?" || value.error === "#CYCLE!");

/** Formulas that ask other files, data cubes or services: what they last said is all that is known here. */
const isForeign = (formula: string): boolean =>
  /\[\d+\](?!!_xldudf_)|\b(?:CUBE\w+|RTD|WEBSERVICE|STOCKHISTORY|GETPIVOTDATA|PY)\(|\|/i.test(
    formula.replace(/"[^"]*"/g, '""'),
  );

interface FormulaCell extends Spot {
  readonly sheet: string;
  readonly formula: string;
}

function formulasOf(file: XlsxFile): FormulaCell[] {
  return file.sheets.flatMap(({ name, data }) =>
    [...data.rows.values()].flatMap(({ row, cells }) =>
      [...cells.values()].flatMap((cell) => {
        const formula = formulaOf(cell, row);
        return formula === null ? [] : { sheet: name, row, column: cell.column, formula };
      }),
    ),
  );
}

/** The workbook for the engine. `instead`: a formula that stands in a cell for once. */
export function bookOf(file: XlsxFile, instead?: { readonly formula: string; readonly at: Area }): Book {
  const book = bookWithout(file, new Map(), new Set());
  if (!instead) return book;
  const { at, formula } = instead;
  // Only this one is computed: all others count as what they show.
  const sheets = book.sheets.map(({ name, cells }) => {
    const shown = cells.map((cell) => ({ ...cell, formula: null }));
    if (name !== at.sheet) return { name, cells: shown };
    const others = shown.filter(({ row, column }) => row !== at.row || column !== at.column);
    return { name, cells: [...others, { row: at.row, column: at.column, formula, value: null }] };
  });
  return { ...book, sheets };
}

function bookWithout(file: XlsxFile, direct: Direct, kept: ReadonlySet<string>): Book {
  const sheets = file.sheets.map((sheet) => {
    const filled = new Map<string, BookCell>();
    for (const { row, cells } of sheet.data.rows.values()) {
      for (const cell of cells.values()) {
        const spot = { row, column: cell.column };
        const stored = formulaOf(cell, row);
        const asValue = stored === null || kept.has(keyOf(sheet.name, spot));
        if (asValue && (cell.value === null || isFilledByOther(sheet, spot))) continue;
        const formula = asValue ? null : `=${fromFile(stored)}`;
        filled.set(spotName(spot), { ...spot, formula, value: cell.value });
      }
    }
    for (const { row, column, value } of valuesOf(direct, sheet.name)) {
      filled.set(spotName({ row, column }), { row, column, formula: null, value });
    }
    return { name: sheet.name, cells: [...filled.values()] };
  });
  return { sheets, names: file.names(), tables: file.tables() };
}

/** What an array formula left beside itself is not an input: the formula fills it again. */
function isFilledByOther(sheet: XlsxFile["sheets"][number], spot: Spot): boolean {
  return sheet.filledBy(spot) !== null;
}

function* valuesOf(direct: Direct, sheet: string): Generator<BookCell> {
  for (const [key, result] of direct) {
    const [row, column, ...name] = key.split(",");
    if (name.join(",") !== sheet) continue;
    const rows = Array.isArray(result) ? result : [[result]];
    for (const [down, line] of rows.entries()) {
      for (const [right, value] of line.entries()) {
        yield { row: Number(row) + down, column: Number(column) + right, formula: null, value };
      }
    }
  }
}

function resultAt(
  results: Awaited<ReturnType<Calculate>> | null,
  sheet: string,
  { row, column }: Spot,
): Cell | Cell[][] | null {
  if (results === null) return null;
  const spill = results.spill(sheet, row, column);
  if (spill === null) return results.value(sheet, row, column);
  return Array.from({ length: spill.rows }, (_, down) =>
    Array.from({ length: spill.columns }, (__, right) => results.value(sheet, row + down, column + right)),
  );
}
