import { evaluate, type Column, type Program } from "./evaluate";

/** A result with its 5 % and 95 % ends. */
export interface Range {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** An input for ranging: a number known exactly, or its ends. */
export type Triple = number | Range;

/**
 * Low, central and high of a program's first goal.
 *
 * Each uncertain input is put to its low and to its high, one at a time; the results' distances from the central result
 * are combined as asymmetric root-sum-square in log space: 2n + 1 evaluations, the same every time. Inputs are taken as
 * independent. Where the central result is 0, distances are combined as they are.
 *
 * @param inputs one triple for each name of `program.loads`
 */
export function range(program: Program, inputs: readonly Triple[]): Range {
  const uncertain = inputs.flatMap((input, position) => (typeof input === "number" ? [] : [position]));
  const rows = 2 * uncertain.length + 1;
  const columns = inputs.map((input): Column => {
    if (typeof input === "number") return input;
    return new Float64Array(rows).fill(input.central);
  });
  uncertain.forEach((position, order) => {
    const { low, high } = inputs[position] as Range;
    const column = columns[position] as Float64Array;
    column[2 * order + 1] = low;
    column[2 * order + 2] = high;
  });
  const results = new Float64Array(rows);
  evaluate(program, columns, rows, [results]);
  return combine(results);
}

/** results[0] is central; pairs after it are one input at its low and at its high. */
function combine(results: Float64Array): Range {
  const central = results[0]!;
  const inLogs = central > 0;
  let below = 0;
  let above = 0;
  for (let pair = 1; pair < results.length; pair += 2) {
    const least = Math.min(results[pair]!, results[pair + 1]!, central);
    const most = Math.max(results[pair]!, results[pair + 1]!, central);
    below += (inLogs ? Math.log(central / Math.max(least, 0)) : central - least) ** 2;
    above += (inLogs ? Math.log(most / central) : most - central) ** 2;
  }
  if (!inLogs) return { low: central - Math.sqrt(below), central, high: central + Math.sqrt(above) };
  return { low: central * Math.exp(-Math.sqrt(below)), central, high: central * Math.exp(Math.sqrt(above)) };
}
