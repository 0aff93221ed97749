import type * as DuckDB from "@duckdb/node-api";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definitionsOf } from "../../sql/define";
import { dialects } from "../../sql/dialect";
import type { Table } from "../../sql/tables";
import type { Job } from "../../workbook/workbook";
import { UsageRefused } from "./refused";
import { usageWords } from "./words";

export type Row = Readonly<Record<string, unknown>>;

/** DuckDB in this process. */
export interface Engine {
  /** A folder that goes away with the engine. */
  readonly folder: string;
  run(statement: string): Promise<void>;
  rows(query: string): Promise<readonly Row[]>;
  /** Row by row, so that few are in memory at a time. */
  stream(query: string): AsyncIterable<Row>;
  define(table: Table): Promise<void>;
}

const EVERY_MS = 200;

/**
 * Works with DuckDB, which keeps to its share of memory and puts the rest into a folder of its own.
 *
 * @param memory such as "1GB"
 * @throws {UsageRefused} where the package is missing, and with what DuckDB has to say of a file that it cannot read
 */
export async function withEngine<T>(
  memory: string,
  job: Job,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await loaded();
  const folder = await mkdtemp(join(tmpdir(), "ai-footprint-"));
  let instance: DuckDB.DuckDBInstance | null = null;
  try {
    instance = await started(DuckDBInstance, {
      memory_limit: memory,
      temp_directory: folder,
      // It works without a network: nothing is to be fetched.
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    const connection = await instance.connect();
    try {
      // The same file gives the same months on every machine.
      await connection.run("SET TimeZone = 'UTC'");
      // It counts how far it is only where it is told to draw a bar; ours is drawn elsewhere.
      await connection.run("SET enable_progress_bar = true");
      await connection.run("SET enable_progress_bar_print = false");
      return await work(engineOn(connection, folder, job));
    } finally {
      connection.closeSync();
    }
  } finally {
    instance?.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

async function loaded(): Promise<typeof DuckDB> {
  try {
    // It stays outside the bundle: it is an optional dependency with a binary of its own.
    return await import(/* webpackIgnore: true */ "@duckdb/node-api");
  } catch (problem) {
    const isMissing = (problem as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND";
    throw new UsageRefused(isMissing ? usageWords().noEngine : usageWords().engineFails(firstLine(problem)));
  }
}

async function started(
  instances: typeof DuckDB.DuckDBInstance,
  settings: Readonly<Record<string, string>>,
): Promise<DuckDB.DuckDBInstance> {
  try {
    return await instances.create(":memory:", settings);
  } catch (problem) {
    throw new UsageRefused(usageWords().engineFails(firstLine(problem)));
  }
}

const firstLine = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : String(problem)).split("\n", 1)[0]!;

function engineOn(connection: DuckDB.DuckDBConnection, folder: string, job: Job): Engine {
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
      const why = firstLine(problem);
      const words = usageWords();
      throw new UsageRefused(/^Out of Memory/.test(why) ? words.outOfMemory : words.cannotRead(why));
    } finally {
      clearInterval(watch);
      job.signal.removeEventListener("abort", stop);
    }
  }
  async function run(statement: string): Promise<void> {
    job.signal.throwIfAborted();
    await watched(connection.run(statement));
  }
  return {
    folder,
    run,
    async rows(query) {
      job.signal.throwIfAborted();
      return (await watched(connection.runAndReadAll(query))).getRowObjects();
    },
    async *stream(query) {
      const result = await watched(connection.stream(query));
      const pieces = result.yieldRowObjects();
      for (;;) {
        job.signal.throwIfAborted();
        const next = await watched<IteratorResult<readonly Row[], unknown>>(pieces.next());
        if (next.done === true) return;
        yield* next.value;
      }
    },
    async define(table) {
      for (const statement of definitionsOf(table, dialects.duckdb)) await run(statement);
    },
  };
}
