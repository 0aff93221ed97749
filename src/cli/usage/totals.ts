import { editions } from "../../editions/registry";
import { dialects } from "../../sql/dialect";
import { meaningsOf } from "../../sql/meanings";
import { tablesOf } from "../../sql/tables";
import { queryFor } from "../../sql/view";
import type { Job } from "../../workbook/workbook";
import type { Engine, Row } from "./duckdb";
import { lineOf, linesQuery, type Line } from "./lines";
import type { Decimal } from "./numbers";
import { UsageRefused } from "./refused";
import { reasonsFor } from "./reasons";
import { writeRejected } from "./rejected";
import { rolesOf } from "./roles";
import { openTable } from "./table";
import { usageWords } from "./words";

/** A usage table added up. */
export interface Totals {
  /** Names of the columns that group, as they stand in the table. */
  readonly by: readonly string[];
  readonly lines: readonly Line[];
  readonly rows: number;
  readonly rejected: number;
}

export interface Asked {
  readonly input: string;
  readonly by: readonly string[];
  readonly encoding: string | null;
  readonly decimal: Decimal;
  /** Where rows that cannot be computed are listed, if there are any. */
  readonly rejected: string;
}

/** A sheet with more lines is of use to nobody. */
const MOST_LINES = 100_000;
/** More lines than this stay values: a workbook of a hundred thousand formulas is slow for everybody. */
const MOST_LIVE = 20_000;
/** Columns with more different texts hold something else than names of presets and sites. */
const MOST_SPELLINGS = 1_000_000;

/** The table as the query reads it. */
const USAGE = "usage_rows";

/** Adds a usage table up, on DuckDB, by the query that the formulas come to. */
export async function totalsOf(
  engine: Engine,
  { input, by, encoding, decimal, rejected }: Asked,
  job: Job,
): Promise<Totals> {
  const edition = editions.at(-1)!;
  const table = await openTable(engine, input, encoding, job);
  // Only now, since the first line had to be the first: what is kept in order is kept in memory.
  await engine.run("SET preserve_insertion_order = false");
  const roles = rolesOf(edition, table, { by, decimal });
  for (const each of tablesOf(edition)) {
    if (["ai_preset", "ai_hardware", "ai_site"].includes(each.name)) await engine.define(each);
  }
  const read = (scan: string): Promise<void> =>
    engine.run(`CREATE OR REPLACE TEMPORARY VIEW ${USAGE} AS ${roles.usage(scan)}`);
  await read(table.scan);
  const spelled = await spellings(engine);
  await engine.define(meaningsOf(edition, "preset", spelled.preset));
  await engine.define(meaningsOf(edition, "site", spelled.site));

  await read(table.notingScan);
  const query = queryFor(edition, dialects.duckdb, {
    usage: USAGE,
    columns: roles.columns,
    normal: (column) => column,
  }).text;
  const found = await engine.rows(`${linesQuery(query, roles)} LIMIT ${MOST_LINES + 2}`);
  const good = found.filter(({ ai_bad }) => ai_bad !== true);
  if (good.length > MOST_LINES) throw new UsageRefused(usageWords().tooManyLines(MOST_LINES), true);
  const lines = good.map((row): Line => {
    const line = lineOf(row, roles.grouping.length);
    return good.length > MOST_LIVE ? { ...line, asked: null } : line;
  });
  const bad = found.filter(({ ai_bad }) => ai_bad === true).reduce((sum, { n }) => sum + Number(n), 0);
  const unread = table.hasLines ? await unreadLines(engine) : [];
  if (bad + unread.length > 0) {
    await read(table.scan);
    const { columns } = table;
    const { numbers } = roles;
    const reason = reasonsFor(edition, roles);
    await writeRejected(engine, rejected, { columns, numbers, query, reason, unread });
  }
  const all = bad + unread.length;
  return {
    by: roles.grouping.map((at) => table.columns[at]!.name),
    lines,
    rows: lines.reduce((sum, { rows }) => sum + rows, 0) + all,
    rejected: all,
  };
}

/** Every different text in the columns of names. */
async function spellings(
  engine: Engine,
): Promise<{ readonly preset: readonly string[]; readonly site: readonly string[] }> {
  const rows = await engine.rows(`SELECT DISTINCT preset, site FROM ${USAGE} LIMIT ${MOST_SPELLINGS + 1}`);
  if (rows.length > MOST_SPELLINGS) throw new UsageRefused(usageWords().noNames(MOST_SPELLINGS), true);
  const texts = (of: "preset" | "site"): readonly string[] =>
    [...new Set(rows.map((row) => row[of]))].filter((text) => typeof text === "string");
  return { preset: texts("preset"), site: texts("site") };
}

const unreadLines = (engine: Engine): Promise<readonly Row[]> =>
  engine.rows(
    "SELECT line, any_value(csv_line) AS text, any_value(error_type) AS fault FROM reject_errors GROUP BY line ORDER BY line",
  );
