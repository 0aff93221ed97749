import type { Cell } from "../functions/cells";
import type { Area, Asked, Job, Name, Table } from "../workbook/workbook";

/** A workbook of no host: what a calculation needs of one. Formulas are spelled as people see them or as files store them. */
export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names?: readonly Name[];
  readonly tables?: readonly Table[];
  /** If told, only these are computed, each as if it stood alone where it is asked for; all cells are values, then. */
  readonly asked?: readonly Asked[];
}

export interface BookSheet {
  readonly name: string;
  readonly cells: readonly BookCell[];
  /** Hidden rows, which subtotals may leave out. */
  readonly hidden?: readonly number[];
  /** A filter has hidden them: then every subtotal leaves them out. */
  readonly filtered?: boolean;
}

/** A filled cell. The value of a formula is not looked at: it may be old. */
export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: Cell;
  /** What the formula filled when it was last computed. */
  readonly fills?: Area | null;
}

/** What formulas came to. */
export interface Results {
  /** What a cell shows, also where another cell's result spills into it. What hangs on a cycle of references is #CYCLE!. */
  value(sheet: string, row: number, column: number): Cell;
  /** The area that a formula's result fills; null where that is its own cell. */
  spill(sheet: string, row: number, column: number): Area | null;
  /** What the formulas gave that were asked for, in their order. */
  readonly answers?: readonly (Cell | Cell[][])[];
}

export interface CalculateOptions {
  /** Language of our functions' messages. */
  readonly language?: string;
  readonly job?: Job;
}

/** Computes every formula of a workbook. */
export type Calculate = (book: Book, options?: CalculateOptions) => Promise<Results>;
