import about from "../../package.json";
import { editions } from "../editions/registry";
import { ProblemError, refuse } from "../problem";
import { itemNamed, type Arguments } from "./ask";
import type { Argument, Cell } from "./cells";
import { matrix, singleText } from "./matrix";
import { measure } from "./measure";
import { messageFor } from "./messages";
import { presetField, presetSource } from "./preset";
import { presets } from "./presets";
import { ranges, total } from "./ranges";
import { report } from "./report";
import { explanation, sensitivity } from "./tables";

interface CellFunction {
  readonly most: number;
  readonly answer: (args: Arguments, language: string) => Cell[][];
}

/** A function that is one line item. */
const item = (id: string, most: number): CellFunction => ({
  most,
  answer: (args, language) => measure(id, args, language),
});

/** A function whose first argument names the item. */
const ofItem = (
  most: number,
  answer: (id: string, args: Arguments, language: string) => Cell[][],
): CellFunction => ({
  most,
  answer: (args, language) => answer(itemIn(args[0]), args.slice(1), language),
});

/** An item by its id, however it is typed; anything else as it was given, for whoever refuses it. */
function itemIn(argument: Argument | undefined): string {
  const text = singleText(matrix("item", argument)) ?? refuse({ kind: "absent", argument: "item" });
  return itemNamed(text) ?? text;
}

/** Every cell function by name. */
const FUNCTIONS: ReadonlyMap<string, CellFunction> = new Map(
  Object.entries<CellFunction>({
    AIENERGY: item("energy", 7),
    AIWATER: item("water", 7),
    AICOST: item("cost", 7),
    AICARBON: item("carbon", 7),
    AIVALUE: ofItem(8, measure),
    AIRANGE: ofItem(7, ranges),
    AITOTAL: ofItem(7, total),
    AIREPORT: { most: 5, answer: report },
    AIEXPLAIN: ofItem(7, explanation),
    AISENSITIVITY: ofItem(7, sensitivity),
    AICAPEX: item("capex", 4),
    AIDEVICES: item("devices", 7),
    AITRAINHOURS: item("trainhours", 5),
    AIPRESETS: { most: 2, answer: ([kind, search]) => presets(kind, search) },
    AIPRESET: { most: 4, answer: presetField },
    AISOURCE: { most: 3, answer: presetSource },
    AIVERSION: {
      most: 0,
      answer: () => [[`${about.version}; editions ${editions.map(({ id }) => id).join(", ")}`]],
    },
  }),
);

export const functionNames: readonly string[] = [...FUNCTIONS.keys()];

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
  const cellFunction = FUNCTIONS.get(name) ?? FUNCTIONS.get(name.toUpperCase());
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
