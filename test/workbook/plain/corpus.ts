import formulas from "../../formulas.json";
import { evaluate } from "../../functions/evaluate";
import type { Typed } from "./book";

const OURS = /\bAI(?:ENERGY|WATER|COST|CARBON|VALUE|CAPEX)\(/;

/** Formulas of the shared table that measure something, and are no questions between two measures alone. */
export const measuring: readonly string[] = formulas
  .map(({ formula }) => formula)
  .filter((formula) => OURS.test(formula));

/** Cells that a result fills. */
const heightOf = (formula: string): number => {
  const result = evaluate(formula);
  return Array.isArray(result) ? result.length : 1;
};

/** One formula below the other, each with room for its spill. */
export function column(all: readonly string[]): {
  readonly typed: Typed;
  readonly places: readonly string[];
} {
  const typed: Record<string, string> = {};
  const places: string[] = [];
  let row = 1;
  for (const formula of all) {
    const place = `A${row}`;
    typed[place] = formula;
    places.push(place);
    row += heightOf(formula) + 1;
  }
  return { typed, places };
}
