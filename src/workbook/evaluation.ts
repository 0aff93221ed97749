import type { Argument, Cell } from "../functions/cells";
import { call } from "../functions/call";
import { evaluateArguments, type Unchecked } from "./arguments";
import type { Call } from "./calls";
import type { OurCell, Snapshot } from "./snapshot";
import type { Workbook } from "./workbook";

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
export async function evaluateOurs(cell: OurCell, source: Source): Promise<Evaluation> {
  const { shared } = cell;
  const { workbook, snapshot, language } = source;
  const calls: MadeCall[] = [];
  let unchecked: Unchecked | null = null;
  for (const each of shared.calls ?? []) {
    const scope = {
      workbook: snapshot.relative,
      at: cell.area,
      local: each.local,
      language,
      most: MOST_CELLS,
    };
    const evaluated = await evaluateArguments(each.values, scope);
    if ("unchecked" in evaluated) unchecked ??= evaluated.unchecked;
    else calls.push({ call: each, values: evaluated.values });
  }
  const whole = calls[0];
  if (shared.bare && whole !== undefined && whole.call === shared.calls![0]) {
    return { calls, result: call(whole.call.name, whole.values, language), by: "functions" };
  }
  if (workbook.can.evaluate) {
    const result = await workbook.evaluate(cell.formula, cell.area);
    return { calls, result, by: "engine" };
  }
  if (shared.calls === null) return { calls, unverified: "unreadable" };
  return { calls, unverified: unchecked ?? "wrapper" };
}
