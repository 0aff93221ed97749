import type { Unworkable } from "../../functions/workings";
import { uniformRuns } from "../runs";
import type { OurCell } from "../snapshot";
import type { Area } from "../workbook";

/**
 * Why a cell keeps its formula: a function or bound that is more than arithmetic, presets in the workbook itself, a call
 * that ends in an error, an argument that only the host can compute or that refers to nothing known, a number written as
 * text, an array inside another formula, a result that does not spill where it should, names of LET and LAMBDA, a
 * formula behind a defined name, one that cannot be read, a protected sheet.
 */
export type Reason =
  | Unworkable
  | "error"
  | "expression"
  | "unresolved"
  | "text"
  | "array"
  | "spilled"
  | "local"
  | "name"
  | "unreadable"
  | "locked";

export interface Left {
  readonly cell: OurCell;
  readonly reason: Reason;
}

/** Neighbors that are left for the same reason, together: so lists stay short. */
export const alike = (left: readonly Left[]): readonly { readonly area: Area; readonly reason: Reason }[] =>
  uniformRuns(
    left.map(({ cell: { area }, reason }) => ({ area, reason })),
    ({ reason }) => reason,
  ).map(({ area, members: [first] }) => ({ area, reason: first!.reason }));

/** Thrown while a cell is worked on, and caught where the cell is then left. */
export class LeftAlone extends Error {
  override readonly name = "LeftAlone";
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

export const leave = (reason: Reason): never => {
  throw new LeftAlone(reason);
};
