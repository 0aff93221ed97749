import { isCellError } from "../functions/cells";
import { messageFor } from "../functions/messages";
import { ProblemError } from "../problem";

/** What a cell would say of a problem; null for anything else. */
export function problemText(problem: unknown, language: string): string | null {
  if (!(problem instanceof ProblemError)) return null;
  const shown = messageFor(problem.problem, language);
  return isCellError(shown) ? (shown.message ?? shown.error) : null;
}
