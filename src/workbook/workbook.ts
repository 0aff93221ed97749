import type { Cell } from "../functions/cells";
import type { Change, Edit } from "./change";

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

/** Contents of an area, row by row. */
export type Contents = readonly (readonly CellContent[])[];

/** A worksheet. */
export interface Sheet {
  readonly name: string;
  /** The smallest area that holds every filled cell; null for an empty sheet. */
  readonly used: Area | null;
  readonly hidden: boolean;
  /** Protected: nothing of it may be written. */
  readonly locked: boolean;
}

/** A defined name. */
export interface Name {
  readonly name: string;
  /** The sheet on which alone it is known; null for the whole workbook. */
  readonly sheet: string | null;
  /** "=Budget!$B$2:$C$9", or any other formula. */
  readonly formula: string;
}

/** A table, as structured references know it. */
export interface Table {
  readonly name: string;
  /** With its header row, if it has one, and its totals row. */
  readonly area: Area;
  readonly header: boolean;
  readonly totals: boolean;
  /** Headings from left to right. */
  readonly columns: readonly string[];
}

/** Long work: how it is cancelled and to whom it tells how far it has come. */
export interface Job {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** What only some hosts can do. */
export interface Abilities {
  /** Evaluates any formula, not only our own. Excel offers no way to. */
  readonly evaluate: boolean;
  readonly table: boolean;
  readonly chart: boolean;
  /** What a host lacks that is too old for edits of these kinds, such as "ExcelApi 1.9"; null where it carries them out. */
  readonly lacks?: (kinds: readonly Edit["kind"][]) => string | null;
}

/** A formula that is evaluated as if it stood somewhere. */
export interface Asked {
  readonly formula: string;
  readonly at: Area;
}

/** What finds cells and reads them: all that evaluating one of our calls needs. */
export interface Reader {
  /** Formulas and values of an area, row by row. */
  read(area: Area): Promise<Contents>;
  /**
   * The area a reference names, seen from a cell: "B2", "$A$1:B9", "'My sheet'!A1", a defined name, a structured
   * reference such as "Fleet[Hours]" or "[@Hours]"; null if none. Whole columns and rows end where the used range does.
   */
  resolve(reference: string, at: Area): Promise<Area | null>;
}

/** The workbook as our actions see it. Excel, the workbench grid and .xlsx files implement it. */
export interface Workbook extends Reader {
  readonly can: Abilities;
  /** In the order of the tabs, hidden ones too. */
  sheets(): Promise<readonly Sheet[]>;
  names(): Promise<readonly Name[]>;
  tables(): Promise<readonly Table[]>;
  /** The selected area; its first cell is where an insertion goes. */
  selection(): Promise<Area>;
  /** Selects an area and brings it into view. */
  reveal(area: Area): Promise<void>;
  /** Calls back whenever another area is selected or the selected cell gets another result. Returns how to stop. */
  onSelection(listener: () => void): () => void;
  /** A large area in pieces of whole rows, top to bottom, so that no piece is too large for the host. */
  scan(area: Area, job: Job): AsyncIterable<{ readonly area: Area; readonly cells: Contents }>;
  /** For each cell, the area its formula's result fills; null where it fills its own cell only. */
  spills(cells: readonly Area[]): Promise<readonly (Area | null)[]>;
  /** What a formula of any kind would give in an area's first cell, the rest of it making room; only where `can.evaluate`. */
  evaluate(formula: string, at: Area): Promise<Cell | readonly (readonly Cell[])[]>;
  /** The same for many formulas, each as if it were asked alone; only where that is faster than one by one. */
  evaluateAll?(asked: readonly Asked[], job: Job): Promise<readonly (Cell | readonly (readonly Cell[])[])[]>;
  /** Computes every formula again and waits for the results. */
  recalculate(job: Job): Promise<void>;
  /** Writes all edits or none; throws WorkbookDiffers when `expect` does not hold. */
  apply(change: Change, job?: Job): Promise<Applied>;
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
