import type { Cell } from "../../functions/cells";
import { cellIn, firstCell } from "../area";
import { mentionsCall } from "../calls";
import { evaluateOurs, type Evaluation, type Source } from "../evaluation";
import { formulaAt } from "../relative";
import { gridOf, sameCell, textOf } from "../same";
import { relativeText, sharedFormula, type OurCell, type SharedFormula, type Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import type { Entry } from "./entry";
import { matchPlain } from "./plain-match";
import { matchSpill, spilledValues } from "./spill-match";
import { withCarried } from "./references";

/**
 * How frozen cells compare with their receipt: as recorded; typed over; as recorded, while the inputs give something else
 * today; found at another place; holding a formula of ours again, or another one; deleted; of a row that was tampered with.
 */
export type Verdict = "same" | "edited" | "stale" | "moved" | "live" | "occupied" | "missing" | "receipt";

/** One frozen cell, or one spilled result, beside what the receipt says of it. */
export interface Match {
  readonly entry: Entry;
  readonly verdict: Verdict;
  /** Where it is now; null where it was deleted. */
  readonly area: Area | null;
  /** The formula that would go back there, as it reads today. */
  readonly r1c1: string;
  readonly was: Cell;
  readonly now: Cell;
  /** What the formula gives today; undefined where it cannot be computed here. */
  readonly gives: Cell | undefined;
  /** What the formula shows once it is back; left out where that is still to be computed. */
  readonly shows?: Cell | undefined;
  /** Nothing speaks against putting the formula back. */
  readonly restorable: boolean;
}

/** An entry whose place is looked at. */
export interface Placed {
  readonly entry: Entry;
  /** The formula as it reads today. */
  readonly r1c1: string;
  /** Cells whose formula is to be computed, in the order of the place. */
  readonly asked: readonly OurCell[];
}

export function placed(entry: Entry, { snapshot }: Source): Placed {
  const { place } = entry;
  if (place === null) return { entry, r1c1: entry.r1c1, asked: [] };
  const r1c1 = formulaNow(entry, place);
  if (entry.by === "plain") return { entry, r1c1, asked: [] };
  const cells = entry.fills === "cells" ? valueCells(entry, place, snapshot) : spilledValues(place, snapshot);
  const shared = cells.length === 0 ? null : sharedFormula(r1c1);
  return { entry, r1c1, asked: cells.map((area) => cellWith(shared!, area)) };
}

/** A cell as if it held a formula. */
export const cellWith = (shared: SharedFormula, area: Area): OurCell => ({
  area,
  shared,
  // Only the engine asks for it.
  get formula() {
    return formulaAt(shared.r1c1, firstCell(area));
  },
});

/** Cells without a formula; blank ones that were inserted among them are passed over. */
function valueCells({ values }: Entry, place: Area, snapshot: Snapshot): Area[] {
  const aligned = isAligned(values, place);
  const skipsBlanks = !aligned && !values.some((row) => row.some((cell) => textOf(cell) === ""));
  const found: Area[] = [];
  for (let row = 0; row < place.rows; row++) {
    for (let column = 0; column < place.columns; column++) {
      const area = cellIn(place, row, column);
      const { formula, value } = snapshot.content(area.sheet, area.row, area.column);
      if (formula === null && !(skipsBlanks && textOf(value) === "")) found.push(area);
    }
  }
  return found;
}

/** Nothing was inserted among the cells. */
const isAligned = (values: Entry["values"], place: Area): boolean =>
  values.length === place.rows && values[0]?.length === place.columns;

/**
 * Compares an entry's cells with what is recorded of them.
 *
 * @param evaluations of the cells that were asked for
 */
export function matchEntry(
  { entry, r1c1, asked }: Placed,
  evaluations: readonly Evaluation[],
  source: Source,
): readonly Match[] {
  const { place, values, intact } = entry;
  const nothing = { entry, r1c1, area: place, now: null, gives: undefined, restorable: false };
  const was = values[0]?.[0] ?? null;
  if (place === null) return [{ ...nothing, was, verdict: "missing" }];
  const found =
    entry.by === "plain"
      ? matchPlain(entry, place, r1c1, source)
      : entry.fills === "spill"
        ? [matchSpill(entry, place, { r1c1, evaluation: evaluations[0], snapshot: source.snapshot })]
        : matchCells(entry, place, { r1c1, asked, evaluations, source });
  if (intact) return found;
  return found.map((match) =>
    match.verdict === "live" ? match : { ...match, verdict: "receipt", restorable: false },
  );
}

/** The recorded formula with the references that its cells have by now, relative to the first of them. */
function formulaNow({ r1c1, carrier, recordedAt }: Entry, place: Area): string {
  if (carrier === null || recordedAt === null) return r1c1;
  const now = withCarried(formulaAt(r1c1, recordedAt), carrier, place.sheet);
  return now === null ? r1c1 : relativeText(now, firstCell(place));
}

interface Beside {
  readonly r1c1: string;
  readonly asked: readonly OurCell[];
  readonly evaluations: readonly Evaluation[];
  readonly source: Source;
}

function matchCells(
  entry: Entry,
  place: Area,
  { r1c1, asked, evaluations, source }: Beside,
): readonly Match[] {
  const { values } = entry;
  const aligned = isAligned(values, place);
  const ownOf = ({ row, column }: Area): Cell | undefined =>
    aligned ? values[row - place.row]![column - place.column]! : undefined;
  const recorded = new Set(values.flat().map(rounded));
  const matches: Match[] = [];
  let next = 0;
  for (let at = 0; at < place.rows * place.columns; at++) {
    const area = cellIn(place, Math.floor(at / place.columns), at % place.columns);
    const { formula, value: now } = source.snapshot.content(area.sheet, area.row, area.column);
    const own = ownOf(area);
    const common = { entry, area, r1c1, now };
    if (formula !== null) {
      const verdict = mentionsCall(formula) ? "live" : "occupied";
      matches.push({ ...common, verdict, was: own ?? null, gives: undefined, restorable: false });
      continue;
    }
    const { row, column } = asked[next]?.area ?? {};
    if (row !== area.row || column !== area.column) continue;
    const evaluation = evaluations[next++]!;
    const gives = firstOf(evaluation);
    const known = own !== undefined && sameCell(own, now) ? true : recorded.has(rounded(now));
    const verdict = verdictOf(now, gives, known);
    const shows = isSingle(evaluation) ? (verdict === "same" ? now : gives) : undefined;
    const was = own ?? gives ?? null;
    matches.push({ ...common, verdict, was, gives, shows, restorable: verdict === "same" });
  }
  return matches;
}

function verdictOf(now: Cell, gives: Cell | undefined, known: boolean): Verdict {
  if (gives === undefined) return known ? "same" : "edited";
  if (sameCell(now, gives)) return "same";
  return known ? "stale" : "edited";
}

/** What a formula gives in one cell; undefined where it cannot be computed here. */
export const computed = async (cell: OurCell, source: Source): Promise<Cell | undefined> =>
  firstOf(await evaluateOurs(cell, source));

const firstOf = (evaluation: Evaluation): Cell | undefined =>
  "result" in evaluation ? gridOf(evaluation.result)[0]![0]! : undefined;

const isSingle = (evaluation: Evaluation): boolean =>
  "result" in evaluation && gridOf(evaluation.result).flat().length === 1;

/** Values that show the same have the same text. */
export const rounded = (cell: Cell): string =>
  typeof cell === "number" ? cell.toPrecision(10) : typeof cell === "string" ? `"${cell}"` : textOf(cell);
