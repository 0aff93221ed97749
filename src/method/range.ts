import type { Effect } from "./combine";
import { evaluate, type Column, type Program } from "./evaluate";

/** An input for ranging: a number known exactly, or its 5 %, central and 95 % values. */
export type Triple = number | { readonly low: number; readonly central: number; readonly high: number };

/** The central result of a program's first goal, and what each uncertain input does to it. */
export interface Effects {
  readonly central: number;
  readonly effects: readonly Effect[];
}

/**
 * Puts each uncertain input to its low and to its high, one at a time: 2n + 1 evaluations, the same every time.
 *
 * @param inputs one triple for each name of `program.loads`
 */
export function effectsOf(program: Program, inputs: readonly Triple[]): Effects {
  const uncertain: number[] = [];
  inputs.forEach((input, position) => {
    if (typeof input !== "number") uncertain.push(position);
  });
  const rows = 2 * uncertain.length + 1;
  const columns = inputs.map((input): Column => {
    if (typeof input === "number") return input;
    return new Float64Array(rows).fill(input.central);
  });
  uncertain.forEach((position, order) => {
    const { low, high } = inputs[position] as Exclude<Triple, number>;
    const column = columns[position] as Float64Array;
    column[2 * order + 1] = low;
    column[2 * order + 2] = high;
  });
  const results = new Float64Array(rows);
  evaluate(program, columns, rows, [results]);
  const effects = uncertain.map((position, order) => ({
    name: program.loads[position]!,
    atLow: results[2 * order + 1]!,
    atHigh: results[2 * order + 2]!,
  }));
  return { central: results[0]!, effects };
}
