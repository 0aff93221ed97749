import { editionOf, estimate, type Bound } from "../estimate";
import { isAssumption } from "../editions/given";
import { refuse, type Problem } from "../problem";
import { readAssumptions } from "./assumptions";
import type { Argument, Cell } from "./cells";
import { names, numbers } from "./columns";
import { extentOf, matrix, singleText, usedRows, type Extent } from "./matrix";
import { messageFor } from "./messages";

const BOUNDS: readonly Bound[] = ["low", "central", "high"];
const COUNT = { min: 0, max: 1e12, nothing: 0 };
/** No usage, whether left out, empty or 0, means that it is not said. */
const USAGE = { min: 0, max: 1e7, nothing: NaN };

/** The arguments of AIENERGY and its family, by their names in the signature. */
export interface Arguments {
  readonly preset: Argument | undefined;
  readonly quantity: Argument | undefined;
  readonly usage?: Argument | undefined;
  readonly site?: Argument | undefined;
  readonly assumptions?: Argument | undefined;
  readonly bound?: Argument | undefined;
  readonly overrides?: Argument | undefined;
}

/**
 * One quantity of the method for every row of the arguments, stretched as in Excel.
 *
 * @param labels names of preset and quantity in the function's own signature
 * @throws {ProblemError} when the whole call is at fault; what spoils one row is an error in that row's cell
 */
export function measure(
  goal: string,
  given: Arguments,
  labels: { readonly preset: string; readonly quantity: string },
  language: string,
): Cell[][] {
  if (given.overrides !== undefined && given.overrides !== null) refuse({ kind: "overrides" });
  const preset = matrix(labels.preset, given.preset);
  const quantity = matrix(labels.quantity, given.quantity);
  const usage = matrix("usage", given.usage);
  const site = matrix("site", given.site);
  const stretched = extentOf([preset, quantity, usage, site]);
  const extent = preset.rows > 1 ? { ...stretched, rows: usedRows(preset) } : stretched;
  const edition = editionOf([]);
  const { scenario, assumptions } = readAssumptions(matrix("assumptions", given.assumptions), (name) =>
    isAssumption(edition, name),
  );
  const rows = extent.rows * extent.columns;
  const { values, problems } = estimate({
    goal,
    rows,
    preset: names(preset, extent),
    quantity: numbers(quantity, extent, COUNT),
    usage: numbers(usage, extent, USAGE),
    site: names(site, extent),
    assumptions,
    scenario,
    bound: readBound(singleText(matrix("bound", given.bound))),
  });
  return cellsOf(values, problems, extent, language);
}

function cellsOf(
  values: Float64Array,
  problems: ReadonlyMap<number, Problem>,
  { rows, columns }: Extent,
  language: string,
): Cell[][] {
  const cellAt = (entry: number): Cell => {
    const problem = problems.size === 0 ? undefined : problems.get(entry);
    return problem === undefined ? values[entry]! : messageFor(problem, language);
  };
  const result = new Array<Cell[]>(rows);
  for (let row = 0; row < rows; row++) {
    // A column, as most results are, is not worth an array that is made first and filled later.
    result[row] =
      columns === 1 ? [cellAt(row)] : Array.from({ length: columns }, (_, at) => cellAt(row * columns + at));
  }
  return result;
}

function readBound(text: string | null): Bound {
  if (text === null) return "central";
  const bound = BOUNDS.find((each) => each === text.trim().toLowerCase());
  return bound ?? refuse({ kind: "choice", argument: "bound", given: text, values: BOUNDS });
}
