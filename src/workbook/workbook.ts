import type { Cell } from "../functions/cells";

/** A rectangle of a sheet. Rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in a cell: the formula as typed ("=…", English names, commas), or null, and what the cell shows. */
export interface CellContent {
  readonly formula: string | null;
  readonly value: Cell;
}

/** One thing an action does. More kinds come with the actions that need them. */
export type Edit =
  | { readonly kind: "formula"; readonly area: Area; readonly formulas: readonly (readonly string[])[] }
  | { readonly kind: "values"; readonly area: Area; readonly values: readonly (readonly Cell[])[] };

/**
 * What an action wants done, and what it believes stands there now. Nothing is written if a belief is wrong. Of a cell with
 * a formula only the formula counts: its result changes whenever the host calculates.
 */
export interface Change {
  readonly title: string;
  readonly expect: readonly { readonly area: Area; readonly cells: readonly (readonly CellContent[])[] }[];
  readonly edits: readonly Edit[];
}

/** The change that takes everything back. */
export interface Applied {
  readonly undo: Change;
}

/** A change that was not applied, because the workbook was not as the action believed. */
export class WorkbookDiffers extends Error {
  override readonly name = "WorkbookDiffers";
  constructor(readonly area: Area) {
    super(`the workbook changed at row ${area.row + 1}, column ${area.column + 1} of ${area.sheet}`);
  }
}

/** The workbook as our actions see it. Excel, the workbench grid and, later, files implement it. */
export interface Workbook {
  /** The selected area; its first cell is where an insertion goes. */
  selection(): Promise<Area>;
  /** Calls back whenever another area is selected or the selected cell gets another result. Returns how to stop. */
  onSelection(listener: () => void): () => void;
  /** Formulas and values of an area, row by row. */
  read(area: Area): Promise<readonly (readonly CellContent[])[]>;
  /** The area a reference names, seen from a cell: "B2", "$A$1:B9", "'My sheet'!A1", a defined name; null if none. */
  resolve(reference: string, at: Area): Promise<Area | null>;
  /** Writes all edits or none; throws WorkbookDiffers when `expect` does not hold. */
  apply(change: Change): Promise<Applied>;
}
