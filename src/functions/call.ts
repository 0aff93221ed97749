import about from "../../package.json";
import { editions } from "../editions/registry";
import { ProblemError, refuse } from "../problem";
import type { Argument, Cell } from "./cells";
import { measure } from "./measure";
import { messageFor } from "./messages";
import { presets } from "./presets";

type Arguments = readonly (Argument | undefined)[];

interface CellFunction {
  readonly most: number;
  readonly answer: (args: Arguments, language: string) => Cell[][];
}

const family = (goal: string): CellFunction => ({
  most: 7,
  answer: ([preset, quantity, usage, site, assumptions, bound, overrides], language) =>
    measure(
      goal,
      { preset, quantity, usage, site, assumptions, bound, overrides },
      { preset: "preset", quantity: "quantity" },
      language,
    ),
});

/** Every cell function by name. */
const FUNCTIONS: Readonly<Record<string, CellFunction>> = {
  AIENERGY: family("energy"),
  AIWATER: family("water"),
  AICOST: family("cost"),
  AICARBON: family("carbon"),
  AICAPEX: {
    most: 4,
    answer: ([hardware, count, assumptions, bound], language) =>
      measure(
        "capex",
        { preset: hardware, quantity: count, assumptions, bound },
        { preset: "hardware", quantity: "count" },
        language,
      ),
  },
  AIPRESETS: { most: 2, answer: ([kind, search]) => presets(kind, search) },
  AIVERSION: {
    most: 0,
    answer: () => [[`${about.version}; editions ${editions.map(({ id }) => id).join(", ")}`]],
  },
};

export const functionNames: readonly string[] = Object.keys(FUNCTIONS);

/**
 * Answers a cell function from its plain arguments: the one way in for Excel, the workbench, the command line and audits.
 * Pure: the same arguments give the same answer, whatever was called before.
 *
 * @param name one of `functionNames`, in any letter case
 * @param args single cells or ranges; null, undefined or too few means left out
 * @param language of messages, such as "en-US" or "zh-TW"
 * @returns one cell, or a rectangle of cells where an argument was a range; errors are cells too
 * @throws {RangeError} only for a name that is none of ours
 */
export function call(name: string, args: Arguments, language = "en-US"): Cell | Cell[][] {
  const cellFunction = FUNCTIONS[name.toUpperCase()];
  if (cellFunction === undefined) throw new RangeError(`${name} is not a function of this add-in`);
  try {
    if (args.length > cellFunction.most)
      refuse({ kind: "arguments", name: name.toUpperCase(), most: cellFunction.most });
    const answer = cellFunction.answer(args, language);
    return answer.length === 1 && answer[0]!.length === 1 ? answer[0]![0]! : answer;
  } catch (error) {
    if (error instanceof ProblemError) return messageFor(error.problem, language);
    throw error;
  }
}
