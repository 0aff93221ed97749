import type { Remedy } from "../workbook/remedy";
import type { CallSteps } from "../workbook/steps";

/** The steps of one call, as AIEXPLAIN lists them, or why there are none. */

/** What is shown of the selected cell on demand. */
export interface CellView {
  /** By the call's place in the formula. */
  readonly steps: ReadonlyMap<number, CallSteps>;
  readonly remedies: readonly Remedy[];
}

export const noCell: CellView = { steps: new Map(), remedies: [] };
