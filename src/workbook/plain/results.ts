import { isCellError } from "../../functions/cells";
import { isWorked, measured, type Place, type Resultless, type WorkedRow } from "../../functions/workings";
import type { OurCell, Snapshot } from "../snapshot";
import type { Surroundings } from "./argument";
import type { Before } from "./before";
import { resultOf } from "./given";
import { leave } from "./left";
import { presetOf, sourceOf, type PlainCall, type PlainRow } from "./row";

/** What working out cells needs, and finds out on the way. */
export interface Working {
  readonly snapshot: Snapshot;
  readonly before: Before;
  /** Of references in R1C1. */
  readonly place: Surroundings["place"];
  leans: boolean;
}

/** A call that has no results yet. */
export type Placed = Omit<PlainCall, "rows" | "columns" | "results" | "cell">;

/** Works out every result of a call, each in a row of its own. */
export function withResults(placed: Placed, cell: OurCell, working: Working): PlainCall {
  const each = placed.read(cell);
  const roles = measured(placed.name, each[0]?.value)?.roles;
  const args = each.map(({ value }, at) => {
    if (value !== undefined) return value;
    // How many decides nothing about the steps.
    return at === roles?.quantity || at === roles?.usage ? 1 : leave("expression");
  });
  working.leans ||= each.some(({ leans }) => leans);
  const workings = working.before(placed.name, args, roles);
  if ("unworkable" in workings) return leave(workings.unworkable);
  if ("error" in workings) return leave("error");
  const { rows, columns, entries } = workings;
  const results: PlainRow[] = [];
  const { name, inside, start, end, read } = placed;
  const call: PlainCall = { cell, name, inside, start, end, rows, columns, read, results };
  for (const [entry, worked] of entries.entries()) {
    const refused = isWorked(worked) ? null : refusalOf(worked);
    if (refused !== null && entries.length === 1) leave("error");
    const row = isWorked(worked) ? worked : refused === null ? likeOf(worked, { call, entry }) : null;
    if (row !== null) refuseTexts(row, call);
    results.push({
      call,
      entry,
      worked: row,
      shows: isWorked(worked) ? resultOf(worked, (place) => sourceOf({ call }, place)) : worked.shows,
      refused,
      isKnown: isWorked(worked),
      address: "",
    });
  }
  return call;
}

/** How the row would be worked out, if a cell of the workbook may come to name another preset. */
const likeOf = ({ like }: Resultless, row: Pick<PlainRow, "call" | "entry">): WorkedRow | null =>
  like === null || presetOf(row).live === null ? null : like;

function refuseTexts(row: WorkedRow, call: PlainCall): void {
  for (const place of numbersOf(row)) {
    const { live, value } = sourceOf({ call }, place);
    if (live !== null && typeof value === "string") leave("text");
  }
}

const known = new WeakMap<WorkedRow, readonly Place[]>();

/** Cells that must hold numbers. */
function numbersOf(row: WorkedRow): readonly Place[] {
  const before = known.get(row);
  if (before !== undefined) return before;
  const numbers = [...row.numbers, ...row.inputs.flatMap(({ place }) => place ?? [])];
  known.set(row, numbers);
  return numbers;
}

/**
 * A blank or unknown name is answered by formulas, too, and in a cell it may become a known one. Anything else that is
 * wrong with a row stays wrong: null for the former, else what it is.
 */
function refusalOf({ shows }: Resultless): string | null {
  if (shows === "" || !isCellError(shows) || shows.error === "#N/A") return null;
  return shows.message ?? shows.error;
}
