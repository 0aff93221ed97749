import type { Edit, Format } from "../../../workbook/change";
import type { Area } from "../../../workbook/workbook";
import {
  FACTOR,
  HEADER,
  HEADING,
  INPUT,
  NOTE,
  NUMBER_HEADER,
  TEXT,
  UNIT,
  UNIT_HEADER,
} from "../../../workbook/insert/looks";
import type { Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { EDITION } from "./book";

export const formula = (text: string): Put => ({ formula: text });

/** Title, purpose and how to read it, from the top of a sheet. @returns the row below */
export function putHead(
  made: Page,
  columns: number,
  { title, purpose, how }: { title: string; purpose: string; how: readonly string[] },
): number {
  made.put(0, 0, [[title]], HEADING);
  made.put(1, 0, [[purpose]], NOTE);
  made.format(made.area(3, 0, 1, columns), HEADER);
  made.put(3, 0, [["How to read this"]]);
  made.put(
    4,
    0,
    how.map((line) => [line]),
  );
  return 5 + how.length;
}

export interface Column {
  readonly heading: string;
  /** How its numbers look; a column without is of texts. */
  readonly number?: string;
  readonly look?: "input" | "unit" | "note" | "total";
}

const LOOKS: Readonly<Record<NonNullable<Column["look"]>, Format>> = {
  input: INPUT,
  unit: UNIT,
  note: NOTE,
  total: { bold: true },
};

/** Where something begins. */
interface Place {
  readonly row: number;
  readonly column?: number;
}

/** A header and the rows below it. @returns the area of the rows */
export function putTable(
  made: Page,
  { row, column = 0 }: Place,
  columns: readonly Column[],
  rows: readonly (readonly Put[])[],
): Area {
  made.put(row, column, [columns.map(({ heading }) => heading)]);
  columns.forEach(({ number, look }, at) => {
    const header = number === undefined ? (look === "unit" ? UNIT_HEADER : HEADER) : NUMBER_HEADER;
    made.format(made.area(row, column + at), header);
    if (rows.length === 0) return;
    const body = made.area(row + 1, column + at, rows.length);
    if (look !== undefined) made.format(body, LOOKS[look]);
    if (number !== undefined) made.format(body, { number, align: "right" });
  });
  return rows.length === 0 ? made.area(row, column, 1, columns.length) : made.put(row + 1, column, rows);
}

/** One assumption: its name, value and unit, why, and low and high where its value is not known exactly. */
export type Assumption = readonly [
  name: string,
  value: string | number,
  unit: string,
  why: string,
  range?: readonly [low: number, high: number],
];

export interface Block {
  /** The row below. */
  readonly end: number;
  /** Gives the block its name. */
  readonly named: Edit;
}

/** A block of assumptions that is pinned to the edition, under a name that formulas assume. */
export function putBlock(
  made: Page,
  { row: top, column = 0 }: Place,
  name: string,
  stated: readonly Assumption[],
): Block {
  made.put(top, column, [[`Assumptions: ${name}`]], HEADING);
  const rows: readonly Assumption[] = [
    ["Edition", EDITION, "", "Pins method and presets; later editions change nothing here"],
    ...stated,
  ];
  const columns: readonly Column[] = [
    { heading: "Name" },
    { heading: "Value", number: FACTOR, look: "input" },
    { heading: "Low", number: FACTOR, look: "input" },
    { heading: "High", number: FACTOR, look: "input" },
    { heading: "Unit", look: "unit" },
    { heading: "Source", look: "note" },
  ];
  const body = putTable(
    made,
    { row: top + 1, column },
    columns,
    rows.map(([label, value, unit, why, range]) => [
      label,
      value,
      range?.[0] ?? null,
      range?.[1] ?? null,
      unit,
      why,
    ]),
  );
  rows.forEach(([, value], at) => {
    if (typeof value === "string") made.format(made.area(top + 2 + at, column + 1), { number: TEXT });
  });
  const area = { ...body, row: top + 1, rows: body.rows + 1 };
  return {
    end: top + 2 + rows.length,
    named: { kind: "name", name, area },
  };
}

/** A sheet, or the edits of one that an action makes. */
export type Part = Page | readonly Edit[];

/** The edits of these sheets, in their order, in place of the one that an empty workbook has. */
export function edited(empty: string, parts: readonly Part[], over: readonly Edit[]): readonly Edit[] {
  const all = parts.flatMap((part): readonly Edit[] =>
    "sheet" in part ? [{ kind: "sheet", name: part.sheet }, ...part.edits()] : part,
  );
  // Formulas of one sheet may ask any other.
  const isSheet = ({ kind }: Edit): boolean => kind === "sheet";
  return [
    ...all.filter(isSheet),
    ...all.filter((edit) => !isSheet(edit)),
    ...over,
    { kind: "remove", what: "sheet", name: empty },
  ];
}
