import { call as answer } from "../../functions/call";
import { isCellError, type Cell, type CellError } from "../../functions/cells";
import type { ReceiptStrings } from "../../locales/receipt";
import { cellIn } from "../area";
import { evaluateOurs, type Evaluation, type MadeCall, type Source } from "../evaluation";
import { said, shareSaid } from "../said";
import { gridOf, isPending, sameCell } from "../same";
import type { OurCell } from "../snapshot";
import type { Area, Job } from "../workbook";
import { finding, type Finding } from "./finding";

/** A cell with what its formula gives. */
export interface Evaluated {
  readonly cell: OurCell;
  readonly evaluation: Evaluation;
}

export async function evaluateAll(
  cells: readonly OurCell[],
  source: Source,
  job: Job,
): Promise<readonly Evaluated[]> {
  const evaluated: Evaluated[] = [];
  for (const cell of cells) {
    if (evaluated.length % 1000 === 0) {
      job.signal.throwIfAborted();
      job.progress(evaluated.length, cells.length);
    }
    evaluated.push({ cell, evaluation: await evaluateOurs(cell, source) });
  }
  return evaluated;
}

/** Compares what cells show with what their formulas give. What could not be computed is not judged here. */
export async function auditFormulas(
  evaluated: readonly Evaluated[],
  source: Source,
  words: ReceiptStrings,
): Promise<readonly Finding[]> {
  const known = evaluated.flatMap(({ cell, evaluation }) =>
    "result" in evaluation ? [{ cell, calls: evaluation.calls, result: gridOf(evaluation.result) }] : [],
  );
  const arrays = known.filter(({ result }) => result.length * result[0]!.length > 1);
  const areas = arrays.length === 0 ? [] : await source.workbook.spills(arrays.map(({ cell }) => cell.area));
  const spills = new Map(arrays.map(({ cell }, at) => [cell, areas[at] ?? null]));
  return known.flatMap(({ cell, calls, result }) => {
    const difference = firstDifference(result, cell.area, spills.get(cell) ?? null, source);
    return difference === null ? [] : [judged(difference, calls, words, source.language)];
  });
}

interface Difference {
  readonly area: Area;
  readonly shows: Cell;
  readonly gives: Cell;
}

/** The first cell that shows something else than it should, or an error; null where all is well. */
function firstDifference(
  result: readonly (readonly Cell[])[],
  at: Area,
  spill: Area | null,
  { snapshot }: Source,
): Difference | null {
  const { rows, columns } = spill ?? at;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const area = cellIn(at, row, column);
      const gives = result[row]?.[column] ?? null;
      const shows = snapshot.content(area.sheet, area.row, area.column).value;
      if (isCellError(gives) || !sameCell(shows, gives)) return { area, shows, gives };
    }
  return null;
}

function judged(
  { area, shows, gives }: Difference,
  calls: readonly MadeCall[],
  words: ReceiptStrings,
  language: string,
): Finding {
  const values = { was: shows, now: gives };
  if (isCellError(gives)) {
    const { error, message } = errorOf(gives, calls, language);
    return finding(error === "#N/A" ? "unknown-preset" : "error", area, values, message ?? error);
  }
  const { changed, stale } = words.finding;
  if (isPending(shows)) return finding("stale", area, values, stale(said(shows, words), said(gives, words)));
  const message = changed(said(shows, words), said(gives, words), shareSaid(shows, gives, words));
  return finding("changed", area, values, message);
}

/** The error with its sentence: what stands around our call passes the error on without it. */
function errorOf(error: CellError, calls: readonly MadeCall[], language: string): CellError {
  if (error.message !== undefined) return error;
  const inside = calls
    .flatMap(({ call, values }) => gridOf(answer(call.name, values, language)).flat())
    .find(isCellError);
  return inside ?? error;
}
