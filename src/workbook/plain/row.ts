import type { Cell } from "../../functions/cells";
import { measured, type Place, type RowOfCall, type WorkedRow } from "../../functions/workings";
import { addressOf } from "../address";
import { cellIn } from "../area";
import type { OurCell } from "../snapshot";
import type { Argued, Source } from "./argument";
import type { Piece } from "./reference";

/** A call with a row for each of its results. */
export interface PlainCall extends Piece {
  readonly cell: OurCell;
  readonly name: string;
  /** The function of which it is an argument, in capitals; null where it is none's. */
  readonly inside: string | null;
  /** Of all its results. */
  readonly rows: number;
  readonly columns: number;
  /** Its arguments. A hundred thousand calls would fill memory with them, so they are read again where they are needed. */
  readonly read: ReadArguments;
  readonly results: readonly PlainRow[];
}

export type ReadArguments = (cell: OurCell) => readonly Argued[];

/** One result of one call, to be worked out in a row of its own. */
export interface PlainRow {
  readonly call: PlainCall;
  /** Which of its results. */
  readonly entry: number;
  /** null where nothing tells by which steps it would be computed; it is blank or unknown then. */
  worked: WorkedRow | null;
  /** What the call gives there; undefined where only the host can compute it. */
  readonly shows: Cell | undefined;
  /** What is wrong with it, where that is more than a name; its result is #VALUE! then. */
  readonly refused: string | null;
  /** false: one of its names is blank or unknown, and it is worked out as if it were not. */
  readonly isKnown: boolean;
  /** The cell that holds the result, once that is settled. */
  address: string;
}

/** Where a cell of the row's arguments comes from. */
export const sourceOf = ({ call }: Pick<PlainRow, "call">, { argument, row, column }: Place): Source =>
  call.read(call.cell)[argument]!.source(row, column);

/** The call as it was written. */
export const textOf = ({ call: { cell, start, end } }: PlainRow): string => cell.formula.slice(start, end);

/** Where the result shows, as people read it. */
export function placeOf({ call: { cell, columns }, entry }: PlainRow): string {
  const { bare } = cell.shared;
  return addressOf(bare ? cellIn(cell.area, Math.floor(entry / columns), entry % columns) : cell.area);
}

/** The cell that names the row's preset, whether or not there is such a preset. */
export function presetOf(row: Pick<PlainRow, "call" | "entry">): Source {
  const { cell, name, columns: width, read } = row.call;
  const each = read(cell);
  const { preset: argument } = measured(name, each[0]?.value)!.roles;
  const value = each[argument]?.value;
  const cells = Array.isArray(value) ? (value as readonly (readonly Cell[])[]) : [[null]];
  const [rows, columns] = [cells.length, cells[0]?.length ?? 1];
  // Single rows and columns stretch.
  return sourceOf(row, {
    argument,
    row: rows === 1 ? 0 : Math.floor(row.entry / width),
    column: columns === 1 ? 0 : row.entry % width,
  });
}

/** The row as our functions compute it. What only the host can compute is left out: it decides nothing about the steps. */
export const asked = ({ call: { cell, name, rows, columns, read }, entry }: PlainRow): RowOfCall => ({
  name,
  args: read(cell).map(({ value = 1 }) => value),
  entry,
  extent: { rows, columns },
});

/** Remembers only what was asked last: rows are looked at one after the other, each for many reasons. */
export function latest<Of, T>(work: (of: Of) => T): (of: Of) => T {
  let last: { readonly of: Of; readonly value: T } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, value: work(of) };
    return last.value;
  };
}
