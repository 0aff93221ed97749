import { namesIn, readFormula, type Expression } from "./formula";
import type { Choices, Method, Rule } from "./method";

/** One computation: `name` follows from names that stand before it in the plan. */
export interface Step {
  readonly name: string;
  readonly rule: Rule;
  readonly expression: Expression;
}

/** The ordered steps from what is known to the goals. Inputs are known by the caller; fallbacks come from the method. */
export interface Plan {
  readonly goals: readonly string[];
  readonly inputs: readonly string[];
  readonly fallbacks: readonly string[];
  readonly steps: readonly Step[];
}

/** No way leads to a goal: `chain` runs from the goal down to the name that nobody knows. */
export class MissingInput extends Error {
  override readonly name = "MissingInput";
  constructor(readonly chain: readonly string[]) {
    super(`nothing gives ${chain.join(", needed by ")}`);
  }
}

/**
 * Finds the way to the goals: a known value, else the first applicable rule whose names resolve, else the method's
 * fallback, else an error that says what is missing.
 *
 * @throws {MissingInput} when a goal cannot be reached
 */
export function plan(
  method: Method,
  goals: readonly string[],
  known: ReadonlySet<string>,
  choices: Choices,
): Plan {
  const inputs = new Set<string>();
  const fallbacks = new Set<string>();
  const steps = new Map<string, Step>();
  const dead = new Map<string, readonly string[]>();

  /** null when the name resolves, else the chain to what is missing. */
  function missing(name: string, above: ReadonlySet<string>): readonly string[] | null {
    if (known.has(name)) {
      inputs.add(name);
      return null;
    }
    if (steps.has(name) || fallbacks.has(name)) return null;
    const before = dead.get(name);
    if (before !== undefined) return before;
    const quantity = method[name];
    if (quantity === undefined || above.has(name)) return [name];

    // The last rule is the usual way; those before it serve who states more.
    let lastMissing: readonly string[] | null = null;
    const path = new Set(above).add(name);
    for (const rule of quantity.rules ?? []) {
      if (!applies(rule, choices)) continue;
      const { expression, names } = read(rule.formula);
      const lacking = firstLacking(names, path);
      if (lacking === null) {
        steps.set(name, { name, rule, expression });
        return null;
      }
      lastMissing = [name, ...lacking];
    }
    if (quantity.fallback !== undefined) {
      fallbacks.add(name);
      return null;
    }
    const chain = lastMissing ?? [name];
    dead.set(name, chain);
    return chain;
  }

  function firstLacking(names: readonly string[], path: ReadonlySet<string>): readonly string[] | null {
    for (const name of names) {
      const lacking = missing(name, path);
      if (lacking !== null) return lacking;
    }
    return null;
  }

  for (const goal of goals) {
    const lacking = missing(goal, new Set());
    if (lacking !== null) throw new MissingInput(lacking);
  }
  return keepNeeded({ goals, inputs: [...inputs], fallbacks: [...fallbacks], steps: [...steps.values()] });
}

/** Formulas as trees with their names: many plans share them. */
const formulas = new Map<string, { readonly expression: Expression; readonly names: readonly string[] }>();

function read(formula: string): { readonly expression: Expression; readonly names: readonly string[] } {
  const before = formulas.get(formula);
  if (before !== undefined) return before;
  const expression = readFormula(formula);
  const known = { expression, names: namesIn(expression) };
  formulas.set(formula, known);
  return known;
}

const applies = (rule: Rule, choices: Choices): boolean =>
  Object.entries(rule.when ?? {}).every(([choice, value]) => choices[choice] === value);

/** Drops what only abandoned rules asked for. */
function keepNeeded({ goals, inputs, fallbacks, steps }: Plan): Plan {
  const needed = new Set(goals);
  for (const { name, expression } of [...steps].reverse()) {
    if (needed.has(name)) namesIn(expression).forEach((each) => needed.add(each));
  }
  return {
    goals,
    inputs: inputs.filter((name) => needed.has(name)),
    fallbacks: fallbacks.filter((name) => needed.has(name)),
    steps: steps.filter(({ name }) => needed.has(name)),
  };
}
