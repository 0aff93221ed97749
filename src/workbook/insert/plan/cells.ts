import { inColumn, relative } from "../spelling";
import { KEYS, type Cells, type Key } from "./lines";

/** How a formula in a column spells the cells of the lines, the first of which stands in row `top`. */
export function cellsAt(
  column: number,
  { top, first }: { readonly top: number; readonly first: number },
): Cells {
  const row = (key: Key): number => top + KEYS.indexOf(key);
  return {
    now: (key) => relative(row(key), column),
    before: (key) => relative(row(key), column - 1),
    soFar: (key) => `${inColumn(row(key), first)}:${relative(row(key), column)}`,
  };
}
