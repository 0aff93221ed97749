import { execute, NONE, type Column, type Instruction } from "./execute";

/** How often a register has to be computed: once, once for each name of a column of names, or in each row. */
type Level = "once" | Int32Array | "each row";

interface Instructions {
  readonly instructions: readonly Instruction[];
  readonly constants: readonly (readonly [register: number, value: number])[];
  readonly results: readonly number[];
}

/** A table this much shorter than the rows is worth computing by itself. */
const MUCH = 4;

/**
 * Runs a program where rows repeat a few names: what depends on constants alone is computed once, what depends on one
 * column of names once for each name, and only the rest in each row. The operations of a row are the same, in the same
 * order, and so is its result, to the last bit.
 */
export function executeByName(
  { instructions, constants, results }: Instructions,
  columns: readonly Column[],
  rows: number | Int32Array,
  total: number,
  out: readonly Float64Array[],
): void {
  const values: (Column | undefined)[] = [...columns];
  for (const [register, value] of constants) values[register] = value;
  const levels = values.map((column) => (column === undefined ? "each row" : levelOf(column, total)));
  const byLevel = new Map<Level, Instruction[]>([["once", []]]);
  const wanted = new Set(results);
  for (const instruction of instructions) {
    const operands = operandsOf(instruction);
    const level = operands.map((operand) => levels[operand]!).reduce(joined);
    for (const operand of operands) if (levels[operand] !== level) wanted.add(operand);
    levels[instruction.target] = level;
    const own = byLevel.get(level) ?? [];
    own.push(instruction);
    byLevel.set(level, own);
  }

  const loadsOf = (own: readonly Instruction[], others: readonly number[] = []): (Column | undefined)[] => {
    const loads: (Column | undefined)[] = [];
    for (const register of [...own.flatMap(operandsOf), ...others]) loads[register] = values[register];
    return loads;
  };
  for (const [level, own] of byLevel) {
    if (level === "each row") continue;
    const made = own.map(({ target }) => target).filter((target) => wanted.has(target));
    const loads = loadsOf(own);
    // At its own level a column of names is its table: one entry for each name.
    const size = level === "once" ? 1 : lengthOf(loads, level);
    const tables = made.map(() => new Float64Array(size));
    execute(
      loads.map((column) => (typeof column === "object" && "table" in column ? column.table : column)),
      own,
      size,
      made,
      tables,
    );
    made.forEach((register, each) => {
      const table = tables[each]!;
      values[register] = level === "once" ? table[0]! : { table, index: level };
    });
  }
  const own = byLevel.get("each row") ?? [];
  execute(loadsOf(own, results), own, rows, results, out);
}

const operandsOf = ({ left, right, third }: Instruction): readonly number[] =>
  third === NONE ? [left, right] : [left, right, third];

function levelOf(column: Column, rows: number): Level {
  if (typeof column === "number") return "once";
  return column instanceof Float64Array || column.table.length * MUCH > rows ? "each row" : column.index;
}

function joined(one: Level, other: Level): Level {
  if (one === other || other === "once") return one;
  return one === "once" ? other : "each row";
}

function lengthOf(columns: readonly (Column | undefined)[], index: Int32Array): number {
  for (const column of columns)
    if (typeof column === "object" && "table" in column && column.index === index) return column.table.length;
  return 0;
}
