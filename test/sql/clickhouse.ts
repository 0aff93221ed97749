import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { definitionsOf } from "../../src/sql/define";
import { dialects } from "../../src/sql/dialect";
import type { Table } from "../../src/sql/tables";

/** ClickHouse inside this process, as the package chdb has it. */
export interface ClickHouse {
  query(statement: string, format?: string): string;
  cleanup(): void;
}

interface Package {
  readonly Session: new () => ClickHouse;
}

/**
 * The package is half a gigabyte, so nobody has it by `npm ci`. CHDB names a folder into which it was installed:
 * .ci/run does so.
 */
export function clickhousePackage(): Package | null {
  const folder = join(process.env["CHDB"] ?? "", "node_modules/chdb");
  return existsSync(folder) ? (createRequire(__filename)(folder) as Package) : null;
}

export function define(engine: ClickHouse, table: Table): void {
  for (const statement of definitionsOf(table, dialects.clickhouse)) engine.query(statement);
}
