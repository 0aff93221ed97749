import type { Edition } from "../editions/registry";
import type { PresetRecord } from "../editions/schema";
import { normal, type Shelf } from "../editions/shelf";
import { notFound } from "../estimate/locate";
import type { Problem } from "../problem";
import { NAME_COLUMNS, type Table } from "./tables";

export type NamedByRow = "preset" | "site";

const shelfOf = ({ presets, sites }: Edition, what: NamedByRow): Shelf<PresetRecord> =>
  what === "site" ? sites : presets;

/** Spellings as they stand in a usage table, each with the id that it means; those that mean nothing are left out. */
export function meaningsOf(edition: Edition, what: NamedByRow, asked: readonly string[]): Table {
  const shelf = shelfOf(edition, what);
  const rows = new Map(shelf.presets.map(({ id }) => [normal(id), id]));
  for (const spelling of asked) {
    const found = shelf.find(spelling, false);
    if (typeof found === "number") rows.set(spelling, shelf.presets[found]!.id);
  }
  return {
    name: `ai_${what}_name`,
    columns: NAME_COLUMNS,
    rows: [...rows],
  };
}

/**
 * Why a spelling means nothing; null where it does.
 *
 * @param advise false: leave out the nearest spellings, which take long
 */
export function nameProblem(
  edition: Edition,
  what: NamedByRow,
  spelling: string,
  advise: boolean,
): Problem | null {
  const found = shelfOf(edition, what).find(spelling, advise);
  return typeof found === "number" ? null : notFound(what, spelling, found);
}
