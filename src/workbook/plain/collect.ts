import { isCellError, type Cell } from "../../functions/cells";
import {
  isWorked,
  measured,
  type Arguments,
  type Place,
  type Resultless,
  type RowOfCall,
  type WorkedRow,
} from "../../functions/workings";
import { addressOf } from "../address";
import type { OurCell, Snapshot } from "../snapshot";
import { relativeResolver } from "../relative";
import { argued, isDirect, type Argued, type Source, type Surroundings } from "./argument";
import { outermostCalls, type PlacedCall } from "./calls-in";
import { fitsInside } from "./fits-inside";
import { remembering, type Before } from "./before";
import { resultOf } from "./given";
import { leave, LeftAlone, type Left } from "./left";
import { referencesIn } from "./reference";

/** One result of one call, to be worked out in a row of its own. */
export interface PlainRow extends RowOfCall {
  readonly cell: OurCell;
  /** Where the result shows, as people read it. */
  readonly place: string;
  /** The call as it was written. */
  readonly text: string;
  /** null where nothing tells by which steps it would be computed; it is blank or unknown then. */
  worked: WorkedRow | null;
  readonly source: (place: Place) => Source;
  /** The cell that names the preset. */
  readonly preset: Source;
  /** What the call gives there; undefined where only the host can compute it. */
  readonly shows: Cell | undefined;
  /** What is wrong with it, where that is more than a name; its result is #VALUE! then. */
  readonly refused: string | null;
  /** false: one of its names is blank or unknown, and it is worked out as if it were not. */
  readonly isKnown: boolean;
  /** The cell that holds the result, once that is settled. */
  address: string;
}

/** A call with a row for each of its results. */
export interface PlainCall extends PlacedCall {
  readonly rows: number;
  readonly columns: number;
  readonly results: readonly PlainRow[];
}

/** A cell whose calls are all worked out in rows. */
export interface PlainCell {
  readonly cell: OurCell;
  readonly calls: readonly PlainCall[];
  /** Rows of calls inside other calls' arguments. */
  readonly inner: readonly PlainRow[];
}

/** Works out every cell with calls of ours; those that cannot be are left, with the reason. */
export function collect(snapshot: Snapshot): {
  readonly plain: readonly PlainCell[];
  readonly left: readonly Left[];
  /** Some cells hang on what other formulas show. */
  readonly leans: boolean;
} {
  const locked = new Set(snapshot.sheets.filter((sheet) => sheet.locked).map(({ name }) => name));
  const ourNames = new Set(snapshot.ourNames.map(({ name }) => name.toUpperCase()));
  const plain: PlainCell[] = [];
  const left: Left[] = [];
  /** By formula and call: how cells with the same formula are computed, for those whose preset is blank or unknown. */
  const models = new Map<string, WorkedRow>();
  const working: Working = {
    snapshot,
    before: remembering(),
    place: relativeResolver(snapshot),
    leans: false,
  };
  for (const cell of snapshot.ours) {
    try {
      if (locked.has(cell.area.sheet)) leave("locked");
      const { formula } = cell;
      if (
        ourNames.size > 0 &&
        referencesIn(formula).some(({ start, end }) => ourNames.has(formula.slice(start, end).toUpperCase()))
      )
        leave("name");
      const worked = plainCell(cell, working);
      remember(worked, models);
      plain.push(worked);
    } catch (error) {
      if (!(error instanceof LeftAlone)) throw error;
      left.push({ cell, reason: error.reason });
    }
  }
  for (const { calls } of plain)
    calls.forEach((call, order) => {
      for (const row of call.results)
        if (row.preset.live !== null && row.refused === null)
          row.worked ??= models.get(keyOf(row, order)) ?? null;
    });
  return { plain, left, leans: working.leans };
}

/** What working out cells needs, and finds out on the way. */
interface Working {
  readonly snapshot: Snapshot;
  readonly before: Before;
  /** Of references in R1C1. */
  readonly place: Surroundings["place"];
  leans: boolean;
}

const keyOf = ({ cell, entry }: PlainRow, order: number): string => `${order} ${entry} ${cell.shared.r1c1}`;

function remember({ calls }: PlainCell, models: Map<string, WorkedRow>): void {
  calls.forEach((call, order) => {
    for (const row of call.results) if (row.worked !== null) models.set(keyOf(row, order), row.worked);
  });
}

function plainCell(cell: OurCell, working: Working): PlainCell {
  return directCell(cell, working) ?? parsedCell(cell, working);
}

/** One call alone, of arguments that need not be read in every cell that it was filled down to; null for any other. */
function directCell(cell: OurCell, working: Working): PlainCell | null {
  const { formula, area, shared } = cell;
  const call = shared.calls?.[0];
  if (!shared.bare || call === undefined || !call.values.every(isDirect)) return null;
  const piece = { start: 1, end: formula.length };
  const around: Surroundings = { ...NOTHING_INSIDE, formula, at: area, ...working };
  const placed = { ...call, text: formula.slice(1), spans: [], inside: null, ...piece };
  const each = call.values.map((node) => argued(node, piece, around));
  return { cell, calls: [{ ...placed, ...resultsOf(placed, each, cell, working) }], inner: [] };
}

const NOTHING_INSIDE = { inner: (): Source => leave("unreadable") };

function parsedCell(cell: OurCell, working: Working): PlainCell {
  const { snapshot } = working;
  working.leans = true;
  const inner: PlainRow[] = [];
  const workOut = (call: PlacedCall): PlainCall => {
    const around: Surroundings = {
      formula: cell.formula,
      at: cell.area,
      snapshot,
      place: (reference, at) => snapshot.place(reference, at),
      inner(within: PlacedCall): Source {
        const [only, second] = workOut(within).results;
        if (only === undefined || second !== undefined) return leave("array");
        inner.push(only);
        return { live: () => only.address, value: undefined };
      },
    };
    const each = call.values.map((node, at) => argued(node, call.spans[at]!, around));
    return { ...call, ...resultsOf(call, each, cell, working) };
  };
  const calls = outermostCalls(cell.formula).map(workOut);
  if (calls.length === 0) leave("unreadable");
  if (!cell.shared.bare && !calls.every(fitsInside)) leave("array");
  return { cell, calls, inner };
}

function resultsOf(
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
