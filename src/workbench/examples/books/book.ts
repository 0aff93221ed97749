import type { InEach } from "../../../locales/language";
import type { Edit } from "../../../workbook/change";
import type { Workbook } from "../../../workbook/workbook";

/** A text in each language that the workbench speaks. */
export type Said = InEach<string>;

/** An example workbook. What it holds is said by edits, so that any host can make it: a file, or the grid. */
export interface Book {
  /** Names its files. */
  readonly id: string;
  readonly title: Said;
  /** What it answers, in a line. */
  readonly about: Said;
  /** Everything in it, for a workbook with no sheet but an empty one. */
  readonly edits: (workbook: Workbook) => Promise<readonly Edit[]>;
}

/** Examples stay with the edition that they were made with, and so do their figures. */
export const EDITION = "2026.11";

/** What all sheets but one call the block of assumptions. */
export const ASSUMPTIONS = "AI_Assumptions";
