import type { InsertedStrings } from "../../../locales/inserted";
import type { Written } from "../formula";
import type { Page } from "../page";
import type { Measured } from "../requests";

/** What the parts of a report share. */
export interface Shared {
  readonly made: Page;
  readonly measure: Measured;
  readonly words: InsertedStrings;
  /** Preset, quantity, usage, site and assumptions, as formulas refer to them. */
  readonly asked: readonly Written[];
}

/** A line of the report that has an answer. */
export interface Line {
  readonly item: string;
  readonly unit: string;
}
