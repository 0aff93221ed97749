import type { Expression, Operator } from "./formula";
import type { Plan } from "./plan";

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

interface Instruction {
  readonly operator: Operator;
  readonly target: number;
  readonly left: number;
  readonly right: number;
  /** A third factor of a product, or NONE: products are long here, and a pass over memory costs more than a product. */
  readonly third: number;
}

const NONE = -1;

/** A value for every row: the same number, one number a row, or a table's entry by each row's index. */
export type Column = number | Float64Array | { readonly table: Float64Array; readonly index: Int32Array };

/** Rows computed at a time: small enough that all registers of a plan stay in the processor's cache. */
const CHUNK = 512;

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

/** Shared by all calls: evaluation is synchronous and never calls out, so no two runs are ever open at once. */
const registers: Float64Array[] = [];

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
  while (registers.length < program.registers) registers.push(new Float64Array(CHUNK));
  const total = typeof rows === "number" ? rows : rows.length;
  for (const [target, value] of program.constants) same(registers[target]!, value, Math.min(total, CHUNK));
  for (let start = 0; start < total; start += CHUNK) {
    const count = Math.min(CHUNK, total - start);
    const chunk = typeof rows === "number" ? null : rows.subarray(start, start + count);
    positionsOf = null;
    for (let each = 0; each < columns.length; each++) {
      load(registers[each]!, columns[each]!, start, count, chunk);
    }
    for (const instruction of program.instructions) run(instruction, count);
    for (let goal = 0; goal < out.length; goal++) {
      store(registers[program.results[goal]!]!, out[goal]!, start, count, chunk);
    }
  }
}

/** Table positions of the rows of a chunk, kept for columns that share an index. */
const positions = new Int32Array(CHUNK);
let positionsOf: Int32Array | null = null;

function load(
  target: Float64Array,
  column: Column,
  start: number,
  count: number,
  chunk: Int32Array | null,
): void {
  if (typeof column === "number") {
    if (start === 0) same(target, column, count);
  } else if (column instanceof Float64Array) {
    if (chunk === null) for (let row = 0; row < count; row++) target[row] = column[start + row]!;
    else for (let row = 0; row < count; row++) target[row] = column[chunk[row]!]!;
  } else {
    const { table, index } = column;
    if (index !== positionsOf) {
      positionsOf = index;
      if (chunk === null) for (let row = 0; row < count; row++) positions[row] = index[start + row]!;
      else for (let row = 0; row < count; row++) positions[row] = index[chunk[row]!]!;
    }
    for (let row = 0; row < count; row++) target[row] = table[positions[row]!]!;
  }
}

/** A single row, as most cells ask for, is not worth the call to `fill`. */
function same(target: Float64Array, value: number, count: number): void {
  if (count === 1) target[0] = value;
  else target.fill(value, 0, count);
}

function store(
  values: Float64Array,
  out: Float64Array,
  start: number,
  count: number,
  chunk: Int32Array | null,
): void {
  if (chunk === null) for (let row = 0; row < count; row++) out[start + row] = values[row]!;
  else for (let row = 0; row < count; row++) out[chunk[row]!] = values[row]!;
}

/** One loop for each operator, so that the engine sees arithmetic on arrays and nothing else. */
function run({ operator, target, left, right, third }: Instruction, count: number): void {
  const t = registers[target]!;
  const a = registers[left]!;
  const b = registers[right]!;
  const c = third === NONE ? null : registers[third]!;
  switch (operator) {
    case "+":
      for (let row = 0; row < count; row++) t[row] = a[row]! + b[row]!;
      return;
    case "-":
      for (let row = 0; row < count; row++) t[row] = a[row]! - b[row]!;
      return;
    case "*":
      if (c === null) for (let row = 0; row < count; row++) t[row] = a[row]! * b[row]!;
      else for (let row = 0; row < count; row++) t[row] = a[row]! * b[row]! * c[row]!;
      return;
    case "/":
      for (let row = 0; row < count; row++) t[row] = a[row]! / b[row]!;
      return;
    case "MIN":
      for (let row = 0; row < count; row++) t[row] = Math.min(a[row]!, b[row]!);
      return;
    case "MAX":
      for (let row = 0; row < count; row++) t[row] = Math.max(a[row]!, b[row]!);
      return;
    case "SQRT":
      for (let row = 0; row < count; row++) t[row] = Math.sqrt(a[row]!);
      return;
    case "EXP":
      for (let row = 0; row < count; row++) t[row] = Math.exp(a[row]!);
      return;
    case "LN":
      for (let row = 0; row < count; row++) t[row] = Math.log(a[row]!);
      return;
    case "ROUNDUP":
      for (let row = 0; row < count; row++) {
        const value = a[row]!;
        t[row] = value < 0 ? Math.floor(value) : Math.ceil(value);
      }
  }
}
