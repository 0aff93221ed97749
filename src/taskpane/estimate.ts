import { call } from "../functions/call";
import { isCellError, type Argument, type Cell } from "../functions/cells";
import { assumedArgument, currencyOf, rowsOf, type Assumed, type Written } from "../workbook/insert";
import type { Stated } from "./assuming";
import type { Lent } from "./lent";

/** The four measures and the functions that answer them. */
export const measures = {
  energy: "AIENERGY",
  water: "AIWATER",
  cost: "AICOST",
  carbon: "AICARBON",
} as const;

export type Measure = keyof typeof measures;
export const measureIds = Object.keys(measures) as readonly Measure[];

/** What the form asks about. */
export interface Question {
  readonly preset: string;
  readonly quantity: number;
  readonly usage: number | null;
  readonly site: string | null;
  readonly scenario: string | null;
  readonly assumptions: readonly Stated[];
  /** A range of the workbook that stands in the place of both. */
  readonly lent: Lent | null;
}

/** An entry that can be at fault: a field, or an assumption by its name. */
export type Field = "quantity" | "usage" | "site" | "scenario" | { readonly assumption: string };

/** Low, central and high of one measure, in the function's own unit. */
export interface Bounds {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** How well a result is known: A measured, B disclosed, C modelled, D guessed. */
export type Tier = "A" | "B" | "C" | "D";

/** A measure's bounds, or the function's message where it gives none. */
export type Outcome = (Bounds & { readonly tier: Tier | null }) | { readonly message: string };

/** A row of AIREPORT. */
export interface Line {
  readonly item: string;
  readonly outcome: Outcome;
  readonly unit: string;
  readonly sources: string;
}

export interface Estimate {
  readonly outcomes: Readonly<Record<Measure, Outcome>>;
  /** Every line of the report; empty where it was refused. */
  readonly lines: readonly Line[];
  /** What costs are in. */
  readonly currency: string;
  /** The entry a better value of which would help, when there is one. */
  readonly fault: { readonly field: Field; readonly message: string } | null;
}

/** An input of an estimate and how far it moves the result. */
export interface Driver {
  readonly input: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly share: number;
}

/** What an estimate assumes: a range of the workbook, or what the form says. */
export const assumedIn = ({ scenario, assumptions, lent }: Question): Assumed =>
  lent ? { block: lent.reference, cells: lent.cells } : { scenario, stated: assumptions };

/** The arguments of a question in the functions' order, pinned as in the formula that is inserted. */
export const argumentsOf = (question: Question): readonly Argument[] => [
  question.preset,
  question.quantity,
  question.usage,
  question.site,
  question.lent?.cells ?? rowsOf({ scenario: question.scenario, stated: question.assumptions }),
];

/** The same as a formula writes them: a range by its reference. */
export const writtenOf = (question: Question): readonly Written[] => [
  question.preset,
  question.quantity,
  question.usage,
  question.site,
  assumedArgument(assumedIn(question), null),
];

/** Asks the functions for all measures at once; messages come in the language given. */
export function estimate(question: Question, language: string): Estimate {
  const report = call("AIREPORT", argumentsOf(question), language);
  const lines = Array.isArray(report) ? report.slice(1).map(lineOf) : [];
  const outcomes = Object.fromEntries(
    measureIds.map((measure) => [
      measure,
      // Where energy is not known there is no report at all; a cost at list price may still be had.
      lines.find(({ item }) => item === measure)?.outcome ?? boundsOf(measure, question, language),
    ]),
  ) as Record<Measure, Outcome>;
  const refused = outcomes.energy;
  const field = "message" in refused ? faultyField(question, language) : null;
  return {
    outcomes,
    lines,
    currency: currencyOf(assumedIn(question)),
    fault: field && "message" in refused ? { field, message: refused.message } : null,
  };
}

/** What moves a measure most, the first first. */
export function driversOf(measure: Measure, question: Question): readonly Driver[] {
  const table = call("AISENSITIVITY", [measure, ...argumentsOf(question)]);
  if (!Array.isArray(table)) return [];
  return table.slice(1).map(([input, , , atLow, atHigh, share]) => ({
    input: textOf(input),
    atLow: Number(atLow),
    atHigh: Number(atHigh),
    share: Number(share),
  }));
}

/** What every step of a measure came to, by the method's names: so that a form can show what stands where nothing is stated. */
export function stepsOf(question: Question): ReadonlyMap<string, number | string> {
  const steps = measureIds.flatMap((measure) => {
    const table = call("AIEXPLAIN", [measure, ...argumentsOf(question)]);
    return Array.isArray(table) ? table.slice(1) : [];
  });
  return new Map(
    steps.flatMap(([step, , value]) =>
      typeof value === "number" || typeof value === "string" ? [[textOf(step), value] as const] : [],
    ),
  );
}

const textOf = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : "");

function lineOf([item, low, central, high, unit, basis, sources]: readonly Cell[]): Line {
  const known = typeof low === "number" && typeof central === "number" && typeof high === "number";
  return {
    item: textOf(item),
    outcome: known ? { low, central, high, tier: tierOf(textOf(basis)) } : { message: textOf(basis) },
    unit: textOf(unit),
    sources: textOf(sources),
  };
}

const tierOf = (basis: string): Tier | null =>
  (["A", "B", "C", "D"] as const).find((tier) => basis.startsWith(`${tier} `)) ?? null;

function boundsOf(measure: Measure, question: Question, language: string): Outcome {
  const answer = call("AIRANGE", [measure, ...argumentsOf(question)], language);
  const [low, central, high] = Array.isArray(answer) ? (answer[0] ?? []) : [];
  if (typeof low === "number" && typeof central === "number" && typeof high === "number")
    return { low, central, high, tier: null };
  const refused: Argument = Array.isArray(answer) ? (answer.flat().find(isCellError) ?? null) : answer;
  return { message: isCellError(refused) ? (refused.message ?? refused.error) : String(refused) };
}

/** The one entry whose harmless value turns the refusal into an answer. */
function faultyField(question: Question, language: string): Field | null {
  const answered = (changed: Partial<Question>): boolean =>
    typeof call("AIENERGY", argumentsOf({ ...question, ...changed }), language) === "number";
  for (const [index, [name]] of question.assumptions.entries())
    if (answered({ assumptions: question.assumptions.filter((_, other) => other !== index) }))
      return { assumption: name };
  if (answered({ quantity: 1 })) return "quantity";
  if (answered({ usage: null }) || answered({ usage: 1 })) return "usage";
  if (answered({ site: null })) return "site";
  if (answered({ scenario: null, lent: null })) return "scenario";
  return null;
}
