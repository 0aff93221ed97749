import type { Given } from "../editions/given";
import type { Problem } from "../problem";
import { keyOf, kindOf, type Kind, type Said } from "./kind";
import type { Known } from "./known";
import { positionAt, UNSAID } from "./locate";
import { entryOf, NO_COLUMNS, type Cells } from "./request";

/** Rows that one plan serves. */
export interface Group {
  /** A count when the group is all rows, else which rows. */
  readonly rows: number | Int32Array;
  /** What is stated, with what a scenario says of these rows' preset alone. */
  readonly given: Given;
}

/** A group with what serves it. */
export interface Served<Server> {
  readonly group: Group;
  readonly by: Server;
}

const BLANK: Problem = { kind: "blank" };

/** Rows by what serves them, and those that nothing serves. */
export interface Grouped<Server> {
  readonly served: readonly Served<Server>[];
  readonly problems: Map<number, Problem> | null;
}

/**
 * Splits rows by what serves them, apart from those with a problem.
 *
 * @param serverOf the same object for all kinds that can be served together
 */
export function groupRows<Server>(
  rows: number,
  known: Known,
  said: Said,
  serverOf: (kind: Kind) => Server,
): Grouped<Server> {
  const { preset, site, hardware, quantity, usage, givens } = known;
  if (isSingle(rows, known)) {
    const kind = kindOf(0, keyOf(0, known, said), known, said);
    return { served: [{ group: { rows, given: kind.given }, by: serverOf(kind) }], problems: null };
  }
  const inputs: Cells<{ readonly length: number }>[] = [preset, quantity, usage, site, hardware, givens];
  for (const cells of Object.values(known.also)) inputs.push(cells);
  for (const cells of Object.values(known.overrides)) inputs.push(cells);
  let flawless = true;
  let single = true;
  for (const { values, problems: own } of inputs) {
    flawless &&= own.size === 0;
    single &&= values.length === 1;
  }
  if (flawless && single && positionAt(preset, 0) !== UNSAID) {
    const kind = kindOf(0, keyOf(0, known, said), known, said);
    return { served: [{ group: { rows, given: kind.given }, by: serverOf(kind) }], problems: null };
  }

  const problems = new Map<number, Problem>();
  const groups: { readonly by: Server; readonly given: Given; size: number }[] = [];
  const byKey = new Map<number, number>();
  function groupAt(row: number): number {
    const key = keyOf(row, known, said);
    const before = byKey.get(key);
    if (before !== undefined) return before;
    const kind = kindOf(row, key, known, said);
    const by = serverOf(kind);
    const alike = groups.findIndex((each) => each.by === by && each.given === kind.given);
    const group = alike >= 0 ? alike : groups.push({ by, given: kind.given, size: 0 }) - 1;
    byKey.set(key, group);
    return group;
  }

  // Rows with the same names are of one kind: what a column repeats is looked at once.
  const combined = preset.distinct.length * site.distinct.length * hardware.distinct.length;
  const seen = memory(combined * givens.distinct.length * 2, rows);
  const [presetStep, siteStep] = [stepOf(preset.values), stepOf(site.values)];
  const [hardwareStep, usageStep] = [stepOf(hardware.values), stepOf(usage.values)];
  const [manyGivens, givenStep] = [givens.distinct.length, stepOf(givens.values)];
  const groupOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const name = preset.values[row * presetStep]!;
    const problem = flawless ? undefined : firstProblem(inputs, row);
    if (problem !== undefined || preset.distinct[name] === UNSAID) {
      groupOf[row] = UNSAID;
      problems.set(row, problem ?? BLANK);
      continue;
    }
    let names = name * site.distinct.length + site.values[row * siteStep]!;
    names = names * hardware.distinct.length + hardware.values[row * hardwareStep]!;
    names = names * manyGivens + givens.values[row * givenStep]!;
    names = names * 2 + (Number.isNaN(usage.values[row * usageStep]!) ? 0 : 1);
    let group = seen.numberOf(names);
    if (group === UNSAID) {
      group = groupAt(row);
      seen.remember(names, group);
    }
    groupOf[row] = group;
    groups[group]!.size++;
  }

  const members = groups.map(({ size }) => (size === rows ? rows : new Int32Array(size)));
  const filled = new Int32Array(groups.length);
  for (let row = 0; row < rows; row++) {
    const group = groupOf[row]!;
    const own = group === UNSAID ? rows : members[group]!;
    if (typeof own !== "number") own[filled[group]!++] = row;
  }
  const served = groups.map(({ by, given }, group) => ({ group: { rows: members[group]!, given }, by }));
  return { served, problems };
}

/** What most cells ask for: one estimate of a preset, with nothing wrong about it. */
const isSingle = (
  rows: number,
  { preset, site, hardware, quantity, usage, givens, also, overrides }: Known,
): boolean =>
  rows === 1 &&
  also === NO_COLUMNS &&
  overrides === NO_COLUMNS &&
  isSound(preset) &&
  isSound(site) &&
  isSound(hardware) &&
  isSound(quantity) &&
  isSound(usage) &&
  isSound(givens) &&
  positionAt(preset, 0) !== UNSAID;

const isSound = ({ problems }: Cells<{ readonly length: number }>): boolean => problems.size === 0;

interface Memory {
  /** UNSAID for what is not remembered. */
  numberOf(key: number): number;
  remember(key: number, number: number): void;
}

/** A table where that is no larger than the columns themselves, else a map. */
function memory(possible: number, rows: number): Memory {
  if (possible > 2 * rows) {
    const numbers = new Map<number, number>();
    return {
      numberOf: (key) => numbers.get(key) ?? UNSAID,
      remember: (key, number) => numbers.set(key, number),
    };
  }
  const numbers = new Int32Array(possible).fill(UNSAID);
  return {
    numberOf: (key) => numbers[key]!,
    remember: (key, number) => (numbers[key] = number),
  };
}

/** How far a column moves on with each row: a single entry serves all. */
const stepOf = ({ length }: { readonly length: number }): number => (length === 1 ? 0 : 1);

function firstProblem(
  inputs: readonly Cells<{ readonly length: number }>[],
  row: number,
): Problem | undefined {
  for (const { values, problems } of inputs) {
    const problem = problems.get(entryOf(values, row));
    if (problem !== undefined) return problem;
  }
  return undefined;
}
