import { uniformRuns } from "../runs";
import type { Change, CellEdit } from "../change";
import type { Cell } from "../../functions/cells";
import type { OurCell, Snapshot } from "../snapshot";
import type { PlainCell } from "./collect";
import type { PlainCall } from "./row";

/** What the cells themselves become: a reference to the result, or their own formula around such references. */
export function rewritten(
  cells: readonly PlainCell[],
  snapshot: Snapshot,
): { readonly edits: readonly CellEdit[]; readonly expect: Change["expect"] } {
  const shownIn = ({ area: { sheet, row, column } }: OurCell): Cell =>
    snapshot.content(sheet, row, column).value;
  const single = cells.filter(({ cell, calls }) => !(cell.shared.bare && calls[0]!.results.length > 1));
  const members = single.map(({ cell, calls }) => ({
    area: cell.area,
    formula: replaced(cell.formula, calls),
    // What the host shows is right where only it could compute it: everything was computed before.
    gives: cell.shared.bare ? (calls[0]!.results[0]!.shows ?? shownIn(cell)) : shownIn(cell),
  }));
  const alone = new Set(single);
  const many = cells.filter((each) => !alone.has(each));
  return {
    edits: [
      ...uniformRuns(members, () => "").map(({ area, members }): CellEdit => ({
        kind: "formula",
        area,
        formulas: Array.from({ length: area.rows }, (_, row) =>
          members.slice(row * area.columns, (row + 1) * area.columns).map(({ formula }) => formula),
        ),
        results: Array.from({ length: area.rows }, (_, row) =>
          members.slice(row * area.columns, (row + 1) * area.columns).map(({ gives }) => gives),
        ),
      })),
      ...many.map(({ cell: { area }, calls: [only] }): CellEdit => {
        const { rows, columns, results } = only!;
        return {
          kind: "formula",
          area: { ...area, rows, columns },
          formulas: Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (__, column) => `=${results[row * columns + column]!.address}`),
          ),
          results: Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (__, column) => results[row * columns + column]!.shows),
          ),
        };
      }),
    ],
    expect: uniformRuns(
      cells.map(({ cell }) => cell),
      () => "",
    ).map(({ area }) => ({ area, cells: snapshot.contents(area) })),
  };
}

function replaced(formula: string, calls: readonly PlainCall[]): string {
  let text = "";
  let from = 0;
  for (const call of calls) {
    text += formula.slice(from, call.start) + addressesOf(call);
    from = call.end;
  }
  return text + formula.slice(from);
}

/** One address, or a list of ranges of those that follow one another. */
function addressesOf({ results }: PlainCall): string {
  const runs: { first: string; last: string; line: number }[] = [];
  for (const { address } of results) {
    const line = Number(/\d+$/.exec(address)![0]);
    const run = runs.at(-1);
    if (run?.line === line - 1) Object.assign(run, { last: address, line });
    else runs.push({ first: address, last: address, line });
  }
  return runs
    .map(({ first, last }) => (first === last ? first : `${first}:${last.slice(last.lastIndexOf("!") + 1)}`))
    .join(",");
}
