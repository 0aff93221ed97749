import { CELL_INVERTED_INDEX_CACHE as cache } from "@univerjs/engine-formula";

const set = cache.set.bind(cache);
let sparing = false;

/**
 * The engine notes every result for lookups to come, and searches the whole column for the note before: the square of
 * the rows. A result is now noted only where a lookup has read its row already; others are read when one does.
 */
export function spareLookupCache(): void {
  if (sparing) return;
  sparing = true;
  cache.set = (unit, sheet, column, value, row, isResult) => {
    if (isResult === true && cache.shouldContinueBuildingCache(unit, sheet, column, row)) return;
    set(unit, sheet, column, value, row, isResult);
  };
}
