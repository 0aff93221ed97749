import type { Cell } from "../../functions/cells";
import type { WorkingsStrings } from "../../locales/workings";
import type { Edit } from "../change";
import type { Area } from "../workbook";
import { blankColumns } from "./blank";
import type { Block, What } from "./blocks";
import { columnsOf, FIRST_INPUT, PLACES, type Column } from "./column";
import type { DataSheet } from "./data-sheet";
import { absoluteAddress } from "./reference";
import type { PlainRow } from "./row";
import { writing } from "./writing";

/** Title, heading, unit, formula and source stand above the rows of a block. */
const HEADS = 5;
/** Title, note and a blank line at the top of the sheet. */
const TOP = 3;

const WIDTHS = [16, 44, 30, 30, 26, 16, 14];
const NUMBER_WIDTH = 16;

/** Where each block starts on the sheet, and behind them the names without steps. */
export interface Layout {
  readonly sheet: string;
  readonly starts: readonly number[];
  readonly unplanned: number;
}

/** Gives every row its place on the sheet, before any formula is written that refers to it. */
export function layOut(sheet: string, blocks: readonly Block[], unplanned: readonly PlainRow[]): Layout {
  let line = TOP;
  const starts: number[] = [];
  const settle = (rows: readonly PlainRow[]): void => {
    starts.push(line);
    rows.forEach((row, at) => {
      const cell = { sheet, row: line + HEADS + at, column: PLACES.result, rows: 1, columns: 1 };
      row.address = absoluteAddress(cell);
    });
    line += HEADS + rows.length + 1;
  };
  for (const { rows } of blocks) settle(rows);
  settle(unplanned);
  return { sheet, starts, unplanned: starts.pop()! };
}

/** Writes the sheet of workings: a block for each way of computing, a row for each result, a column for each step. */
export function workingsSheet(
  { sheet, starts, unplanned }: Layout,
  {
    blocks,
    blank,
    data,
    nameOf,
    words,
  }: {
    readonly blocks: readonly Block[];
    readonly blank: readonly PlainRow[];
    readonly data: DataSheet;
    readonly nameOf: (row: PlainRow, what: What) => string;
    readonly words: WorkingsStrings;
  },
): readonly Edit[] {
  const editions = [...new Set(blocks.map(({ sample }) => sample.edition))].join(", ");
  const edits: Edit[] = [
    { kind: "sheet", name: sheet },
    {
      kind: "values",
      area: { sheet, row: 0, column: 0, rows: 2, columns: 1 },
      values: [[words.workingsTitle], [words.workingsNote(editions)]],
    },
    { kind: "format", area: { sheet, row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true } },
  ];
  blocks.forEach((block, number) => {
    const { goal, preset } = block.sample;
    const kind = words[preset.record.type as keyof Kinds];
    const columns = columnsOf(block, data, nameOf, words);
    const title = `${number + 1} · ${goal.title}, ${goal.unit} · ${kind}`;
    edits.push(...blockEdits({ sheet, start: starts[number]!, title, columns, rows: block.rows }, words));
  });
  if (blank.length > 0) {
    const rows = {
      sheet,
      start: unplanned,
      title: words.unplanned,
      columns: blankColumns(words),
      rows: blank,
    };
    edits.push(...blockEdits(rows, words));
  }
  const widest =
    FIRST_INPUT + Math.max(0, ...blocks.map(({ sample }) => sample.inputs.length + sample.steps.length));
  for (let column = 0; column < widest; column++)
    edits.push({
      kind: "width",
      area: { sheet, row: 0, column, rows: 1, columns: 1 },
      characters: WIDTHS[column] ?? NUMBER_WIDTH,
    });
  return edits;
}

/** From the first cell of a sheet to the last that edits fill. */
export function extentOf(edits: readonly Edit[]): Area {
  const filled = edits.flatMap((edit) =>
    edit.kind === "values" || edit.kind === "formula" ? edit.area : [],
  );
  return {
    sheet: filled[0]!.sheet,
    row: 0,
    column: 0,
    rows: Math.max(...filled.map(({ row, rows }) => row + rows)),
    columns: Math.max(...filled.map(({ column, columns }) => column + columns)),
  };
}

type Kinds = Pick<WorkingsStrings, "accelerator" | "system" | "text" | "image" | "embedding" | "training">;

interface Written {
  readonly sheet: string;
  readonly start: number;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly PlainRow[];
}

function blockEdits(
  { sheet, start, title, columns, rows }: Written,
  words: WorkingsStrings,
): readonly Edit[] {
  const area = (row: number, column: number, height: number, width: number): Area => ({
    sheet,
    row,
    column,
    rows: height,
    columns: width,
  });
  const width = columns.length;
  const heading = (label: string, of: (column: Column) => string): Cell[] => {
    const line: Cell[] = columns.map((column) => of(column) || null);
    // The lines below the headings say what they are where the first column has nothing else to say.
    if (line[PLACES.cell] === null) line[PLACES.cell] = label;
    return line;
  };
  const heads: Cell[][] = [
    [title, ...Array.from({ length: width - 1 }, () => null)],
    heading("", (column) => column.title),
    heading(words.unit, ({ unit }) => unit),
    heading(words.how, ({ how }) => how),
    heading(words.source, ({ source }) => source),
  ];
  const first = start + HEADS;
  return [
    { kind: "values", area: area(start, 0, HEADS, width), values: heads },
    { kind: "format", area: area(start, 0, 1, width), format: { bold: true } },
    {
      kind: "format",
      area: area(start + 1, 0, 1, width),
      format: { bold: true, fill: "#E8EEF4", wrap: true },
    },
    {
      kind: "format",
      area: area(start + 2, 0, HEADS - 2, width),
      format: { italic: true, color: "#5A6570", wrap: true },
    },
    ...writing(area(first, 0, rows.length, width), rows, columns),
    ...columns.flatMap(({ format: number }, at): Edit[] =>
      number === null
        ? []
        : [
            { kind: "format", area: area(first, at, rows.length, 1), format: { number } },
            { kind: "format", area: area(start + 1, at, 2, 1), format: { align: "right" } },
          ],
    ),
  ];
}
