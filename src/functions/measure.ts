import { editionOf, estimate, type Bound } from "../estimate";
import { isAssumption } from "../editions/given";
import { refuse } from "../problem";
import { readAssumptions } from "./assumptions";
import type { Argument, Cell } from "./cells";
import { names, numbers } from "./columns";
import { extentOf, matrix, singleText, usedRows } from "./matrix";
import { messageFor } from "./messages";

const BOUNDS: readonly Bound[] = ["low", "central", "high"];
const COUNT = { min: 0, max: 1e12, empty: 0 };
/** No usage, whether left out, empty or 0, means that it is not said. */
const USAGE = { min: 0, max: 1e9, empty: NaN };

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
  const hours = numbers(usage, extent, USAGE);
  const { values, problems } = estimate({
    goal,
    rows,
    preset: names(preset, extent),
    quantity: numbers(quantity, extent, COUNT),
    usage: { ...hours, values: hours.values.map((value) => (value === 0 ? NaN : value)) },
    site: names(site, extent),
    assumptions,
    scenario,
    bound: readBound(singleText(matrix("bound", given.bound))),
  });
  const result: Cell[][] = [];
  for (let row = 0; row < extent.rows; row++) {
    const line: Cell[] = new Array<Cell>(extent.columns);
    for (let column = 0; column < extent.columns; column++) {
      const entry = row * extent.columns + column;
      const problem = problems.size === 0 ? undefined : problems.get(entry);
      line[column] = problem === undefined ? values[entry]! : messageFor(problem, language);
    }
    result.push(line);
  }
  return result;
}

function readBound(text: string | null): Bound {
  if (text === null) return "central";
  const bound = BOUNDS.find((each) => each === text.trim().toLowerCase());
  return bound ?? refuse({ kind: "choice", argument: "bound", given: text, values: BOUNDS });
}
