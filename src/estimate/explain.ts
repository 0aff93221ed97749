import type { Part } from "./part";
import { evaluate } from "../method/evaluate";
import type { Known } from "./known";
import { figureOf, tripleOf } from "./read";
import { methodOf } from "./reported";

/** One line of an explanation: an input with where it comes from, or a step with its formula. */
export interface Line {
  readonly name: string;
  /** null for an input. */
  readonly formula: string | null;
  readonly value: number;
  readonly unit: string;
  /** How the figure is known; null for what the formula itself asks for, and for steps. */
  readonly basis: string | null;
  /** Key of the edition's sources, or null. */
  readonly source: string | null;
  readonly date: string | null;
  /** 5 % and 95 % of an input in doubt, else null. */
  readonly ends: { readonly low: number; readonly high: number } | null;
}

/** What goes into the estimate of one row, with where it comes from. */
export function inputsOf({ loads, group }: Part, row: number, known: Known): readonly Line[] {
  const method = methodOf(known);
  return loads.map((load): Line => {
    const triple = tripleOf(load, row, group, known);
    const figure = load.origin === "asked" ? null : figureOf(load, row, group, known);
    return {
      name: load.name,
      formula: null,
      value: typeof triple === "number" ? triple : triple.central,
      unit: method[load.name]!.unit,
      basis: figure?.basis ?? null,
      source: figure?.source ?? null,
      date: figure?.date ?? null,
      ends: typeof triple === "number" ? null : triple,
    };
  });
}

/** Everything that was computed for one row, inputs first, each step after what it needs; the last line is the result. */
export function explain(part: Part, row: number, known: Known): readonly Line[] {
  const method = methodOf(known);
  const { program } = part;
  const inputs = inputsOf(part, row, known);
  const goals = program.plan.steps.map(({ name }) => name);
  const results = goals.map(() => new Float64Array(1));
  evaluate(
    { ...program, results: program.steps },
    inputs.map(({ value }) => value),
    1,
    results,
  );
  const steps = program.plan.steps.map(({ name, rule }, position): Line => {
    const value = results[position]![0]!;
    const { unit } = method[name]!;
    return {
      name,
      formula: rule.formula,
      value,
      unit,
      basis: null,
      source: rule.source,
      date: null,
      ends: null,
    };
  });
  return [...inputs, ...steps];
}
