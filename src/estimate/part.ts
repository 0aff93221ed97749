import type { Problem } from "../problem";
import type { Group } from "./group";
import type { Known } from "./known";
import type { Sourced } from "./load";

/** Rows that one program answers. */
export interface Part extends Sourced {
  readonly group: Group;
}

/** A request understood: what each row needs, ready to be read as values, ranges or explanations of the same steps. */
export interface Estimate {
  readonly rows: number;
  readonly known: Known;
  readonly parts: readonly Part[];
  /** Rows that have no result, and why. */
  readonly problems: ReadonlyMap<number, Problem>;
}
