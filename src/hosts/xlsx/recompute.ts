import { isCellError } from "../../functions/cells";
import { spotName } from "./a1";
import { formulasOf } from "./engine-book";
import type { XlsxFile } from "./file";
import { computeAll, type Computing } from "./stages";
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
  let [computed, changed] = [0, 0];
  const [kept, errors]: [CellName[], (CellName & { error: string; message?: string })[]] = [[], []];
  for (const { sheet, row, column } of formulasOf(file)) {
    const name = { sheet, cell: spotName({ row, column }) };
    const result = all.result(sheet, { row, column });
    const outcome = result === null ? "kept" : writeResult(file.sheet(sheet), { row, column }, result);
    if (outcome === "kept") {
      kept.push(name);
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
  return { computed, changed, uncomputed: kept.length, kept, errors };
}
