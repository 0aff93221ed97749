import { isCellError, type Cell } from "../../functions/cells";
import {
  isWorked,
  measured,
  type Arguments,
  type Place,
  type Resultless,
  type WorkedRow,
} from "../../functions/workings";
import { addressOf } from "../address";
import type { OurCell, Snapshot } from "../snapshot";
import type { Argued, Source, Surroundings } from "./argument";
import type { Before } from "./before";
import type { PlacedCall } from "./calls-in";
import type { PlainCall, PlainRow } from "./collect";
import { resultOf } from "./given";
import { leave } from "./left";

/** What working out cells needs, and finds out on the way. */
export interface Working {
  readonly snapshot: Snapshot;
  readonly before: Before;
  /** Of references in R1C1. */
  readonly place: Surroundings["place"];
  leans: boolean;
}

/** Every result of a call, to be worked out in a row of its own. */
export function resultsOf(
  { name, text }: PlacedCall,
  each: readonly Argued[],
  cell: OurCell,
  working: Working,
): Pick<PlainCall, "rows" | "columns" | "results"> {
  const roles = measured(name, each[0]?.value)?.roles;
  const args = each.map(({ value }, at) => {
    if (value !== undefined) return value;
    // How many decides nothing about the steps.
    return at === roles?.quantity || at === roles?.usage ? 1 : leave("expression");
  });
  working.leans ||= each.some(({ leans }) => leans);
  const workings = working.before(name, args, roles);
  if ("unworkable" in workings) return leave(workings.unworkable);
  if ("error" in workings) return leave("error");
  const source = ({ argument, row, column }: Place): Source => each[argument]!.source(row, column);
  const { rows, columns, entries } = workings;
  const results = entries.map((worked, entry): PlainRow => {
    const preset = source(cornerOf(args[roles!.preset], roles!.preset, entry, columns));
    const refused = isWorked(worked) ? null : refusalOf(worked);
    if (refused !== null && entries.length === 1) leave("error");
    const row = isWorked(worked) ? worked : refused === null && preset.live !== null ? worked.like : null;
    for (const place of row === null ? [] : numbersOf(row)) {
      const { live, value } = source(place);
      if (live !== null && typeof value === "string") leave("text");
    }
    const { area, shared } = cell;
    const [down, right] = shared.bare ? [Math.floor(entry / columns), entry % columns] : [0, 0];
    const place = addressOf({ ...area, row: area.row + down, column: area.column + right });
    return {
      cell,
      place,
      text,
      name,
      args,
      entry,
      extent: workings,
      worked: row,
      source,
      preset,
      shows: isWorked(worked) ? resultOf(worked, source) : worked.shows,
      refused,
      isKnown: isWorked(worked),
      address: "",
    };
  });
  return { rows, columns, results };
}

/** Where an argument's cell for a result stands: single rows and columns stretch. */
function cornerOf(value: Arguments[number], argument: number, entry: number, width: number): Place {
  const cells = Array.isArray(value) ? (value as readonly (readonly Cell[])[]) : [[null]];
  const [rows, columns] = [cells.length, cells[0]?.length ?? 1];
  return {
    argument,
    row: rows === 1 ? 0 : Math.floor(entry / width),
    column: columns === 1 ? 0 : entry % width,
  };
}

const numbersOf = ({ inputs, numbers }: WorkedRow): readonly Place[] => [
  ...numbers,
  ...inputs.flatMap(({ place }) => place ?? []),
];

/**
 * A blank or unknown name is answered by formulas, too, and in a cell it may become a known one. Anything else that is
 * wrong with a row stays wrong: null for the former, else what it is.
 */
function refusalOf({ shows }: Resultless): string | null {
  if (shows === "" || !isCellError(shows) || shows.error === "#N/A") return null;
  return shows.message ?? shows.error;
}
