import type * as DuckDB from "@duckdb/node-api";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definitionsOf } from "../../sql/define";
import { dialects } from "../../sql/dialect";
import type { Table } from "../../sql/tables";
import type { Job } from "../../workbook/workbook";

/** The package that computes is not installed here. */
export class NoEngine extends Error {
  override readonly name = "NoEngine";
}

/** What the engine has to say of a file that it cannot read. */
export class CannotRead extends Error {
  override readonly name = "CannotRead";
}

/** DuckDB in this process. */
export interface Engine {
  run(statement: string): Promise<void>;
  rows(query: string): Promise<readonly Record<string, unknown>[]>;
  define(table: Table): Promise<void>;
}

const EVERY_MS = 200;

/**
 * Works with DuckDB, which keeps to its share of memory and puts the rest into a folder of its own.
 *
 * @param memory such as "1GB"
 * @throws {NoEngine} where the package is missing
 */
export async function withEngine<T>(
  memory: string,
  job: Job,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await loaded();
  const spill = await mkdtemp(join(tmpdir(), "ai-footprint-"));
  let instance: DuckDB.DuckDBInstance | null = null;
  try {
    instance = await DuckDBInstance.create(":memory:", {
      memory_limit: memory,
      temp_directory: spill,
      preserve_insertion_order: "false",
    });
    const connection = await instance.connect();
    const engine = engineOn(connection, job);
    try {
      return await work(engine);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance?.closeSync();
    await rm(spill, { recursive: true, force: true });
  }
}

async function loaded(): Promise<typeof DuckDB> {
  try {
    // It stays outside the bundle: it is an optional dependency with a binary of its own.
    return await import(/* webpackIgnore: true */ "@duckdb/node-api");
  } catch {
    throw new NoEngine();
  }
}

function engineOn(connection: DuckDB.DuckDBConnection, job: Job): Engine {
  async function watched<T>(work: Promise<T>): Promise<T> {
    const stop = (): void => connection.interrupt();
    job.signal.addEventListener("abort", stop);
    const watch = setInterval(() => {
      const { percentage } = connection.progress;
      if (percentage > 0) job.progress(Math.round(percentage), 100);
    }, EVERY_MS);
    try {
      return await work;
    } catch (problem) {
      job.signal.throwIfAborted();
      throw new CannotRead(problem instanceof Error ? problem.message.split("\n", 1)[0] : String(problem));
    } finally {
      clearInterval(watch);
      job.signal.removeEventListener("abort", stop);
    }
  }
  const engine: Engine = {
    run: async (statement) => void (await watched(connection.run(statement))),
    rows: async (query) => (await watched(connection.runAndReadAll(query))).getRowObjects(),
    async define(table) {
      for (const statement of definitionsOf(table, dialects.duckdb)) await engine.run(statement);
    },
  };
  return engine;
}
