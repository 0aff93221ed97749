import { NONE, type Instruction } from "./execute";
import type { Program } from "./evaluate";

/** Shared by all calls, like the registers of long columns: nothing calls out while a row is computed. */
let cells = new Float64Array(256);

/** Where to put the inputs of a row, one for each name of `program.loads`, before it is evaluated. */
export function rowOf({ registers }: Program): Float64Array {
  if (registers > cells.length) cells = new Float64Array(2 * registers);
  return cells;
}

/**
 * Runs a program over the single row that `rowOf` holds, as most cells ask for: the same operations in the same order as
 * over columns, and so the same result to the last bit, without the columns.
 *
 * @returns the program's first goal
 */
export function evaluateRow({ constants, instructions, results }: Program): number {
  const row = cells;
  for (const [register, value] of constants) row[register] = value;
  for (const instruction of instructions) row[instruction.target] = compute(instruction, row);
  return row[results[0]!]!;
}

function compute({ operator, left, right, third }: Instruction, row: Float64Array): number {
  const a = row[left]!;
  const b = row[right]!;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return third === NONE ? a * b : a * b * row[third]!;
    case "/":
      return a / b;
    case "MIN":
      return Math.min(a, b);
    case "MAX":
      return Math.max(a, b);
    case "SQRT":
      return Math.sqrt(a);
    case "EXP":
      return Math.exp(a);
    case "LN":
      return Math.log(a);
    case "ROUNDUP":
      return a < 0 ? Math.floor(a) : Math.ceil(a);
  }
}
