import { withChoices, type Given } from "../editions/given";
import type { Problem } from "../problem";
import type { Known } from "./known";
import { entryOf, NO_COLUMNS, NO_PROBLEMS, type Cells, type Overrides } from "./request";

export const NO_OVERRIDES: Overrides = { figures: NO_COLUMNS, site: null, hardware: null, choices: null };

const ALL = Int32Array.of(0);

/** What is given of each row: the assumptions, with the choices that override them. */
export function givensOf(given: Given, { choices }: Overrides): Known["givens"] {
  if (choices === null) return { values: ALL, problems: NO_PROBLEMS, distinct: [given] };
  return { ...choices, distinct: choices.distinct.map((each) => withChoices(given, each)) };
}

/** The values that override, where each row with a residual value above its price has that as its problem. */
export function checkedFigures({ figures }: Overrides, given: Given): Overrides["figures"] {
  const { hardware_price, residual_value } = figures;
  if (hardware_price === undefined && residual_value === undefined) return figures;
  const price = hardware_price ?? single(given, "hardware_price");
  const residual = residual_value ?? single(given, "residual_value");
  if (price === null || residual === null) return figures;
  const rows = Math.max(price.values.length, residual.values.length);
  const values = new Float64Array(rows);
  const problems = new Map<number, Problem>();
  for (let row = 0; row < rows; row++) {
    const entry = entryOf(residual.values, row);
    values[row] = residual.values[entry]!;
    const own = residual.problems.get(entry);
    const isAbove = values[row]! > price.values[entryOf(price.values, row)]!;
    if (own !== undefined || isAbove) problems.set(row, own ?? { kind: "residual" });
  }
  return { ...figures, residual_value: { values, problems } };
}

function single({ figures }: Given, name: string): Cells<Float64Array> | null {
  const figure = figures[name];
  return figure === undefined ? null : { values: Float64Array.of(figure.central), problems: NO_PROBLEMS };
}
