import type { Estimate, Part } from "../estimate";
import { combine, type Range } from "../method/combine";
import { evaluate } from "../method/evaluate";
import { effectsOf, type Effects } from "../method/range";
import type { Problem } from "../problem";
import { columnOf, tripleOf, type Known } from "./known";
import type { Bound } from "./request";

/** One result a row, in the unit of the goal, and the rows that have none. */
export interface Values {
  readonly values: Float64Array;
  readonly problems: ReadonlyMap<number, Problem>;
}

/** The results of all rows at one bound. */
export function valuesOf(estimate: Estimate, bound: Bound): Values {
  const { rows, known, parts } = estimate;
  const values = new Float64Array(rows);
  for (const part of parts) {
    if (bound === "central") {
      const columns = part.sourced.loads.map((load) => columnOf(load, part, known));
      evaluate(part.sourced.program, columns, part.rows, [values]);
    } else {
      forEachRow(part, (row) => {
        values[row] = rangeOf(part, row, known)[bound];
      });
    }
  }
  const problems = new Map(estimate.problems);
  // Rows with a problem still hold their 0.
  for (let row = 0; row < rows; row++)
    if (!Number.isFinite(values[row]!)) problems.set(row, { kind: "overflow" });
  return { values, problems };
}

/** Low, central, high and mean of one row. */
export function rangeOf(part: Part, row: number, known: Known): Range {
  const { central, effects } = sensitivityOf(part, row, known);
  return combine(central, effects, known.edition.correlations);
}

/** The central result of one row, and what each uncertain input does to it. */
export const sensitivityOf = (part: Part, row: number, known: Known): Effects =>
  effectsOf(
    part.sourced.program,
    part.sourced.loads.map((load) => tripleOf(load, row, part, known)),
  );

export function forEachRow({ rows }: Pick<Part, "rows">, visit: (row: number) => void): void {
  if (typeof rows === "number") for (let row = 0; row < rows; row++) visit(row);
  else rows.forEach(visit);
}
