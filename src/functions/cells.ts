/** What a spreadsheet cell can hold when it reaches us or leaves us. An empty cell is null. */
export type Cell = number | string | boolean | null | CellError;

/** An Excel error. Excel shows a message only for #VALUE! and #N/A. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

/** One argument of a cell function: a single cell, or a range as rows of cells. */
export type Argument = Cell | readonly (readonly Cell[])[];

export const isCellError = (cell: unknown): cell is CellError =>
  typeof cell === "object" && cell !== null && !Array.isArray(cell) && "error" in cell;
