import type { Figure } from "../../../method/method";

/** A number that follows from its definition: no range, no dispute. */
export const defined = (central: number, unit: string, note: string): Figure => ({
  central,
  unit,
  basis: "definition",
  source: "definition",
  note,
});
