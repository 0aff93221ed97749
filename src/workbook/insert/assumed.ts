import type { Cell } from "../../functions/cells";
import type { InsertedStrings } from "../../locales/inserted";
import type { Reference, Written } from "./formula";
import type { Assumed, Measured, Named, Stated } from "./requests";
import { newestEdition } from "./shelves";
import { bare } from "./vocabulary";

/** What stands in a block of assumptions, pinned to the newest edition unless it is stated. */
export function rowsOf(assumed: Named): readonly Stated[] {
  const pinned = assumed.stated.some(([name]) => name.trim().toLowerCase() === "edition");
  return [
    ...(pinned ? [] : [["Edition", newestEdition()] as const]),
    ...(assumed.scenario === null ? [] : [["Scenario", assumed.scenario] as const]),
    ...assumed.stated,
  ];
}

/** What costs come out in: the report currency that is stated, else dollars. */
export function currencyOf(assumed: Assumed): string {
  const rows: readonly (readonly Cell[])[] = "block" in assumed ? (assumed.cells ?? []) : assumed.stated;
  const row = rows.find((cells) => cells.some(isReportCurrency)) ?? [];
  const given = row.slice(row.findIndex(isReportCurrency) + 1).find((cell) => typeof cell === "string");
  return typeof given === "string" && given.trim() !== "" ? given.trim().toUpperCase() : "USD";
}

/** The unit of a measure's results, in words for people. */
export const measureUnit = (measure: Measured, currency: string, words: InsertedStrings): string =>
  measure === "cost" ? currency : words.measureUnits[measure];

const isReportCurrency = (cell: Cell): boolean =>
  typeof cell === "string" && bare(cell) === "report currency";

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
