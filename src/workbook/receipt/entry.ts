import type { Cell } from "../../functions/cells";
import type { Area } from "../workbook";
import { crc32 } from "./checksum";

/** Sheets have these names in every language, so that everybody knows where to look. */
export const RECEIPT = "AI receipt";
export const VALUES = "AI receipt values";

/** Row of the headings; entries stand below. */
export const HEADINGS_ROW = 3;

/** Columns of the receipt, from left to right. */
export const COLUMNS = [
  "place",
  "sheet",
  "cells",
  "formula",
  "inputs",
  "count",
  "value",
  "unchanged",
  "by",
  "state",
  "edition",
  "version",
  "date",
  "checksum",
  "carrier",
  "fills",
] as const;

export type Column = (typeof COLUMNS)[number];

export const columnOf = (column: Column): number => COLUMNS.indexOf(column);

export type State = "frozen" | "thawed" | "partly";
/**
 * Who computed the values; what only the spreadsheet could compute is marked as taken from the display. "plain": no values
 * stand there, but plain formulas.
 */
export type By = "functions" | "engine" | "display" | "plain";
/** Whether each cell had the formula, or the first one alone, whose result spilled over the others. */
export type Fills = "cells" | "spill";

/** What the receipt records of one area. */
export interface Recorded {
  readonly area: Area;
  /** With its "=". */
  readonly r1c1: string;
  /** The first cell's. */
  readonly formula: string;
  readonly inputs: string;
  /** None for plain formulas. */
  readonly values: readonly (readonly Cell[])[];
  readonly by: By;
  readonly fills: Fills;
  readonly edition: string | null;
  readonly pinned: boolean;
}

/** One row of a receipt as it is read back. */
export interface Entry {
  /** The receipt's sheet, and the row on it. */
  readonly receipt: string;
  readonly row: number;
  /** Where the cells are now; null where they were deleted. */
  readonly place: Area | null;
  /** The first cell as it was called then. */
  readonly recordedAt: Area | null;
  readonly r1c1: string;
  readonly carrier: string | null;
  readonly values: readonly (readonly Cell[])[];
  readonly fills: Fills;
  readonly by: By;
  readonly state: State;
  /** The checksum fits what is recorded. */
  readonly intact: boolean;
}

/**
 * A formula stands in the receipt as a text that no spreadsheet takes for a formula, whoever opens, converts or edits it:
 * behind its notation.
 */
const NOTATION = "R1C1: ";

export const formulaText = (r1c1: string): string => NOTATION + r1c1;

export const formulaIn = (text: Cell): string | null =>
  typeof text === "string" && text.startsWith(`${NOTATION}=`) ? text.slice(NOTATION.length) : null;

/** CRC-32 of the formula, the values row by row, edition and version. The prefix keeps it from being read as a number. */
export function checksumOf(
  r1c1: string,
  values: readonly (readonly Cell[])[],
  edition: string,
  version: string,
): string {
  const plain = values.map((row) => row.map((cell) => (cell === "" ? null : inFifteenDigits(cell))));
  return `crc32:${crc32(JSON.stringify([r1c1, plain, edition, version]))}`;
}

/** LibreOffice saves no more digits of a number: a receipt that it saved again must still be known as untouched. */
const inFifteenDigits = (cell: Cell): Cell =>
  typeof cell === "number" ? Number(cell.toPrecision(15)) : cell;
