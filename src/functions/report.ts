import { newest } from "../estimate";
import { ProblemError } from "../problem";
import type { Arguments } from "./ask";
import { isCellError, type Cell } from "./cells";
import { messageFor } from "./messages";
import { reported, single } from "./tables";

/** A measure, the components that may add up to it, and what stands beside it and is never added. */
interface Section {
  readonly measure: string;
  readonly components: readonly string[];
  readonly beside: readonly string[];
}

const SECTIONS: readonly Section[] = [
  { measure: "energy", components: [], beside: ["device_hours", "energy.it"] },
  {
    measure: "water",
    components: ["water.onsite", "water.offsite", "water.embodied"],
    beside: ["water.embodied", "water.withdrawn"],
  },
  {
    measure: "cost",
    components: [
      "cost.depreciation",
      "cost.electricity",
      "cost.water",
      "cost.opex",
      "cost.carbon",
      "cost.rental",
      "cost.tokens",
      "cost.training",
    ],
    beside: [],
  },
  {
    measure: "carbon",
    components: ["carbon.location", "carbon.market", "carbon.embodied"],
    beside: ["carbon.location", "carbon.market", "carbon.embodied"],
  },
];

/**
 * Every component of the four measures, then the measure that they add up to. Central values add up; low and high do
 * not, since doubts do not all fall together.
 */
export function report(args: Arguments, language: string): Cell[][] {
  single("energy", args); // What spoils even this spoils the report.
  const lines = SECTIONS.flatMap((section) => sectionOf(section, args, language));
  return [["Item", "Low", "Central", "High", "Unit", "Basis", "Source"], ...lines];
}

function sectionOf({ measure, components, beside }: Section, args: Arguments, language: string): Cell[][] {
  const { items } = newest;
  try {
    const { part } = single(measure, args);
    const steps = new Set(part.program.plan.steps.map(({ name }) => name));
    const added = components.filter((item) => steps.has(items[item]!));
    const others = beside.filter((item) => !added.includes(item));
    return [...added, ...others, measure].map((item) => lineOf(item, args, language));
  } catch (error) {
    return [unknown(measure, error, language)];
  }
}

function lineOf(item: string, args: Arguments, language: string): Cell[] {
  try {
    return reported(item, single(item, args));
  } catch (error) {
    return unknown(item, error, language);
  }
}

/** A line that cannot be computed says why in place of numbers. */
function unknown(item: string, error: unknown, language: string): Cell[] {
  if (!(error instanceof ProblemError)) throw error;
  const message = messageFor(error.problem, language);
  return [item, "", "", "", "", isCellError(message) ? (message.message ?? message.error) : "", ""];
}
