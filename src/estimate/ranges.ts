import type { Estimate, Part } from "./part";
import { combine, type Range } from "../method/combine";
import { evaluate, type Column } from "../method/evaluate";
import { evaluateRow, rowOf } from "../method/evaluate-row";
import { effectsOf, type Effects } from "../method/range";
import type { Problem } from "../problem";
import type { Known } from "./known";
import { explain } from "./explain";
import { columnOf, tripleOf } from "./read";
import type { Bound } from "./request";

/** One result a row, in the unit of the goal, and the rows that have none. */
export interface Values {
  readonly values: Float64Array;
  readonly problems: ReadonlyMap<number, Problem>;
}

/** The results of all rows at one bound. */
export function valuesOf({ rows, known, parts, problems }: Estimate, bound: Bound): Values {
  const values = new Float64Array(rows);
  for (const part of parts) {
    if (bound === "central") {
      const { program, loads, group } = part;
      const columns = loads.map((load) => columnOf(load, group, known));
      evaluate(program, columns, group.rows, [values]);
    } else {
      forEachRow(part.group.rows, (row) => {
        values[row] = rangeOf(part, row, known)[bound];
      });
    }
  }
  let undefinedRows: Map<number, Problem> | null = null;
  // Rows with a problem still hold their 0.
  for (let row = 0; row < rows; row++) {
    if (Number.isFinite(values[row]!)) continue;
    undefinedRows ??= new Map(problems);
    undefinedRows.set(row, { kind: "overflow" });
  }
  return { values, problems: undefinedRows ?? problems };
}

/**
 * The central result where a single row is sound, as most cells ask for: without the columns, which cost more than the
 * arithmetic. null for anything else.
 */
export function onlyValue({ rows, known, parts, problems }: Estimate): number | null {
  const part = parts[0];
  if (rows !== 1 || part === undefined || problems.size > 0) return null;
  const { program, loads, group } = part;
  const row = rowOf(program);
  for (let each = 0; each < loads.length; each++) row[each] = firstOf(columnOf(loads[each]!, group, known));
  const value = evaluateRow(program);
  return Number.isFinite(value) ? value : null;
}

function firstOf(column: Column): number {
  if (typeof column === "number") return column;
  return column instanceof Float64Array ? column[0]! : column.table[column.index[0]!]!;
}

/** Low, central, high and mean of one row. */
export const rangeOf = (part: Part, row: number, known: Known): Range =>
  rangeFrom(sensitivityOf(part, row, known), part, row, known);

/** The same, where what each input does is known already. */
export function rangeFrom({ central, effects }: Effects, part: Part, row: number, known: Known): Range {
  const range = combine(central, effects, known.edition.correlations);
  const unit = known.edition.method[part.program.plan.goals[0]!]?.wholeIn;
  return unit === undefined ? range : inWholes(range, centralOf(unit, part, row, known));
}

/** Ends and mean between two whole multiples go up to the next: half a replica serves nobody. */
function inWholes(range: Range, unit: number): Range {
  const up = (value: number): number => Math.ceil(value / unit - 1e-9) * unit;
  return { low: up(range.low), central: range.central, high: up(range.high), mean: up(range.mean) };
}

/** The central value of one step or input of a row. */
const centralOf = (name: string, part: Part, row: number, known: Known): number =>
  explain(part, row, known).find((line) => line.name === name)!.value;

/** The central result of one row, and what each uncertain input does to it. */
export const sensitivityOf = ({ program, loads, group }: Part, row: number, known: Known): Effects =>
  effectsOf(
    program,
    loads.map((load) => tripleOf(load, row, group, known)),
  );

export function forEachRow(rows: number | Int32Array, visit: (row: number) => void): void {
  if (typeof rows === "number") for (let row = 0; row < rows; row++) visit(row);
  else rows.forEach(visit);
}
