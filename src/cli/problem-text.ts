import { isCellError } from "../functions/cells";
import { messageFor } from "../functions/messages";
import { ProblemError, type Problem } from "../problem";

/** What a cell would say of a problem. */
export function messageOf(problem: Problem, language: string): string {
  const shown = messageFor(problem, language);
  return isCellError(shown) ? (shown.message ?? shown.error) : "";
}

/** The same of what was thrown; null for anything but a problem. */
export const problemText = (thrown: unknown, language: string): string | null =>
  thrown instanceof ProblemError ? messageOf(thrown.problem, language) : null;
