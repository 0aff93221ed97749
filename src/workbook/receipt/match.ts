import type { Cell } from "../../functions/cells";
import { cellIn, firstCell } from "../area";
import { mentionsCall } from "../calls";
import { evaluateOurs, type Source } from "../evaluation";
import { formulaAt } from "../relative";
import { gridOf, sameCell, textOf } from "../same";
import { relativeText, sharedFormula, type OurCell } from "../snapshot";
import type { Area } from "../workbook";
import type { Entry } from "./entry";
import { matchPlain } from "./plain-match";
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
  /** Nothing speaks against putting the formula back. */
  readonly restorable: boolean;
}

/** Compares an entry's cells with what is recorded of them. Cells that were inserted among them are passed over. */
export async function matchEntry(entry: Entry, source: Source): Promise<readonly Match[]> {
  const { place, values, intact } = entry;
  const r1c1 = place === null ? entry.r1c1 : formulaNow(entry, place);
  const nothing = { entry, r1c1, area: place, now: null, gives: undefined, restorable: false };
  const was = values[0]?.[0] ?? null;
  if (place === null) return [{ ...nothing, was, verdict: "missing" }];
  const found =
    entry.by === "plain"
      ? matchPlain(entry, place, r1c1, source)
      : entry.fills === "spill"
        ? [await matchSpill(entry, place, r1c1, source)]
        : await matchCells(entry, place, r1c1, source);
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

async function matchCells(
  entry: Entry,
  place: Area,
  r1c1: string,
  source: Source,
): Promise<readonly Match[]> {
  const { values } = entry;
  const aligned = values.length === place.rows && values[0]?.length === place.columns;
  const recorded = new Set(values.flat().map(rounded));
  const shared = sharedFormula(r1c1);
  const matches: Match[] = [];
  for (let row = 0; row < place.rows; row++) {
    for (let column = 0; column < place.columns; column++) {
      const area = cellIn(place, row, column);
      const { formula, value: now } = source.snapshot.content(area.sheet, area.row, area.column);
      const own = aligned ? values[row]![column]! : undefined;
      if (!aligned && formula === null && textOf(now) === "" && !recorded.has("")) continue;
      const common = { entry, area, r1c1, now };
      if (formula !== null) {
        const verdict = mentionsCall(formula) ? "live" : "occupied";
        matches.push({ ...common, verdict, was: own ?? null, gives: undefined, restorable: false });
        continue;
      }
      const gives = await computed({ area, formula: formulaAt(r1c1, area), shared }, source);
      const known = own !== undefined && sameCell(own, now) ? true : recorded.has(rounded(now));
      const verdict = verdictOf(now, gives, known);
      matches.push({ ...common, verdict, was: own ?? gives ?? null, gives, restorable: verdict === "same" });
    }
  }
  return matches;
}

async function matchSpill(entry: Entry, place: Area, r1c1: string, source: Source): Promise<Match> {
  const { values } = entry;
  const contents = source.snapshot.contents(place);
  const cells = contents.map((row) => row.map(({ value }) => value));
  const first = firstCell(place);
  const common = { entry, area: place, r1c1, was: values[0]?.[0] ?? null, now: cells[0]![0]! };
  const formulas = contents.flat().flatMap(({ formula }) => formula ?? []);
  if (formulas.length > 0) {
    const verdict = mentionsCall(formulas[0]!) ? "live" : "occupied";
    return { ...common, verdict, gives: undefined, restorable: false };
  }
  const shared = sharedFormula(r1c1);
  const evaluation = await evaluateOurs({ area: place, formula: formulaAt(r1c1, first), shared }, source);
  const result = "result" in evaluation ? gridOf(evaluation.result) : undefined;
  const differs = firstDifference(values, cells);
  if (differs !== null) {
    const gives = result?.[0]?.[0];
    return { ...common, ...differs, verdict: "edited", gives, restorable: false };
  }
  const changed = result === undefined ? null : firstDifference(result, cells);
  const verdict = changed === null ? "same" : "stale";
  return { ...common, verdict, gives: changed?.was ?? result?.[0]?.[0], restorable: verdict === "same" };
}

/** The first pair of cells that differ; null where all are the same. */
function firstDifference(
  recorded: readonly (readonly Cell[])[],
  cells: readonly (readonly Cell[])[],
): { readonly was: Cell; readonly now: Cell } | null {
  const [rows, columns] = [
    Math.max(recorded.length, cells.length),
    Math.max(recorded[0]?.length ?? 0, cells[0]!.length),
  ];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [was, now] = [recorded[row]?.[column] ?? null, cells[row]?.[column] ?? null];
      if (!sameCell(was, now)) return { was, now };
    }
  return null;
}

function verdictOf(now: Cell, gives: Cell | undefined, known: boolean): Verdict {
  if (gives === undefined) return known ? "same" : "edited";
  if (sameCell(now, gives)) return "same";
  return known ? "stale" : "edited";
}

/** What a formula gives in one cell; undefined where it cannot be computed here. */
export async function computed(cell: OurCell, source: Source): Promise<Cell | undefined> {
  const evaluation = await evaluateOurs(cell, source);
  return "result" in evaluation ? gridOf(evaluation.result)[0]![0]! : undefined;
}

/** Values that show the same have the same text. */
export const rounded = (cell: Cell): string =>
  typeof cell === "number" ? cell.toPrecision(10) : typeof cell === "string" ? `"${cell}"` : textOf(cell);
