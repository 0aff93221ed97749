import type { Cell } from "../functions/cells";
import type { Area, Contents } from "./workbook";

/**
 * What an action wants done, and what it believes stands there now. Nothing is written if a belief is wrong. Of a cell with
 * a formula only the formula counts: its result changes whenever the host calculates.
 */
export interface Change {
  /** What was done, as an undo button says it. */
  readonly title: string;
  readonly expect: readonly { readonly area: Area; readonly cells: Contents }[];
  /** Carried out in this order; a sheet is added before anything is written to it. */
  readonly edits: readonly Edit[];
}

/** Anything an action does to cells. */
export type CellEdit =
  | {
      readonly kind: "formula";
      readonly area: Area;
      readonly formulas: readonly (readonly string[])[];
      /** What the formulas give, where the action has computed it: hosts that keep results in a file write them. */
      readonly results?: readonly (readonly (Cell | undefined)[])[];
    }
  | { readonly kind: "values"; readonly area: Area; readonly values: readonly (readonly Cell[])[] };

/** Anything an action does. A host that cannot do a kind (see Abilities) refuses the change before it writes. */
export type Edit =
  | CellEdit
  /** Adds a sheet after the last one. */
  | { readonly kind: "sheet"; readonly name: string }
  /** Makes a table of filled cells; its first row is the header. `totals`: its last row is one, with the formulas given there. */
  | { readonly kind: "table"; readonly name: string; readonly area: Area; readonly totals: boolean }
  /** Defines a name for the whole workbook. */
  | { readonly kind: "name"; readonly name: string; readonly area: Area }
  /** Offers the cells of `source` as a drop-down in each cell of an area; other entries stay possible. null takes it away. */
  | { readonly kind: "list"; readonly area: Area; readonly source: Area | null }
  | { readonly kind: "format"; readonly area: Area; readonly format: Format }
  /** Makes columns so wide; `atLeast` leaves wider ones as they are: cells above and below need them. */
  | { readonly kind: "width"; readonly area: Area; readonly characters: number; readonly atLeast?: true }
  | { readonly kind: "chart"; readonly chart: Chart }
  | Removal;

/**
 * Takes away what an edit added; a table's cells stay, a sheet's go with it. A sheet goes only when the change expects
 * every filled cell of it, so that nothing typed there since is lost; else WorkbookDiffers. The removal of a chart
 * cannot be taken back.
 */
export interface Removal {
  readonly kind: "remove";
  readonly what: "sheet" | "table" | "name" | "chart";
  readonly name: string;
  /** The sheet a chart stands on. */
  readonly sheet?: string;
}

/** How cells look; what is left out stays as it is. null is the host's default. */
export interface Format {
  /** A number format in Excel's invariant spelling, such as "#,##0.00". */
  readonly number?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  /** "#RRGGBB". */
  readonly color?: string | null;
  readonly fill?: string | null;
  readonly align?: "left" | "center" | "right" | null;
  readonly wrap?: boolean | null;
}

/** A chart drawn from cells, so that it follows them. */
export interface Chart {
  /** Unique on its sheet. */
  readonly name: string;
  readonly kind: "column" | "bar" | "line" | "stacked-column" | "stacked-bar";
  readonly title: string;
  /** The cells it covers. */
  readonly over: Area;
  /** One row or one column of labels. Bars list them from top to bottom. */
  readonly categories: Area;
  readonly series: readonly {
    readonly title: string;
    readonly values: Area;
    /** "#RRGGBB". */
    readonly color: string;
  }[];
  /** Title of the axis of values, which names the unit. */
  readonly unit: string;
}
