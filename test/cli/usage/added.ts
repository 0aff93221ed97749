import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { withEngine, type Engine, type Row } from "../../../src/cli/usage/duckdb";
import { rolesOf } from "../../../src/cli/usage/roles";
import { openTable } from "../../../src/cli/usage/table";
import { totalsOf, type Asked, type Totals } from "../../../src/cli/usage/totals";
import { newest } from "../../../src/estimate";

const job = { signal: new AbortController().signal, progress: () => undefined };

/** What a usage file adds up to, and the list of rows left out. */
export interface Added extends Totals {
  readonly listed: readonly string[];
}

type How = Partial<Pick<Asked, "by" | "decimal" | "encoding">>;

/** The rows of a file of these bytes, as the query gets them. */
export const read = (
  name: string,
  content: string | Uint8Array,
  { encoding = null }: How = {},
): Promise<readonly Row[]> =>
  withFile(name, content, async (engine, input) => {
    const table = await openTable(engine, input, encoding, job);
    const roles = rolesOf(newest, table, { by: [], decimal: null });
    return engine.rows(roles.usage(table.scan));
  });

/** Adds up a file of these bytes. */
export const added = (name: string, content: string | Uint8Array, how: How = {}): Promise<Added> =>
  withFile(name, content, async (engine, input) => {
    const rejected = join(dirname(input), "rejected.csv");
    const asked = { input, rejected, by: [], decimal: null, encoding: null, ...how };
    const totals = await totalsOf(engine, asked, job);
    const listed = existsSync(rejected) ? readFileSync(rejected, "utf8").trimEnd().split("\n") : [];
    return { ...totals, listed };
  });

async function withFile<T>(
  name: string,
  content: string | Uint8Array,
  work: (engine: Engine, input: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "usage-"));
  try {
    writeFileSync(join(folder, name), content);
    return await withEngine("200MB", job, (engine) => work(engine, join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
