import type { Cell } from "../../functions/cells";
import { mentionsCall } from "../calls";
import type { Evaluation } from "../evaluation";
import { gridOf, sameCell } from "../same";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import type { Entry } from "./entry";
import type { Match } from "./match";

interface Beside {
  readonly r1c1: string;
  /** undefined where a formula stands in the place. */
  readonly evaluation: Evaluation | undefined;
  readonly snapshot: Snapshot;
}

/** The area of a result that spilled, if only values stand there. */
export const spilledValues = (place: Area, snapshot: Snapshot): readonly Area[] =>
  snapshot.contents(place).some((row) => row.some(({ formula }) => formula !== null)) ? [] : [place];

/** Compares a result that filled an area with what is recorded of it. */
export function matchSpill(entry: Entry, place: Area, { r1c1, evaluation, snapshot }: Beside): Match {
  const { values } = entry;
  const contents = snapshot.contents(place);
  const cells = contents.map((row) => row.map(({ value }) => value));
  const common = { entry, area: place, r1c1, was: values[0]?.[0] ?? null, now: cells[0]![0]! };
  const formulas = contents.flat().flatMap(({ formula }) => formula ?? []);
  if (formulas.length > 0) {
    const verdict = mentionsCall(formulas[0]!) ? "live" : "occupied";
    return { ...common, verdict, gives: undefined, restorable: false };
  }
  const result = evaluation && "result" in evaluation ? gridOf(evaluation.result) : undefined;
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
