import { forEachRow, rangeOf, totalOf, type Range } from "../estimate";
import { refuse } from "../problem";
import { argumentsOf, ask, type Arguments, type Asked } from "./ask";
import type { Cell } from "./cells";
import { messageFor } from "./messages";

/** Low, central and high side by side, one row for each row of the arguments, or for each column of a single row. */
export function ranges(item: string, args: Arguments, language: string): Cell[][] {
  const { estimate, extent } = askItem(item, args);
  if (extent.rows > 1 && extent.columns > 1) refuse({ kind: "one-line", ...extent });
  const result = Array.from({ length: estimate.rows }, (_, row): Cell[] => {
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

/** Low, central and high of the sum over all rows and periods; one that is at fault spoils the sum. */
export function total(item: string, args: Arguments, language: string): Cell[][] {
  const { estimate } = askItem(item, args);
  for (const problem of estimate.problems.values()) if (problem.kind !== "blank") refuse(problem);
  return [threeOf(totalOf(estimate), language)];
}

function askItem(item: string, args: Arguments): Asked {
  const own = argumentsOf(item);
  return ask(item, args, args[own]);
}

const threeOf = ({ low, central, high }: Range, language: string): Cell[] =>
  [low, central, high].map((value) =>
    Number.isFinite(value) ? value : messageFor({ kind: "overflow" }, language),
  );
