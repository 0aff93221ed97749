import type { Snapshot } from "../snapshot";
import { carried } from "./references";

/** Cells of the largest area that is counted here. */
const MOST_CELLS = 100_000;

/**
 * What COUNTA gives for the references that a carrier holds, once all calls have become values; undefined where that is
 * left to the spreadsheet.
 */
export function countsFilled(snapshot: Snapshot): (carrier: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  const filledIn = (reference: string): number | undefined => {
    const area = snapshot.place(reference, { sheet: "", row: 0, column: 0, rows: 1, columns: 1 });
    if (area === null || area.rows * area.columns > MOST_CELLS) return undefined;
    let filled = 0;
    for (const row of snapshot.contents(area))
      for (const { formula, value } of row) {
        // A formula that shows nothing counts; the value in its place would not.
        if (formula !== null && (value === null || value === "")) return undefined;
        if (formula !== null || value !== null) filled += 1;
      }
    return filled;
  };
  return (carrier) => {
    let sum = 0;
    for (const reference of carried(carrier)) {
      if (reference === null) return undefined;
      if (!known.has(reference)) known.set(reference, filledIn(reference));
      const filled = known.get(reference);
      if (filled === undefined) return undefined;
      sum += filled;
    }
    return sum;
  };
}
