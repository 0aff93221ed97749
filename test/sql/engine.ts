import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { newest } from "../../src/estimate";
import { definitionsOf } from "../../src/sql/define";
import { dialects } from "../../src/sql/dialect";
import { tablesOf, type Table } from "../../src/sql/tables";

/** DuckDB in memory with the preset tables. */
export async function duckdb(): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const table of tablesOf(newest)) await define(connection, table);
  return connection;
}

export async function define(connection: DuckDBConnection, table: Table): Promise<void> {
  for (const statement of definitionsOf(table, dialects.duckdb)) await connection.run(statement);
}

export async function rowsOf(
  connection: DuckDBConnection,
  query: string,
): Promise<readonly Record<string, unknown>[]> {
  return (await connection.runAndReadAll(query)).getRowObjects();
}
