import { editions, type Edition } from "../editions/registry";
import { normal } from "../editions/shelf";
import type { Assumption } from "../editions/stated";
import { EDITION } from "../editions/vocabulary";
import { ProblemError, refuse, type Problem } from "../problem";
import type { Request, Stated } from "./request";

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
 * What a call comes to in the edition that its assumptions pin, else in the earliest that knows its names.
 *
 * @param unknown how many of the call's names an answer had no knowledge of
 */
export function inEdition<Answer>(
  stated: Request["stated"],
  read: (edition: Edition, stated: Stated) => Answer,
  unknown: (answer: Answer, edition: Edition) => number,
): Answer {
  const latest = stated(newest);
  const by = (edition: Edition): Answer => read(edition, edition === newest ? latest : stated(edition));
  const pinned = pinnedBy(latest.assumptions);
  return pinned === null ? earliest(by, unknown) : by(editionNamed(pinned));
}

/**
 * What the earliest edition says of those that know as many of the call's names as any does. So an existing formula never
 * changes by itself, a new name works at once, and a slip in one row moves no other row. What an edition refuses otherwise
 * than for a name is its answer.
 */
function earliest<Answer>(
  read: (edition: Edition) => Answer,
  unknown: (answer: Answer, edition: Edition) => number,
): Answer {
  let best: { readonly answer: Answer; readonly unknown: number } | null = null;
  for (const edition of editions) {
    try {
      const answer = read(edition);
      const count = editions.length === 1 ? 0 : unknown(answer, edition);
      if (count === 0) return answer;
      if (best === null || count < best.unknown) best = { answer, unknown: count };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const isLast = edition === newest || !isUnknownName(error.problem);
      if (best === null && isLast) throw error;
    }
  }
  return best!.answer;
}

/** An ambiguous name is known, and means two things; a choice that there is not is a name that nobody knows. */
export const isUnknownName = ({ kind }: Problem): boolean =>
  kind === "unknown" || kind === "choice" || kind === "no-field";
