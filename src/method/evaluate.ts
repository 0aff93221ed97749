import type { Expression } from "./formula";
import { CHUNK, execute, hold, NONE, provide, type Column, type Instruction } from "./execute";
import { executeByName } from "./by-name";
import type { Plan } from "./plan";

export type { Column } from "./execute";

/** A plan as register instructions. Registers hold one chunk of rows each. */
export interface Program {
  readonly plan: Plan;
  /** Names to load, in the order in which `evaluate` takes their columns: the plan's inputs, then its fallbacks. */
  readonly loads: readonly string[];
  readonly constants: readonly (readonly [register: number, value: number])[];
  readonly instructions: readonly Instruction[];
  /** Registers of the goals, in their order. */
  readonly results: readonly number[];
  /** Registers of the plan's steps, in their order. */
  readonly steps: readonly number[];
  readonly registers: number;
}

export function compile(plan: Plan): Program {
  const loads = [...plan.inputs, ...plan.fallbacks];
  const register = new Map(loads.map((name, index) => [name, index]));
  const constants: [number, number][] = [];
  const instructions: Instruction[] = [];
  let next = loads.length;

  function place(expression: Expression): number {
    if (expression.kind === "name") return register.get(expression.name)!;
    const target = next++;
    if (expression.kind === "number") {
      constants.push([target, expression.value]);
      return target;
    }
    const { operator } = expression;
    const operands = operator === "*" ? factors(expression) : expression.operands;
    const [left, right = left, third] = operands.slice(0, 3).map(place);
    instructions.push({ operator, target, left: left!, right: right!, third: third ?? NONE });
    return target;
  }

  const steps = plan.steps.map(({ name, expression }) => {
    const target = place(expression);
    register.set(name, target);
    return target;
  });
  const results = plan.goals.map((goal) => register.get(goal)!);
  return { plan, loads, constants, instructions, results, steps, registers: next };
}

/** a * b * c as its three factors; longer products from their last three on. Left to right, as Excel multiplies. */
function factors(product: Expression): readonly Expression[] {
  if (product.kind !== "apply") return [product];
  const [left, right] = product.operands as [Expression, Expression];
  return left.kind === "apply" && left.operator === "*" ? [...left.operands, right] : [left, right];
}

/**
 * Runs a program over rows of columns.
 *
 * @param columns one column for each name of `program.loads`
 * @param rows which rows to compute: a count from 0, or their indices
 * @param out one array per goal, indexed like the rows; only the rows asked for are written
 */
export function evaluate(
  program: Program,
  columns: readonly Column[],
  rows: number | Int32Array,
  out: readonly Float64Array[],
): void {
  const total = typeof rows === "number" ? rows : rows.length;
  provide(program.registers);
  if (total > CHUNK) executeByName(program, columns, rows, total, out);
  else {
    for (const [target, value] of program.constants) hold(target, value, total);
    execute(columns, program.instructions, rows, program.results, out);
  }
}
