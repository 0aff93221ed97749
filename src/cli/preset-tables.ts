import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { editions } from "../editions/registry";
import { definitionsOf } from "../sql/define";
import type { Dialect } from "../sql/dialect";
import { textLiteral } from "../sql/spell";
import { spreadTablesOf } from "../sql/spreads";
import { csvOf, tablesOf } from "../sql/tables";
import type { Job } from "../workbook/workbook";
import { withEngine } from "./usage/duckdb";

interface Wanted {
  readonly dialect: Dialect;
  readonly ranges: boolean;
  /** Parquet instead of CSV, which DuckDB writes. */
  readonly parquet: boolean;
}

/**
 * Writes the preset tables with their sources into a folder, and a script that makes them in an engine.
 *
 * @returns a line for each table: its file and the number of its rows
 * @throws {UsageRefused} where Parquet is wanted and DuckDB is missing
 */
export async function writeTables(
  folder: string,
  { dialect, ranges, parquet }: Wanted,
  job: Job,
): Promise<readonly string[]> {
  const edition = editions.at(-1)!;
  const tables = [...tablesOf(edition), ...(ranges ? spreadTablesOf(edition) : [])];
  const ending = parquet ? "parquet" : "csv";
  const fileOf = (name: string): string => join(folder, `${name}.${ending}`);
  await mkdir(folder, { recursive: true });
  if (parquet) {
    await withEngine("1GB", job, async (engine) => {
      for (const table of tables) {
        await engine.define(table);
        await engine.run(`COPY ${table.name} TO ${textLiteral(fileOf(table.name))} (FORMAT parquet)`);
      }
    });
  } else {
    for (const table of tables) await writeFile(fileOf(table.name), csvOf(table));
  }
  const script = tables
    .flatMap((table) => definitionsOf(table, dialect))
    .map((statement) => `${statement};\n`);
  await writeFile(join(folder, `load-${dialect.name}.sql`), script.join(""));
  return tables.map(({ name, rows }) => `${name}.${ending}\t${rows.length}`);
}
