import type { PlainCall } from "./row";

/** Functions that make one value of any list of cells. */
const LISTING: readonly string[] = ["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "MEDIAN", "PRODUCT"];
/** A function takes 255 arguments; the formula has others, too. */
const MOST_RANGES = 200;

/** Whether the results of a call can stand in a formula as one address, or as a list of arguments. */
export function fitsInside({ results, inside }: PlainCall): boolean {
  if (results.length === 1) return true;
  const changes = results.filter(({ worked }, at) => worked?.plan !== results[at - 1]?.worked?.plan);
  return LISTING.includes(inside ?? "") && changes.length <= MOST_RANGES;
}
