import type { Reference, Written } from "./formula";
import type { Assumed, Named, Stated } from "./requests";
import { newestEdition } from "./shelves";

/** What stands in a block of assumptions, pinned to the newest edition unless it is stated. */
export function rowsOf(assumed: Named): readonly Stated[] {
  const pinned = assumed.stated.some(([name]) => name.trim().toLowerCase() === "edition");
  return [
    ...(pinned ? [] : [["Edition", newestEdition()] as const]),
    ...(assumed.scenario === null ? [] : [["Scenario", assumed.scenario] as const]),
    ...assumed.stated,
  ];
}

/**
 * The assumptions argument of inserted formulas. What nobody states is pinned to an edition all the same.
 *
 * @param pin where the workbook keeps the edition, as a name and a value, if it does
 */
export function assumedArgument(assumed: Assumed, pin: Reference | null): Written {
  if ("block" in assumed) return { reference: assumed.block };
  const rows = rowsOf(assumed);
  return pin !== null && rows.length === 1 ? pin : rows;
}
