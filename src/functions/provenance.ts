import { pinnedBy } from "../estimate/choice";
import { inputsOf, newest, type Estimate, type Part } from "../estimate";
import { tierOf } from "../estimate/tier";
import { readUnit } from "../editions/units";
import { ProblemError } from "../problem";
import type { Arguments } from "./ask";
import { estimatedBy } from "./estimated";
import { matrix } from "./matrix";
import { statedIn } from "./stated";
import { placesInBlock } from "./stated-places";

/** On what the answer of a call rests, beside its arguments. */
export interface Provenance {
  /** The edition that answered. */
  readonly edition: string;
  /** The call's assumptions say which edition answers. */
  readonly pinned: boolean;
  /** Which argument the assumptions are. */
  readonly assumptions: number;
  /** Inputs that nobody stated and whose figures are guesses (tier D), by the names users can state them by. */
  readonly guessed: readonly string[];
  /** Output tokens that were taken for granted; null where they were stated, or play no part. */
  readonly defaultTokens: number | null;
  /** Factors that a block of assumptions states without a word on where they come from. */
  readonly unnoted: readonly Unnoted[];
}

/** A stated factor without a note, and its cell within the argument. */
export interface Unnoted {
  readonly label: string;
  readonly argument: number;
  readonly row: number;
  readonly column: number;
}

/** What is asked rather than assumed: it needs no note. */
const ASKED = ["Hours", "Output tokens", "Input tokens", "Reasoning tokens", "Period months"];

/**
 * On what the answer of a call rests.
 *
 * @param name one of `functionNames`
 * @returns null for a function that estimates nothing, and where the whole call is refused
 */
export function provenanceOf(name: string, args: Arguments): Provenance | null {
  try {
    const estimated = estimatedBy(name, args);
    if (estimated === null) return null;
    const { estimate, assumptions } = estimated;
    return {
      edition: estimate.known.edition.id,
      pinned: pinnedBy(statedIn(args[assumptions])(newest).assumptions) !== null,
      assumptions,
      guessed: guessedIn(estimate),
      defaultTokens: defaultTokensIn(estimate),
      unnoted: unnotedIn(args[assumptions], assumptions),
    };
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** One row stands for all that a plan answers: they have the same kinds of inputs. */
const rowOf = ({ group: { rows } }: Part): number => (typeof rows === "number" ? 0 : (rows[0] ?? 0));

function guessedIn({ parts, known }: Estimate): readonly string[] {
  const labels = parts.flatMap((part) =>
    inputsOf(part, rowOf(part), known).flatMap(({ name, basis, ends }) => {
      const label = known.edition.method[name]?.label;
      const guessed = label !== undefined && ends !== null && basis !== null && tierOf(basis) === "D";
      return guessed ? [label] : [];
    }),
  );
  return [...new Set(labels)];
}

function defaultTokensIn({ parts, known }: Estimate): number | null {
  for (const part of parts) {
    const load = part.loads.find(({ name }) => name === "output_tokens");
    if (load === undefined || ["asked", "given", "override"].includes(load.origin)) continue;
    return inputsOf(part, rowOf(part), known).find(({ name }) => name === "output_tokens")!.value;
  }
  return null;
}

function unnotedIn(argument: Arguments[number], at: number): readonly Unnoted[] {
  const block = matrix("assumptions", argument);
  if (block.rows * block.columns === 1) return [];
  return placesInBlock(block, at, newest)
    .filter(({ kind, label }) => kind === "quantity" && !ASKED.includes(label))
    .filter(({ place }) => !hasNote(block.cells[place.row]!.slice(place.column + 1)))
    .map(({ label, place: { row, column } }) => ({ label, argument: at, row, column }));
}

/** A text behind the value that is no unit. */
const hasNote = (cells: readonly unknown[]): boolean =>
  cells.some((cell) => typeof cell === "string" && cell.trim() !== "" && readUnit(cell) === null);
