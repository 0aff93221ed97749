import { call } from "../functions/call";
import { isCellError, type Cell } from "../functions/cells";

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
  readonly hours: number;
  readonly site: string | null;
  readonly scenario: string | null;
}

export type Field = Exclude<keyof Question, "preset">;

/** Low, central and high of one measure, in the function's own unit. */
export interface Bounds {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** A measure's bounds, or the function's message where it gives none. */
export type Outcome = Bounds | { readonly message: string };

export interface Estimate {
  readonly outcomes: Readonly<Record<Measure, Outcome>>;
  /** The field a better entry in which would help, when there is one. */
  readonly fault: { readonly field: Field; readonly message: string } | null;
}

/** The arguments of a question in the functions' order. */
export const argumentsOf = ({ preset, quantity, hours, site, scenario }: Question) =>
  [preset, quantity, hours, site, scenario] as const;

/** Asks the functions for all measures at once; messages come in the language given. */
export function estimate(question: Question, language: string): Estimate {
  const ask = asker(language);
  const outcomes = Object.fromEntries(
    measureIds.map((measure) => [measure, boundsOf(ask, measure, question)]),
  ) as Record<Measure, Outcome>;
  const field = "message" in outcomes.energy ? faultyField(ask, question) : null;
  const fault = field && "message" in outcomes.energy ? { field, message: outcomes.energy.message } : null;
  return { outcomes, fault };
}

function boundsOf(ask: Ask, measure: Measure, question: Question): Outcome {
  const [low, central, high] = (["low", "central", "high"] as const).map((bound) =>
    ask(measure, question, bound),
  );
  const refused = [central, low, high].find((cell) => typeof cell !== "number");
  if (typeof low === "number" && typeof central === "number" && typeof high === "number")
    return { low, central, high };
  return { message: isCellError(refused) ? (refused.message ?? refused.error) : String(refused) };
}

type Ask = (measure: Measure, question: Question, bound: keyof Bounds) => Cell;

const asker =
  (language: string): Ask =>
  (measure, question, bound) => {
    const answer = call(measures[measure], [...argumentsOf(question), bound], language);
    return Array.isArray(answer) ? { error: "#VALUE!" } : answer;
  };

/** Entries that are right for every preset, to find out which entry is wrong. */
const harmless = { quantity: 1, hours: 1, site: null, scenario: null } as const;

/** The one field whose harmless entry turns the refusal into an answer. */
function faultyField(ask: Ask, question: Question): Field | null {
  const fields = Object.keys(harmless) as readonly Field[];
  const repaired = (field: Field): boolean =>
    typeof ask("energy", { ...question, [field]: harmless[field] }, "central") === "number";
  return fields.find(repaired) ?? null;
}
