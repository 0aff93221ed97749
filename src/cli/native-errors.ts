import { isCellError } from "../functions/cells";
import type { Answer } from "./print";

/** What Excel's own errors say, for those that no function of ours explains. */
const MEANINGS: Readonly<Record<string, string>> = {
  "#NAME?": "The formula uses a function or a name that is not known here.",
  "#DIV/0!": "The formula divides by zero.",
  "#REF!": "The formula refers to cells that do not exist.",
  "#NUM!": "A number is too large or too small, or a calculation has no answer.",
  "#NULL!": "The areas of the formula have no cell in common.",
  "#N/A": "A value that the formula looks for is not there.",
  "#VALUE!": "A value has the wrong kind for what the formula does with it.",
  "#SPILL!": "The answer has no room.",
  "#CALC!": "The calculation has no answer.",
};

/** The answer, where it is an error always with a message. */
export function explained(answer: Answer): Answer {
  if (!isCellError(answer) || answer.message !== undefined) return answer;
  const message = MEANINGS[answer.error];
  return message === undefined ? answer : { ...answer, message };
}
