import type { Edition } from "../editions/registry";
import { estimate, forEachRow, NO_PROBLEMS, type Names, type Overrides, type Request } from "../estimate";
import type { Load } from "../estimate/load";
import type { Step } from "../method/plan";
import type { Problem } from "../problem";
import { UNSAID } from "../estimate/locate";
import { numbered, type KindOfRow, type Kinds } from "./kinds";

/** How one quantity comes about: a value with its origin, or a rule of the method. */
export type Variant =
  { readonly kind: "load"; readonly load: Load } | { readonly kind: "step"; readonly step: Step };

/** One way in which rows are computed, over all that is asked of them. */
export interface Way {
  /** From what is needed first to what follows from it. */
  readonly variants: ReadonlyMap<string, Variant>;
  /** Why it gives no energy, in a word or two; null where it does. Other line items may exist all the same. */
  readonly lacks: string | null;
}

/** The ways of an edition, and which of them each kind of row takes. */
export interface Ways {
  readonly ways: readonly Way[];
  /** Positions in `ways`, in the order of `kinds.rows`. */
  readonly wayOf: readonly number[];
}

/** Line items whose functions ask for more than a row of usage says. */
const OWN_ARGUMENTS = ["devices", "trainhours"];
/** Without this one, a row has no estimate. */
const FIRST = "energy";

/** The quantities behind the line items that a row of usage can have. */
export const goalsOf = ({ items }: Edition): readonly string[] => [
  ...new Set(Object.entries(items).flatMap(([item, goal]) => (OWN_ARGUMENTS.includes(item) ? [] : [goal]))),
];

/**
 * Asks the very machine that answers formulas how it would compute each kind of row.
 *
 * @param overridden quantities that stand in columns of the usage table
 */
export function waysOf(edition: Edition, kinds: Kinds, overridden: readonly string[]): Ways {
  const found = kinds.rows.map(() => [] as number[]);
  const problems = new Map<number, Problem>();
  const programs = new Map<object, { readonly number: number; readonly variants: Way["variants"] }>();
  for (const goal of goalsOf(edition)) {
    const answer = estimate(requestFor(goal, edition, kinds, overridden));
    if (goal === FIRST) answer.problems.forEach((problem, row) => problems.set(row, problem));
    for (const { program, loads, group } of answer.parts) {
      const known = programs.get(program) ?? {
        number: programs.size,
        variants: new Map<string, Variant>([
          ...loads.map((load) => [load.name, { kind: "load", load }] as const),
          ...program.plan.steps.map((step) => [step.name, { kind: "step", step }] as const),
        ]),
      };
      programs.set(program, known);
      forEachRow(group.rows, (row) => void found[row]!.push(known.number));
    }
  }
  const byNumber = [...programs.values()];
  const lacking = kinds.rows.map((_, row) => (problems.has(row) ? shortly(problems.get(row)!) : null));
  const wayOf = numbered(found.map((own, row) => [lacking[row], ...own].join()));
  const ways: Way[] = [];
  found.forEach((own, row) => {
    const [way, lacks] = [wayOf[row]!, lacking[row]!];
    ways[way] ??= { variants: merged(own.map((number) => byNumber[number]!.variants)), lacks };
  });
  return { ways, wayOf };
}

/** None of the four measures comes of such a row: water and carbon follow from energy. */
export const isBad = ({ variants }: Way): boolean => !variants.has(FIRST) && !variants.has("cost");

/** Nothing at all comes of such a row. */
export const isVain = ({ variants }: Way): boolean => variants.size === 0;

/** What a row lacks is said without naming its preset, which stands beside it. */
const shortly = (problem: Problem): string =>
  problem.kind === "missing" ? `missing ${problem.quantity}` : problem.kind;

/** @throws where a quantity came about in two ways for one row: the machine would have to be wrong */
function merged(each: readonly Way["variants"][]): Way["variants"] {
  const all = new Map<string, Variant>();
  for (const [name, variant] of each.flatMap((variants) => [...variants])) {
    const before = all.get(name);
    if (before !== undefined && textOf(before) !== textOf(variant))
      throw new Error(`${name} comes about in two ways`);
    all.set(name, variant);
  }
  return all;
}

/** Equal for variants that compute the same. */
export const textOf = (variant: Variant): string =>
  variant.kind === "load"
    ? `${variant.load.origin} ${variant.load.figure}`
    : `= ${variant.step.rule.formula}`;

/** @param rows by positions on the edition's shelves, one of each */
export function requestFor(
  goal: string,
  edition: Edition,
  { rows }: { readonly rows: readonly KindOfRow[] },
  overridden: readonly string[],
): Request {
  const { presets, sites } = edition;
  const names = (ids: readonly string[], values: readonly number[]): Names => ({
    distinct: [null, ...ids],
    values: Int32Array.from(values, (position) => (position === UNSAID ? 0 : position + 1)),
    problems: NO_PROBLEMS,
  });
  const one = { values: Float64Array.of(1), problems: NO_PROBLEMS };
  return {
    goal,
    rows: rows.length,
    preset: names(
      presets.presets.map(({ id }) => id),
      rows.map(({ preset }) => preset),
    ),
    site: names(
      sites.presets.map(({ id }) => id),
      rows.map(({ site }) => site),
    ),
    quantity: one,
    usage: {
      values: Float64Array.from(rows, ({ usageSaid }) => (usageSaid ? 1 : NaN)),
      problems: NO_PROBLEMS,
    },
    stated: () => ({ assumptions: [], scenario: null, presets: [] }),
    overrides: (): Overrides => ({
      figures: Object.fromEntries(overridden.map((name) => [name, one])),
      site: null,
      hardware: null,
      choices: null,
    }),
  };
}
