import { meaningOf, unknownAssumption } from "../editions/vocabulary";
import { conversion } from "../editions/units";
import type { Edition } from "../editions/registry";
import { ProblemError, refuse } from "../problem";

/** Limits of quantity and usage, as the functions have them. */
export const QUANTITY = { min: 0, max: 1e15 };
export const USAGE = { min: 0, max: 1e9 };

/** A column of the usage table that states a quantity of the method. */
export interface StatedColumn {
  /** The column's name, which may have a unit in brackets. */
  readonly column: string;
  readonly label: string;
  /** Of the method. */
  readonly name: string;
  readonly times: { readonly up: number; readonly down: number };
  readonly min: number;
  readonly max: number;
}

/** What a usage table has beside preset and quantity. */
export interface UsageColumns {
  readonly usage: boolean;
  readonly site: boolean;
  readonly stated: readonly StatedColumn[];
}

/** Columns that say a row, apart from those that state an assumption. */
export const OWN = ["preset", "quantity", "usage", "site"];

/** A column that means something else than a number of the method, which a row cannot state here. */
export class ColumnRefused extends Error {
  override readonly name = "ColumnRefused";
  constructor(readonly column: string) {
    super(`column ${column} states a choice or a name, which is not understood by row here`);
  }
}

/**
 * Understands the names of a usage table's columns.
 *
 * @param strict refuses names that nobody knows, as where columns are listed by hand; else they are the table's own
 * @throws {ProblemError | ColumnRefused} for a unit of another dimension, and a column that no row can state here
 */
export function understandColumns(edition: Edition, names: readonly string[], strict = false): UsageColumns {
  const stated = names
    .filter((name) => !OWN.includes(name.toLowerCase()))
    .flatMap((column): StatedColumn[] => {
      const [, text = column, unit] = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(column) ?? [];
      const meaning = meaningOf(edition, text);
      if (meaning === undefined) {
        if (strict) throw new ProblemError(unknownAssumption(edition, text));
        return [];
      }
      if (meaning.kind !== "quantity") throw new ColumnRefused(column);
      const { name, label } = meaning;
      const { unit: own, min = 0, max = Infinity } = edition.method[name]!;
      const times = unit === undefined ? { up: 1, down: 1, currency: null } : conversion(unit, own);
      if (times === null) return refuse({ kind: "unit", name: label, given: unit!, expected: own });
      if (times.currency !== null && times.currency !== "USD")
        return refuse({ kind: "currency", name: label, given: times.currency, currency: null });
      return [{ column, label, name, times, min, max }];
    });
  const has = (name: string): boolean => names.some((each) => each.toLowerCase() === name);
  return { usage: has("usage"), site: has("site"), stated };
}
