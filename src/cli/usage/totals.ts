import { extname } from "node:path";
import { editions } from "../../editions/registry";
import { understandColumns, type UsageColumns } from "../../sql/columns";
import { dialects } from "../../sql/dialect";
import { quotedName, textLiteral } from "../../sql/spell";
import { meaningsOf, tablesOf } from "../../sql/tables";
import { queryFor } from "../../sql/view";
import { messageOf } from "../problem-text";
import type { Engine } from "./duckdb";

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

/** A usage table added up. */
export interface Totals {
  readonly lines: readonly Line[];
  readonly rows: number;
  readonly rejected: number;
}

/** A column that is to group and is not there, or one that a usage table must have. */
export class NoColumn extends Error {
  override readonly name = "NoColumn";
  constructor(
    readonly column: string,
    readonly columns: readonly string[],
  ) {
    super(`no column ${column}`);
  }
}

export interface Asked {
  readonly input: string;
  readonly by: readonly string[];
  /** Where rows that cannot be computed are listed, if there are any. */
  readonly rejected: string;
  readonly language: string;
}

const SOURCES: Readonly<Record<string, (file: string) => string>> = {
  ".parquet": (file) => `read_parquet(${file})`,
};
/** Texts stay as they are written, so that what is no number can be listed as it stands there. */
const csv = (file: string): string => `read_csv(${file}, all_varchar = true)`;

/** More lines than this stay values: a workbook of a hundred thousand formulas is slow for everybody. */
const MOST_LIVE = 20_000;

/** Adds a usage table up, on DuckDB, by the query that the formulas come to. */
export async function totalsOf(engine: Engine, { input, by, rejected, language }: Asked): Promise<Totals> {
  const edition = editions.at(-1)!;
  const source = (SOURCES[extname(input).toLowerCase()] ?? csv)(textLiteral(input));
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${source}`);
  const names = described.map((row) => String(row["column_name"]));
  const grouping = by.map((name) => columnNamed(name, names));
  for (const needed of ["preset", "quantity"]) columnNamed(needed, names);
  const columns = understandColumns(
    edition,
    names.filter((name) => !grouping.includes(name)),
  );

  const spelled = async (column: string): Promise<readonly string[]> =>
    (
      await engine.rows(
        `SELECT DISTINCT trim(CAST(${column} AS VARCHAR)) AS said FROM ${source} LIMIT 100000`,
      )
    )
      .map(({ said }) => said)
      .filter((said): said is string => typeof said === "string" && said !== "");
  const say = (problem: Parameters<typeof messageOf>[0]): string => messageOf(problem, language);
  for (const table of tablesOf(edition)) {
    if (["ai_preset", "ai_hardware", "ai_site"].includes(table.name)) await engine.define(table);
  }
  await engine.define(meaningsOf("ai_preset_name", edition, await spelled("preset"), say));
  await engine.define(meaningsOf("ai_site_name", edition, columns.site ? await spelled("site") : [], say));

  const { text } = queryFor(edition, dialects.duckdb, {
    usage: source,
    columns,
    normal: (column) => `trim(CAST(${column} AS VARCHAR))`,
    number: (column) =>
      `CASE WHEN trim(CAST(${column} AS VARCHAR)) <> '' THEN coalesce(TRY_CAST(${column} AS DOUBLE), 'nan'::DOUBLE) END`,
  });
  const found = await engine.rows(linesQuery(text, grouping, columns));
  const good = found.filter(({ ai_bad }) => ai_bad !== true);
  const lines = good.map((row): Line => {
    const line = lineOf(row, grouping);
    return good.length > MOST_LIVE ? { ...line, asked: null } : line;
  });
  const badRows = found
    .filter(({ ai_bad }) => ai_bad === true)
    .reduce((sum, row) => sum + Number(row["n"]), 0);
  if (badRows > 0) {
    const listed = names.map(quotedName).join(", ");
    await engine.run(
      `COPY (SELECT ${listed}, ai_problem AS reason FROM (${text}) WHERE ai_problem IS NOT NULL) TO ${textLiteral(rejected)} (HEADER)`,
    );
  }
  return { lines, rows: lines.reduce((sum, { rows }) => sum + rows, 0) + badRows, rejected: badRows };
}

function columnNamed(name: string, columns: readonly string[]): string {
  const found = columns.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new NoColumn(name, columns);
  return found;
}

/**
 * One line for each group, preset and site. A fleet's results follow its device-hours, so their sum is exact; those of
 * models and runs follow their number where all rows say the same usage. Columns that state more leave the values.
 */
function linesQuery(text: string, grouping: readonly string[], { stated }: UsageColumns): string {
  const keys = grouping.map((name, at) => `coalesce(CAST(${quotedName(name)} AS VARCHAR), '') AS by_${at}`);
  const isFleet = "ai_preset_type IN ('accelerator', 'system')";
  const said = "ai_said_site IS NOT NULL";
  const measures = MEASURES.flatMap((name) => [
    `sum(ai_${name}) AS total_${name}`,
    `count(*) - count(ai_${name}) AS without_${name}`,
  ]);
  return `SELECT ${[
    ...keys,
    "ai_problem IS NOT NULL AS ai_bad",
    "CASE WHEN ai_problem IS NULL THEN ai_preset END AS preset",
    `CASE WHEN ai_problem IS NULL AND ${said} THEN ai_site END AS site`,
    "count(*) AS n",
    "sum(ai_given_quantity) AS quantity",
    "sum(ai_given_quantity * ai_given_usage) AS work",
    "min(ai_given_usage) AS least_usage",
    "max(ai_given_usage) AS most_usage",
    "count(ai_given_usage) AS usages",
    `bool_and(${isFleet}) AS fleet`,
    `${stated.length === 0} AS plain`,
    ...measures,
  ].join(", ")} FROM (${text}) GROUP BY ALL ORDER BY ALL`;
}

function lineOf(row: Record<string, unknown>, grouping: readonly string[]): Line {
  const number = (name: string): number => Number(row[name] ?? 0);
  const rows = number("n");
  const each = (prefix: string): Record<Measure, number> =>
    Object.fromEntries(MEASURES.map((name) => [name, number(`${prefix}_${name}`)])) as Record<
      Measure,
      number
    >;
  return {
    group: grouping.map((_, at) => String(row[`by_${at}`])),
    preset: String(row["preset"]),
    site: typeof row["site"] === "string" ? row["site"] : null,
    rows,
    asked: askedOf(row, rows, number),
    totals: each("total"),
    without: each("without"),
  };
}

function askedOf(
  { plain, fleet, least_usage }: Record<string, unknown>,
  rows: number,
  number: (name: string) => number,
): Line["asked"] {
  const usages = number("usages");
  if (plain !== true) return null;
  if (usages === 0) return { quantity: number("quantity"), usage: null };
  if (usages < rows) return null;
  if (fleet === true) return { quantity: number("work"), usage: 1 };
  const same = least_usage === number("most_usage");
  return same ? { quantity: number("quantity"), usage: number("least_usage") } : null;
}
