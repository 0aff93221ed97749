import type { Edit } from "../change";
import { uniformRuns } from "../runs";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";
import { columnOf, type Column, type Entry, type State } from "./entry";
import type { Match } from "./match";
import { receiptsIn } from "./read";
import { checkFormula, placeFormula } from "./references";

/**
 * The receipt says what has become of its rows, and follows what was moved.
 *
 * @param back those whose formulas are put back
 */
export function thawedRows(
  matches: readonly Match[],
  back: ReadonlySet<Match>,
  snapshot: Snapshot,
): readonly Edit[] {
  const byEntry = new Map<Entry, Match[]>();
  for (const match of matches) {
    const own = byEntry.get(match.entry);
    if (own === undefined) byEntry.set(match.entry, [match]);
    else own.push(match);
  }
  const changed = [...byEntry].flatMap(([entry, own]) => {
    const state = stateOf(own, back);
    return state === entry.state || !own.some((match) => back.has(match))
      ? []
      : [{ area: cell(entry, "state"), state }];
  });
  const words = new Map(receiptsIn(snapshot).map((each) => [each.sheet, each.words]));
  return [
    ...uniformRuns(changed, ({ state }) => state).map(({ area, members }): Edit => {
      const text = words.get(area.sheet)!.states[members[0]!.state];
      return { kind: "values", area, values: members.map(() => [text]) };
    }),
    ...[...back].filter(({ verdict }) => verdict === "moved").flatMap(follow),
  ];
}

function stateOf(matches: readonly Match[], back: ReadonlySet<Match>): State {
  const done = matches.filter((match) => back.has(match) || match.verdict === "live").length;
  return done === matches.length ? "thawed" : done > 0 ? "partly" : "frozen";
}

function follow({ entry, area }: Match): Edit[] {
  const check = checkFormula(area!, cell(entry, "value"));
  return [
    { kind: "formula", area: cell(entry, "place"), formulas: [[placeFormula(area!)]] },
    { kind: "formula", area: cell(entry, "unchanged"), formulas: [[check]] },
  ];
}

const cell = ({ receipt, row }: Entry, column: Column): Area => ({
  sheet: receipt,
  row,
  column: columnOf(column),
  rows: 1,
  columns: 1,
});
