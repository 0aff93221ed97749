import type { Cell } from "../../functions/cells";
import type { Area } from "../../workbook/workbook";

/** Where something stands in the text of its sheet. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of a sheet. Spans are those of the text that was read; a cell made here has none. */
export interface HeldCell {
  readonly column: number;
  /** Index of its format. */
  style: number;
  value: Cell;
  /** As files spell it, without "="; null for a plain value. For a shared formula its first cell's, from where it is translated. */
  formula: string | null;
  /** The group of a shared formula. */
  group: SharedGroup | null;
  /** The area that an array formula fills. */
  fills: Area | null;
  /** The array formula is of the kind that resizes itself, not one entered with Ctrl+Shift+Enter. */
  dynamic: boolean;
  /** What an array formula of another cell fills. */
  ofArray: boolean;
  readonly source: Span | null;
  readonly formulaSource: Span | null;
  /** The source tells no address: it follows the cell before it. */
  readonly implicit: boolean;
  /**
   * What of it is written anew: nothing, its formula alone, its value, or the whole cell.
   */
  touched: "no" | "formula" | "result" | "whole";
}

/** Cells that share one formula, which stands in one of them. */
export interface SharedGroup {
  formula: string;
  row: number;
  column: number;
  /** The same with relative references, made once it is asked for. */
  relative?: string;
  readonly members: { readonly row: number; readonly cell: HeldCell }[];
}

export interface HeldRow {
  readonly row: number;
  readonly cells: Map<number, HeldCell>;
  /** The whole row and its opening tag, in the text that was read. */
  readonly source: (Span & { readonly opened: number; readonly closing: number }) | null;
  readonly implicit: boolean;
  touched: boolean;
}

/** A cell made here. */
export const emptyCell = (column: number): HeldCell => ({
  column,
  style: 0,
  value: null,
  formula: null,
  group: null,
  fills: null,
  dynamic: false,
  ofArray: false,
  source: null,
  formulaSource: null,
  implicit: false,
  touched: "whole",
});
