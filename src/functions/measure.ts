import { onlyValue, valuesOf, type Bound } from "../estimate";
import { normal } from "../editions/shelf";
import { refuse } from "../problem";
import { ask, argumentsOf, type Arguments } from "./ask";
import type { Cell } from "./cells";
import { matrix, singleText, type Extent } from "./matrix";
import { messageFor } from "./messages";
import type { Problem } from "../problem";

const BOUNDS: readonly Bound[] = ["low", "central", "high", "mean"];

/**
 * One line item for every row of the arguments, stretched as in Excel.
 *
 * @param args the item's own arguments, then bound and overrides
 * @throws {ProblemError} when the whole call is at fault; what spoils one row is an error in that row's cell
 */
export function measure(item: string, args: Arguments, language: string): Cell[][] {
  const own = argumentsOf(item);
  const bound = readBound(singleText(matrix("bound", args[own])));
  const { estimate, extent } = ask(item, args, args[own + 1]);
  const only = bound === "central" ? onlyValue(estimate) : null;
  if (only !== null) return [[only]];
  const { values, problems } = valuesOf(estimate, bound);
  return cellsOf(values, problems, extent, language);
}

function cellsOf(
  values: Float64Array,
  problems: ReadonlyMap<number, Problem>,
  { rows, columns }: Extent,
  language: string,
): Cell[][] {
  const result = new Array<Cell[]>(rows);
  if (problems.size === 0 && columns === 1) {
    // The common case, and the one that is worth its own loop: a column in which nothing is wrong.
    for (let row = 0; row < rows; row++) result[row] = [values[row]!];
    return result;
  }
  for (let row = 0; row < rows; row++) {
    result[row] = Array.from({ length: columns }, (_, column): Cell => {
      const entry = row * columns + column;
      const problem = problems.get(entry);
      return problem === undefined ? values[entry]! : messageFor(problem, language);
    });
  }
  return result;
}

/** Reads the bound argument; central where it is left out. */
export function readBound(text: string | null): Bound {
  if (text === null) return "central";
  const bound = BOUNDS.find((each) => each === normal(text));
  return bound ?? refuse({ kind: "choice", argument: "bound", given: text, values: BOUNDS });
}
