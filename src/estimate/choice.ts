import { editions, type Edition } from "../editions/registry";
import { normal } from "../editions/shelf";
import type { Assumption } from "../editions/stated";
import { EDITION } from "../editions/vocabulary";
import { ProblemError, refuse, type Problem } from "../problem";

/** The edition that lists, drop-downs and spellings come from, and that knows every name there is. */
export const newest: Edition = editions.at(-1)!;

/** What assumptions say of the edition; null where they say nothing. */
export const pinnedBy = (assumptions: readonly Assumption[]): number | string | null =>
  assumptions.find(({ name }) => normal(name) === normal(EDITION))?.value ?? null;

/**
 * The edition that a workbook pins, as a text or as the number that a cell makes of it.
 *
 * @throws {ProblemError} with the editions that there are
 */
export function editionNamed(pinned: number | string): Edition {
  const id = typeof pinned === "number" ? written(pinned) : pinned.trim();
  const found = editions.find((edition) => edition.id === id);
  const given = String(pinned).trim();
  return (
    found ?? refuse({ kind: "unknown", what: "edition", given, nearest: editions.map((each) => each.id) })
  );
}

/** A cell takes 2026.10 for the number 2026.1. */
const written = (pinned: number): string | null => {
  const id = pinned.toFixed(2);
  return Number(id) === pinned ? id : null;
};

/**
 * What the earliest edition that knows every name says; where none knows them all, what the newest says, with its errors.
 * So an existing formula never changes by itself, and a new name works at once.
 *
 * @param read what one edition makes of the call
 * @param knows whether that edition knew every name; what it refuses otherwise than for a name is its answer
 */
export function earliest<Answer>(
  read: (edition: Edition) => Answer,
  knows: (answer: Answer, edition: Edition) => boolean,
): Answer {
  for (let each = 0; each < editions.length - 1; each++) {
    const edition = editions[each]!;
    try {
      const answer = read(edition);
      if (knows(answer, edition)) return answer;
    } catch (error) {
      if (!(error instanceof ProblemError) || !isUnknownName(error.problem)) throw error;
    }
  }
  return read(newest);
}

/** An ambiguous name is known, and means two things; a choice that there is not is a name that nobody knows. */
export const isUnknownName = ({ kind }: Problem): boolean =>
  kind === "unknown" || kind === "choice" || kind === "no-field";
