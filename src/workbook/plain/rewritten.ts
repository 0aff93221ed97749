import type { Change, CellEdit } from "../change";
import type { Snapshot } from "../snapshot";
import type { PlainCall, PlainCell } from "./collect";

/** What the cells themselves become: a reference to the result, or their own formula around such references. */
export function rewritten(
  cells: readonly PlainCell[],
  snapshot: Snapshot,
): { readonly edits: readonly CellEdit[]; readonly expect: Change["expect"] } {
  return {
    edits: cells.map(({ cell, calls }): CellEdit => {
      const { area, formula, shared } = cell;
      const [only] = calls;
      if (!shared.bare || only === undefined)
        return { kind: "formula", area, formulas: [[replaced(formula, calls)]] };
      const { rows, columns, results } = only;
      return {
        kind: "formula",
        area: { ...area, rows, columns },
        formulas: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => `=${results[row * columns + column]!.address}`),
        ),
      };
    }),
    expect: cells.map(({ cell: { area } }) => ({ area, cells: snapshot.contents(area) })),
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
