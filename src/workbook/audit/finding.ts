import type { Cell } from "../../functions/cells";
import { addressOf } from "../address";
import { textOf } from "../same";
import type { Area } from "../workbook";

/** What is wrong with a cell. */
export type FindingKind =
  /** It shows something else than its arguments give. */
  | "changed"
  /** Its result never came, or is a frozen one of inputs that have changed since. */
  | "stale"
  | "error"
  | "unknown-preset"
  | "frozen-edited"
  | "missing"
  | "moved"
  | "receipt"
  | "typed-over"
  | "mixed-editions"
  | "no-note";

/** What should be known of a cell, though nothing is wrong. */
export type NoteKind = "unpinned" | "guessed" | "tokens" | "unverified" | "name";

export interface Finding {
  readonly kind: FindingKind;
  readonly sheet: string;
  /** "B2", or "" for what was deleted. */
  readonly cell: string;
  readonly was: Cell;
  readonly now: Cell;
  readonly message: string;
  /** Where to jump; null for what was deleted. */
  readonly area: Area | null;
}

export interface Note {
  readonly kind: NoteKind;
  readonly sheet: string;
  /** "B2:B9": alike neighbors share a note. */
  readonly cell: string;
  readonly message: string;
  readonly area: Area;
}

/** An address without its sheet. */
export const cellOf = (area: Area): string => addressOf({ ...area, sheet: "S" }).slice(2);

/** An error in a list is its code. */
const listed = (cell: Cell): Cell => (typeof cell === "object" && cell !== null ? textOf(cell) : cell);

export const finding = (
  kind: FindingKind,
  area: Area,
  { was, now }: { readonly was: Cell; readonly now: Cell },
  message: string,
): Finding => ({
  kind,
  sheet: area.sheet,
  cell: cellOf(area),
  was: listed(was),
  now: listed(now),
  message,
  area,
});

export const note = (kind: NoteKind, area: Area, message: string): Note => ({
  kind,
  sheet: area.sheet,
  cell: cellOf(area),
  message,
  area,
});
