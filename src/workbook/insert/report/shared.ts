import type { InsertedStrings } from "../../../locales/inserted";
import type { Written } from "../formula";
import type { Page } from "../page";
import type { Area } from "../../workbook";
import type { Measured } from "../requests";

/** What the parts of a report share. */
export interface Shared {
  readonly made: Page;
  readonly measure: Measured;
  readonly words: InsertedStrings;
  /** Of the measure. */
  readonly unit: string;
  /** Preset, quantity, usage, site and assumptions, as formulas refer to them. */
  readonly asked: readonly Written[];
}

/** A line of the report. */
export interface Line {
  readonly item: string;
  /** What cannot be answered yet, such as market-based carbon without its factor, may be once it is stated. */
  readonly known: boolean;
  readonly unit: string;
}

/** Rows that a chart covers at least. */
const LEAST = 12;

/** The first or second chart beside the inputs and the breakdown, which end before a row. */
export function overlay(made: Page, end: number, order: 0 | 1): Area {
  const top = 3;
  const rows = Math.max(LEAST, Math.floor((end - top) / 2));
  return made.area(top + order * rows, 6, rows, 6);
}
