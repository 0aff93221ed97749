import { choiceAmong } from "../editions/given";
import type { Edition } from "../editions/registry";
import { readingOf, type Money } from "../editions/stated";
import { meaningOf, unknownAssumption } from "../editions/vocabulary";
import type { Cells, Choices, Names, Overrides } from "../estimate";
import { ProblemError, refuse, type Problem } from "../problem";
import type { Cell } from "./cells";
import { names } from "./columns";
import type { Extent, Matrix } from "./matrix";
import { readStated, splitUnit } from "./stated-cell";

type Read<Value> = (cell: Cell) => Value | Problem;

/** An option of the method with its values in a column. */
interface OptionColumn {
  readonly name: string;
  readonly column: Column<string>;
}

/** Entries of a column as far as they could be read. */
interface Column<Value> {
  readonly entries: readonly (Value | undefined)[];
  readonly problems: ReadonlyMap<number, Problem>;
}

/**
 * What overrides say in terms of an edition, one entry for all rows or one a row. What is wrong with one entry is its
 * row's problem.
 *
 * @param stated one rectangle for each name, which stands as its argument
 * @throws {ProblemError} for a name nobody knows, one that stands there twice, and a unit of another dimension
 */
export function overriding(
  edition: Edition,
  money: Money | null,
  stated: readonly Matrix[],
  extent: Extent,
): Overrides {
  const figures: Record<string, Cells<Float64Array>> = {};
  const options: OptionColumn[] = [];
  const said = new Set<string>();
  let site: Names | null = null;
  let hardware: Names | null = null;
  for (const values of stated) {
    const { name, unit } = splitUnit(values.argument);
    const meaning = meaningOf(edition, name);
    if (meaning === undefined) return refuse(unknownAssumption(edition, name));
    const { kind, label } = meaning;
    if (said.has(label)) return refuse({ kind: "twice", name: label });
    said.add(label);
    if (kind === "quantity") {
      const read = numberIn(label, unit, edition.method[meaning.name]!, money);
      const { entries, problems } = column(values, extent, read);
      figures[meaning.name] = { values: Float64Array.from(entries, (each) => each ?? 0), problems };
    } else if (kind === "option") {
      options.push({ name: meaning.name, column: column(values, extent, choiceIn(label, meaning.values)) });
    } else if (kind === "site") site = named(label, values, extent);
    else if (kind === "hardware") hardware = named(label, values, extent);
    else refuse({ kind: "not-by-row", name: label });
  }
  return { figures, site, hardware, choices: options.length === 0 ? null : combined(options) };
}

/** Reads the cells of a name, stretched as those of any argument. */
function column<Value>({ rows, columns, cells }: Matrix, extent: Extent, read: Read<Value>): Column<Value> {
  const single = rows === 1 && columns === 1;
  const [height, width] = single ? [1, 1] : [extent.rows, extent.columns];
  const entries: (Value | undefined)[] = [];
  const problems = new Map<number, Problem>();
  for (let row = 0; row < height; row++) {
    const line = cells[rows === 1 ? 0 : row]!;
    for (let at = 0; at < width; at++) {
      const value = read(line[columns === 1 ? 0 : at] ?? null);
      if (typeof value === "object") problems.set(entries.length, value as Problem);
      entries.push(typeof value === "object" ? undefined : value);
    }
  }
  return { entries, problems };
}

/** What a cell states, unless it states nothing or cannot be read. */
function statedIn(
  label: string,
  cell: Cell,
): { readonly value: number | string; readonly percent: boolean } | Problem {
  try {
    const { value, percent } = readStated(label, cell);
    return value === null ? { kind: "empty", argument: label } : { value, percent };
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

function numberIn(
  label: string,
  unit: string | null,
  quantity: Edition["method"][string],
  money: Money | null,
): Read<number> {
  const reading = readingOf(label, unit, quantity, money);
  return (cell) => {
    const stated = statedIn(label, cell);
    if ("kind" in stated) return stated;
    const { value, percent } = stated;
    if (typeof value === "string") return { kind: "not-a-number", argument: label, given: value };
    if (!percent && reading.isDoubtful(value)) return { kind: "percent", name: label, given: value };
    return reading.number(value, percent);
  };
}

const choiceIn =
  (label: string, values: readonly string[]): Read<string> =>
  (cell) => {
    const stated = statedIn(label, cell);
    return "kind" in stated ? stated : choiceAmong(label, values, stated.value);
  };

/** Names that stand in overrides win, so an empty cell is no name left out. */
function named(label: string, values: Matrix, extent: Extent): Names {
  const found = names({ ...values, argument: label }, extent);
  const problems = new Map(found.problems);
  found.values.forEach((name, entry) => {
    if (found.distinct[name] === null && !problems.has(entry))
      problems.set(entry, { kind: "empty", argument: label });
  });
  return { ...found, problems };
}

/** All options of each row together: rows that choose alike share what follows. */
function combined(options: readonly OptionColumn[]): Choices {
  const rows = Math.max(...options.map(({ column: { entries } }) => entries.length));
  const values = new Int32Array(rows);
  const problems = new Map<number, Problem>();
  const numbers = new Map<string, number>();
  const distinct: Record<string, string>[] = [];
  for (let row = 0; row < rows; row++) {
    const chosen: Record<string, string> = {};
    for (const { name, column } of options) {
      const entry = column.entries.length === 1 ? 0 : row;
      const problem = column.problems.get(entry);
      if (problem !== undefined) problems.set(row, problem);
      else chosen[name] = column.entries[entry]!;
    }
    const key = Object.values(chosen).join();
    const number = numbers.get(key) ?? distinct.push(chosen) - 1;
    numbers.set(key, number);
    values[row] = number;
  }
  return { values, distinct, problems };
}
