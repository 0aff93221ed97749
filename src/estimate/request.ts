import type { Edition } from "../editions/registry";
import type { OwnPreset } from "../editions/own";
import type { Assumption } from "../editions/stated";
import type { Problem } from "../problem";

export type Bound = "low" | "central" | "high" | "mean";

/** One entry for all rows, or one entry a row. `problems` says which entries could not be read. */
export interface Cells<T extends { readonly length: number }> {
  readonly values: T;
  readonly problems: ReadonlyMap<number, Problem>;
}

/** A column of names as a dictionary: each distinct name once, null for a blank, and which of them each entry has. */
export interface Names extends Cells<Int32Array> {
  readonly distinct: readonly (string | null)[];
}

/** One map for every column without problems. */
export const NO_PROBLEMS: ReadonlyMap<number, Problem> = new Map();

/** One object where there are no further columns. */
export const NO_COLUMNS: Readonly<Record<string, Cells<Float64Array>>> = {};

/** What is asked for, in columns. */
export interface Request {
  /** A quantity of the method: "energy", "cost", "capex" … */
  readonly goal: string;
  readonly rows: number;
  /** Names of presets; null leaves its row without a result. */
  readonly preset: Names;
  /** Devices, requests or runs. */
  readonly quantity: Cells<Float64Array>;
  /** Powered hours of each device, or output tokens of each request; NaN where not said. */
  readonly usage: Cells<Float64Array>;
  /** Names of sites; null where not said. */
  readonly site: Names;
  /** Names of hardware that models and runs stand on; null where not said. */
  readonly hardware?: Names;
  /** Further quantities of the method that the function asks for by arguments of their own. */
  readonly also?: Readonly<Record<string, Cells<Float64Array>>>;
  /** What is a name and what a heading depends on the edition that reads it. */
  readonly stated: (edition: Edition) => Stated;
  /** What a name means, and in which unit, depends on the edition, and the money of prices on the assumptions. */
  readonly overrides?: (edition: Edition, stated: Stated) => Overrides;
}

/** What the overrides argument says: what differs by row, and wins over assumptions. */
export interface Overrides {
  /** Values of quantities, in the method's units. */
  readonly figures: Readonly<Record<string, Cells<Float64Array>>>;
  readonly site: Names | null;
  readonly hardware: Names | null;
  readonly choices: Choices | null;
}

/** Choices of method that differ by row: each combination once, and which of them each entry has. */
export interface Choices extends Cells<Int32Array> {
  readonly distinct: readonly Readonly<Record<string, string>>[];
}

/** What the assumptions argument says: the name of a built-in scenario, and names and values that win over it. */
export interface Stated {
  readonly assumptions: readonly Assumption[];
  readonly scenario: string | null;
  /** Presets of the user's own, for this call alone. */
  readonly presets: readonly OwnPreset[];
}

/** Which entry of a column serves a row. */
export const entryOf = (entries: { readonly length: number }, row: number): number =>
  entries.length === 1 ? 0 : row;
