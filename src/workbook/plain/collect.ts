import type { WorkedRow } from "../../functions/workings";
import { relativeResolver } from "../relative";
import type { OurCell, Snapshot } from "../snapshot";
import { argued, isDirect, type Source, type Surroundings } from "./argument";
import { remembering } from "./before";
import { outermostCalls, type PlacedCall } from "./calls-in";
import { fitsInside } from "./fits-inside";
import { leave, LeftAlone, type Left } from "./left";
import { referencesIn } from "./reference";
import { withResults, type Working } from "./results";
import { latest, presetOf, type PlainCall, type PlainRow, type ReadArguments } from "./row";

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
  const plainCell = cellReader(working);
  for (const cell of snapshot.ours) {
    try {
      if (locked.has(cell.area.sheet)) leave("locked");
      const { formula } = cell;
      if (
        ourNames.size > 0 &&
        referencesIn(formula).some(({ start, end }) => ourNames.has(formula.slice(start, end).toUpperCase()))
      )
        leave("name");
      const worked = plainCell(cell);
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
        if (row.worked === null && row.refused === null && presetOf(row).live !== null)
          row.worked = models.get(keyOf(row, order)) ?? null;
    });
  return { plain, left, leans: working.leans };
}

const keyOf = ({ call, entry }: PlainRow, order: number): string =>
  `${order} ${entry} ${call.cell.shared.r1c1}`;

function remember({ calls }: PlainCell, models: Map<string, WorkedRow>): void {
  calls.forEach((call, order) => {
    for (const row of call.results) if (row.worked !== null) models.set(keyOf(row, order), row.worked);
  });
}

const NONE: readonly PlainRow[] = [];

/** Works out one cell after the other. */
function cellReader(working: Working): (cell: OurCell) => PlainCell {
  const read = readerOf(working);
  return (cell) => {
    const { shared, formula } = cell;
    const call = shared.calls?.[0];
    // One call alone, of arguments that need not be read in every cell that it was filled down to.
    if (!shared.bare || call === undefined || !call.values.every(isDirect)) return parsedCell(cell, working);
    const placed = { name: call.name, inside: null, start: 1, end: formula.length, read };
    return { cell, calls: [withResults(placed, cell, working)], inner: NONE };
  };
}

/** The arguments of a cell that is one call alone. */
const readerOf = ({ snapshot, place }: Working): ReadArguments =>
  latest(({ formula, area, shared }) => {
    const piece = { start: 1, end: formula.length };
    const around: Surroundings = { formula, at: area, snapshot, place, inner: noneInside };
    return shared.calls![0]!.values.map((node) => argued(node, piece, around));
  });

const noneInside = (): Source => leave("unreadable");

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
    return withResults({ ...call, read: () => each }, cell, working);
  };
  const calls = outermostCalls(cell.formula).map(workOut);
  if (calls.length === 0) leave("unreadable");
  if (!cell.shared.bare && !calls.every(fitsInside)) leave("array");
  return { cell, calls, inner };
}
