import type { CellEdit, Edit } from "../workbook/change";
import type { Workbook } from "../workbook/workbook";

/** Stands in for what a host does not do yet. */
const missing = (): never => {
  throw new Error("this host cannot do that yet");
};

export const unfinished = {
  can: { evaluate: false, table: false, chart: false },
  sheets: missing,
  names: missing,
  tables: missing,
  reveal: missing,
  scan: missing,
  spills: missing,
  evaluate: missing,
  recalculate: missing,
} satisfies Partial<Workbook>;

/** The edits of cells; anything else is refused. */
export const cellEdits = (edits: readonly Edit[]): readonly CellEdit[] =>
  edits.map((edit) => (edit.kind === "formula" || edit.kind === "values" ? edit : missing()));
