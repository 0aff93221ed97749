import type { Argument, Cell } from "../functions/cells";
import { call } from "../functions/call";
import { evaluateArguments, type Unchecked } from "./arguments";
import type { Call } from "./calls";
import type { OurCell, Snapshot } from "./snapshot";
import type { Asked, Job, Workbook } from "./workbook";

/** Where values come from: the snapshot for our calls, the workbook's own engine for what stands around them. */
export interface Source {
  readonly workbook: Workbook;
  readonly snapshot: Snapshot;
  readonly language: string;
}

/** A call of ours with the values of its arguments. */
export interface MadeCall {
  readonly call: Call;
  readonly values: readonly Argument[];
}

/** What a cell's formula gives, computed here and never taken from what the cell shows; or why it was not. */
export type Evaluation = {
  /** The calls in the formula whose arguments are known here, outer before inner. */
  readonly calls: readonly MadeCall[];
} & (
  | { readonly result: Cell | readonly (readonly Cell[])[]; readonly by: "functions" | "engine" }
  | { readonly unverified: Unchecked | "unreadable" | "wrapper" }
);

/** Cells of the largest area that one argument may be: a whole column of a table is fine. */
export const MOST_CELLS = 1_100_000;

/** Computes what a cell's formula gives: a call of ours by our functions, anything else by the workbook's engine, if it has one. */
export const evaluateOurs = async (cell: OurCell, source: Source): Promise<Evaluation> =>
  (await evaluateAll([cell], source))[0]!;

/**
 * The same for many cells: what is left to the engine is asked of it at once, since it must take in the workbook each time.
 *
 * @param tell how many are computed
 */
export async function evaluateAll(
  cells: readonly OurCell[],
  source: Source,
  tell: (done: number) => void = () => undefined,
): Promise<readonly Evaluation[]> {
  const evaluations: Evaluation[] = [];
  const left: number[] = [];
  for (const [at, cell] of cells.entries()) {
    const evaluation = await evaluateHere(cell, source);
    if ("unverified" in evaluation) left.push(at);
    evaluations.push(evaluation);
    tell(at + 1);
  }
  const { workbook } = source;
  if (left.length === 0 || !workbook.can.evaluate) return evaluations;
  const asked = left.map((at) => ({ formula: cells[at]!.formula, at: cells[at]!.area }));
  const results = await askEngine(workbook, asked);
  left.forEach((at, index) => {
    evaluations[at] = { calls: evaluations[at]!.calls, result: results[index]!, by: "engine" };
  });
  return evaluations;
}

/** What the engine makes of formulas, all at once where it can. */
export async function askEngine(
  workbook: Workbook,
  asked: readonly Asked[],
  job: Job = QUIET,
): Promise<readonly (Cell | readonly (readonly Cell[])[])[]> {
  if (workbook.evaluateAll) return workbook.evaluateAll(asked, job);
  const results: (Cell | readonly (readonly Cell[])[])[] = [];
  for (const { formula, at } of asked) results.push(await workbook.evaluate(formula, at));
  return results;
}

const QUIET: Job = { signal: new AbortController().signal, progress: () => undefined };

/** Without the engine. */
async function evaluateHere({ shared, area }: OurCell, { snapshot, language }: Source): Promise<Evaluation> {
  const calls: MadeCall[] = [];
  let unchecked: Unchecked | null = null;
  for (const each of shared.calls ?? []) {
    const scope = { workbook: snapshot.relative, at: area, local: each.local, language, most: MOST_CELLS };
    const evaluated = await evaluateArguments(each.values, scope);
    if ("unchecked" in evaluated) unchecked ??= evaluated.unchecked;
    else calls.push({ call: each, values: evaluated.values });
  }
  const whole = calls[0];
  if (shared.bare && whole !== undefined && whole.call === shared.calls![0]) {
    return { calls, result: call(whole.call.name, whole.values, language), by: "functions" };
  }
  if (shared.calls === null) return { calls, unverified: "unreadable" };
  return { calls, unverified: unchecked ?? "wrapper" };
}
