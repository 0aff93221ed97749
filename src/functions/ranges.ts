import { forEachRow, rangeOf, totalOf, type Range } from "../estimate";
import { refuse } from "../problem";
import { argumentsOf, ask, type Arguments, type Asked } from "./ask";
import type { Cell } from "./cells";
import { messageFor } from "./messages";

/** Low, central and high side by side, one row for each row of the arguments. */
export function ranges(item: string, args: Arguments, language: string): Cell[][] {
  const { estimate, extent } = askColumn(item, args);
  const result = Array.from({ length: extent.rows }, (_, row): Cell[] => {
    const problem = estimate.problems.get(row);
    if (problem === undefined) return [];
    const message = messageFor(problem, language);
    return [message, message, message];
  });
  for (const part of estimate.parts) {
    forEachRow(part.group.rows, (row) => {
      result[row] = threeOf(rangeOf(part, row, estimate.known), language);
    });
  }
  return result;
}

/** Low, central and high of the sum over all rows; one row at fault spoils the sum. */
export function total(item: string, args: Arguments, language: string): Cell[][] {
  const { estimate } = askColumn(item, args);
  for (const problem of estimate.problems.values()) if (problem.kind !== "blank") refuse(problem);
  return [threeOf(totalOf(estimate), language)];
}

/** Arguments that stand in one column, whose answers go to the right. */
function askColumn(item: string, args: Arguments): Asked {
  const own = argumentsOf(item);
  const asked = ask(item, args.slice(0, own), args[own]);
  if (asked.extent.columns > 1) refuse({ kind: "one-column", columns: asked.extent.columns });
  return asked;
}

const threeOf = ({ low, central, high }: Range, language: string): Cell[] =>
  [low, central, high].map((value) =>
    Number.isFinite(value) ? value : messageFor({ kind: "overflow" }, language),
  );
