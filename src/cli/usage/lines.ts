import type { Row } from "./duckdb";
import type { Roles } from "./roles";
import { own } from "./table";

export const MEASURES = ["energy", "water", "cost", "carbon"] as const;
export type Measure = (typeof MEASURES)[number];

/** Rows of usage with the same preset and site in the same group, added up. */
export interface Line {
  /** Values of the columns that group. */
  readonly group: readonly string[];
  readonly preset: string;
  /** null: where the preset runs when nobody says. */
  readonly site: string | null;
  readonly rows: number;
  /** What one formula would be asked for all rows; null where no formula gives their sum. */
  readonly asked: { readonly quantity: number; readonly usage: number | null } | null;
  readonly totals: Readonly<Record<Measure, number>>;
  /** Rows without a measure, since a preset has no figure for it. */
  readonly without: Readonly<Record<Measure, number>>;
}

/**
 * One line for each group, preset and site, and one for all rows that cannot be computed. A fleet's results follow its
 * device-hours, so their sum is exact; those of models and runs follow their number where all rows say the same usage.
 * Columns that state more leave the values.
 *
 * @param query the query that computes every row
 */
export function linesQuery(query: string, { grouping, columns: { stated } }: Roles): string {
  const good = (value: string): string => `CASE WHEN ai_problem IS NULL THEN ${value} END`;
  const keys = grouping.map(
    (column, at) => `${good(`coalesce(CAST(${own(column)} AS VARCHAR), '')`)} AS by_${at}`,
  );
  const measures = MEASURES.flatMap((name) => [
    `fsum(ai_${name}) AS total_${name}`,
    `count(*) - count(ai_${name}) AS without_${name}`,
  ]);
  return `SELECT ${[
    ...keys,
    `${good("ai_preset")} AS preset`,
    `${good("CASE WHEN ai_said_site IS NOT NULL THEN ai_site END")} AS site`,
    "ai_problem IS NOT NULL AS ai_bad",
    "count(*) AS n",
    "fsum(ai_given_quantity) AS quantity",
    "fsum(ai_given_quantity * ai_given_usage) AS work",
    "min(ai_given_usage) AS least_usage",
    "max(ai_given_usage) AS most_usage",
    "count(ai_given_usage) AS usages",
    "bool_and(ai_preset_type IN ('accelerator', 'system')) AS fleet",
    `${stated.length === 0} AS plain`,
    ...measures,
  ].join(", ")} FROM (${query}) GROUP BY ALL ORDER BY ALL`;
}

export function lineOf(row: Row, groups: number): Line {
  const number = (name: string): number => Number(row[name] ?? 0);
  const each = (prefix: string): Record<Measure, number> =>
    Object.fromEntries(MEASURES.map((name) => [name, number(`${prefix}_${name}`)])) as Record<
      Measure,
      number
    >;
  return {
    group: Array.from({ length: groups }, (_, at) => String(row[`by_${at}`])),
    preset: String(row["preset"]),
    site: typeof row["site"] === "string" ? row["site"] : null,
    rows: number("n"),
    asked: askedOf(row, number),
    totals: each("total"),
    without: each("without"),
  };
}

function askedOf({ plain, fleet, least_usage }: Row, number: (name: string) => number): Line["asked"] {
  const usages = number("usages");
  if (plain !== true) return null;
  if (usages === 0) return { quantity: number("quantity"), usage: null };
  if (usages < number("n")) return null;
  if (fleet === true) return { quantity: number("work"), usage: 1 };
  const same = least_usage === number("most_usage");
  return same ? { quantity: number("quantity"), usage: number("least_usage") } : null;
}
