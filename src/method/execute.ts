import type { Operator } from "./formula";

export interface Instruction {
  readonly operator: Operator;
  readonly target: number;
  readonly left: number;
  readonly right: number;
  /** A third factor of a product, or NONE: products are long here, and a pass over memory costs more than a product. */
  readonly third: number;
}

/** No register. */
export const NONE = -1;

/** A value for every row: the same number, one number a row, or a table's entry by each row's index. */
export type Column = number | Float64Array | { readonly table: Float64Array; readonly index: Int32Array };

/** Rows computed at a time: small enough that all registers of a plan stay in the processor's cache. */
export const CHUNK = 512;

/** Shared by all calls: evaluation is synchronous and never calls out, so no two runs are ever open at once. */
const registers: Float64Array[] = [];

/** Puts one value into the registers, for all instructions that follow. */
export function hold(register: number, value: number, rows: number): void {
  same(registers[register]!, value, Math.min(rows, CHUNK));
}

/** Makes sure that there are so many registers. */
export function provide(count: number): void {
  while (registers.length < count) registers.push(new Float64Array(CHUNK));
}

/**
 * Runs instructions over rows of columns.
 *
 * @param columns what to load, by register; undefined for registers that are computed or held
 * @param rows which rows to compute: a count from 0, or their indices
 * @param wanted the registers whose values are asked for
 * @param out one array for each of these, indexed like the rows; only the rows asked for are written
 */
export function execute(
  columns: readonly (Column | undefined)[],
  instructions: readonly Instruction[],
  rows: number | Int32Array,
  wanted: readonly number[],
  out: readonly Float64Array[],
): void {
  const total = typeof rows === "number" ? rows : rows.length;
  for (let start = 0; start < total; start += CHUNK) {
    const count = Math.min(CHUNK, total - start);
    const chunk = typeof rows === "number" ? null : rows.subarray(start, start + count);
    positionsOf = null;
    for (let each = 0; each < columns.length; each++) {
      const column = columns[each];
      if (column !== undefined) load(registers[each]!, column, start, count, chunk);
    }
    for (const instruction of instructions) run(instruction, count);
    for (let each = 0; each < out.length; each++) {
      store(registers[wanted[each]!]!, out[each]!, start, count, chunk);
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
