/** A cell of an example: a text, a number, or a formula with its "=". */
export type ExampleCell = string | number | null;

/** How a row looks: column titles, a heading, numbers that are there to be changed, or plain. */
export type RowLook = "titles" | "heading" | "inputs" | "plain";

export interface ExampleRow {
  readonly look: RowLook;
  readonly cells: readonly ExampleCell[];
  /** Lines of text that the highest cell needs. */
  readonly lines: number;
  /** Digits behind the point; none unless said. */
  readonly decimals?: number;
}

export interface ExampleColumn {
  /** Pixels. */
  readonly width: number;
  readonly look: "text" | "code" | "number" | "strong" | "note";
}

export interface ExampleSheet {
  readonly name: string;
  readonly columns: readonly ExampleColumn[];
  readonly rows: readonly ExampleRow[];
  /** Rows that stay in view while the others scroll. */
  readonly frozenRows: number;
}

/** A workbook that shows what the functions do. Plain data: any host can open it. */
export interface Example {
  readonly title: string;
  readonly sheets: readonly ExampleSheet[];
}
