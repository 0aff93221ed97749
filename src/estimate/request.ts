import type { Assumption } from "../editions/given";
import type { Problem } from "../problem";

export type Bound = "low" | "central" | "high";

/** One entry for all rows, or one entry a row. `problems` says which entries could not be read. */
export interface Cells<T extends { readonly length: number }> {
  readonly values: T;
  readonly problems: ReadonlyMap<number, Problem>;
}

/** One map for every column without problems. */
export const NO_PROBLEMS: ReadonlyMap<number, Problem> = new Map();

/** What is asked for, in columns. */
export interface Request {
  /** A quantity of the method: "energy", "cost", "capex" … */
  readonly goal: string;
  readonly rows: number;
  /** Names of hardware; null leaves its row without a result. */
  readonly preset: Cells<readonly (string | null)[]>;
  /** Devices. */
  readonly quantity: Cells<Float64Array>;
  /** Powered hours of each device; NaN where not said. */
  readonly usage: Cells<Float64Array>;
  /** Names of sites; null where not said. */
  readonly site: Cells<readonly (string | null)[]>;
  /** Either assumptions one by one … */
  readonly assumptions: readonly Assumption[];
  /** … or the name of a built-in scenario; else null. */
  readonly scenario: string | null;
  readonly bound: Bound;
}

/** One result a row, in the unit of the goal. Rows with a problem have no result. */
export interface Estimate {
  readonly values: Float64Array;
  readonly problems: ReadonlyMap<number, Problem>;
}

/** Which entry of a column serves a row. */
export const entryOf = (entries: { readonly length: number }, row: number): number =>
  entries.length === 1 ? 0 : row;
