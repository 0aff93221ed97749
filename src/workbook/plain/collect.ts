import type { Cell } from "../../functions/cells";
import type { Place, RowOfCall, WorkedRow } from "../../functions/workings";
import type { OurCell, Snapshot } from "../snapshot";
import { relativeResolver } from "../relative";
import { argued, isDirect, type Source, type Surroundings } from "./argument";
import { outermostCalls, type PlacedCall } from "./calls-in";
import { fitsInside } from "./fits-inside";
import { remembering } from "./before";
import { leave, LeftAlone, type Left } from "./left";
import { referencesIn } from "./reference";
import { resultsOf, type Working } from "./results";

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
