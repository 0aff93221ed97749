import type { Change } from "./change";
import type { Area, CellContent } from "./workbook";

/** An action worked out but not yet carried out: what the user is shown before it. */
export interface Draft {
  readonly change: Change;
  /** Where it writes, as a user would name it: the new table, the new sheet's cells. */
  readonly writes: readonly Area[];
  /** Filled cells that it would overwrite; the user is asked first. */
  readonly occupied: readonly { readonly area: Area; readonly now: CellContent }[];
}
