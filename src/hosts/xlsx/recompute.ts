import { isCellError } from "../../functions/cells";
import type { Area } from "../../workbook/workbook";
import { spotName } from "./a1";
import { formulasOf, type FormulaCell } from "./engine-book";
import type { XlsxFile } from "./file";
import { hangingOn, isOurs, type Hanging } from "./hanging";
import { computeAll, computeSome, type Computed, type Computing } from "./stages";
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

/** Computes all formulas of a file and writes what they come to. */
export async function recompute(file: XlsxFile, computing: Computing): Promise<Recomputed> {
  const all = await computeAll(file, computing);
  return write(file, formulasOf(file), all);
}

/** More calls of ours than this are not left to the engine: it is a hundred times slower with them. */
const MANY_CALLS = 1_000;

/** Results that fill more than before, and with it what others read, settle in few rounds. */
const ROUNDS = 4;

/**
 * Computes some formulas of a file and writes what they come to; all of them where that is faster.
 *
 * @returns how many of them keep what they had
 */
export async function recomputeSome(file: XlsxFile, hanging: Hanging, computing: Computing): Promise<number> {
  let uncomputed = 0;
  let open = hanging;
  for (let round = 0; round < ROUNDS && open.cells.length > 0; round += 1) {
    const { cells } = open;
    if (cells.filter(isOurs).length > MANY_CALLS) return (await recompute(file, computing)).uncomputed;
    const before = cells.map((cell) => filledBy(file, cell));
    uncomputed += write(file, cells, await computeSome(file, open, computing)).uncomputed;
    const filled = cells.map((cell) => filledBy(file, cell));
    const resized = filled.filter((area, at) => sizeOf(area) !== sizeOf(before[at]!));
    open = hangingOn(file, { changed: resized, known: [] }, true);
  }
  return uncomputed;
}

const filledBy = (file: XlsxFile, { sheet, row, column }: FormulaCell): Area =>
  file.sheet(sheet).held({ row, column })?.fills ?? { sheet, row, column, rows: 1, columns: 1 };

const sizeOf = ({ rows, columns }: Area): string => `${rows},${columns}`;

function write(file: XlsxFile, cells: readonly FormulaCell[], all: Computed): Recomputed {
  let [computed, changed] = [0, 0];
  const [kept, errors]: [CellName[], (CellName & { error: string; message?: string })[]] = [[], []];
  for (const { sheet, row, column } of cells) {
    const name = { sheet, cell: spotName({ row, column }) };
    const result = all.result(sheet, { row, column });
    const outcome = result === null ? "kept" : writeResult(file.sheet(sheet), { row, column }, result);
    if (outcome === "kept") {
      kept.push(name);
      continue;
    }
    computed += 1;
    if (outcome === "changed") changed += 1;
    const { value } = file.sheet(sheet).held({ row, column })!;
    if (!isCellError(value)) continue;
    const told = Array.isArray(result) ? result[0]?.[0] : result;
    const message = isCellError(told) ? told.message : undefined;
    errors.push({ ...name, error: value.error, ...(message === undefined ? {} : { message }) });
  }
  return { computed, changed, uncomputed: kept.length, kept, errors };
}
