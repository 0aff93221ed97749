// How fast the generated query is beside one written by hand, on the same rows in DuckDB: `npm run bench -- --sql`.
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { newest } from "../../src/estimate";
import { placesOf } from "../../src/estimate/places";
import { understandColumns } from "../../src/sql/columns";
import { definitionsOf } from "../../src/sql/define";
import { dialects } from "../../src/sql/dialect";
import { tablesOf } from "../../src/sql/tables";
import { queryFor } from "../../src/sql/view";
import { handTables, handWritten } from "./sql-hand";

const ROWS = Number(process.argv[2] ?? 1e7);
const ROUNDS = 5;
/** What a log of requests and an inventory hold. Runs of training are few, and have a building of their own. */
const TYPES = ["accelerator", "system", "text", "image", "embedding"];

const { presets, sites } = newest;
const named = presets.presets.flatMap(({ name, type }, at) =>
  TYPES.includes(type) && presets.find(name, false) === at ? [{ name, type, at }] : [],
);
const own = new Map(named.map(({ name, at }) => [name, sites.presets[placesOf(newest).site[at]!]!.name]));

/** One row in 300 has no preset, site or quantity that means anything. */
const usageRows = (rows: number): string => `CREATE TABLE usage AS
SELECT CASE WHEN h % 900 = 0 THEN 'H200 MAX' ELSE name END AS preset,
  CASE WHEN h % 900 = 1 THEN -1.0 ELSE (h % 1009)::DOUBLE END AS quantity,
  CASE WHEN type IN ('accelerator', 'system') THEN (g % 720 + 1)::DOUBLE
    WHEN type = 'image' OR g % 4 = 0 THEN NULL ELSE (g % 4000 + 1)::DOUBLE END AS usage,
  CASE WHEN h % 900 = 2 THEN 'Atlantis' WHEN f % 3 > 0 THEN site_name END AS site
FROM (SELECT hash(range, 1) AS h, hash(range, 2) AS g, hash(range, 3) AS f, hash(range, 4) AS e FROM range(${rows}))
JOIN bench_preset ON nth = e % ${named.length} JOIN bench_site ON place = f % ${sites.presets.length}`;

interface Taken {
  readonly cpu: number;
  readonly wall: number;
  readonly row: readonly unknown[];
}

async function taken(connection: DuckDBConnection, query: string): Promise<Taken> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const [row] = (await connection.runAndReadAll(query)).getRows();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1e3, row: row! };
}

/** Both must come to the same before anyone speaks of speed. */
function same(ours: readonly unknown[], theirs: readonly unknown[]): void {
  const differs = ours.some((value, at) => Math.abs(Number(value) / Number(theirs[at]) - 1) > 1e-9);
  if (differs) throw new Error(`the sums differ: ${ours.join(", ")} instead of ${theirs.join(", ")}`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-sql-"));
  try {
    const instance = await DuckDBInstance.create(join(folder, "usage.db"), { threads: "2" });
    const connection = await instance.connect();
    const names = ["preset", "quantity", "usage", "site"];
    const more = [
      {
        name: "bench_preset",
        columns: ["name", "type", "nth"],
        rows: named.map(({ name, type }, at) => [name, type, at]),
      },
      {
        name: "bench_site",
        columns: ["site_name", "place"],
        rows: sites.presets.map(({ name }, at) => [name, at]),
      },
    ].map(({ name, columns, rows }) => ({
      name,
      columns: columns.map((each) => ({
        name: each,
        type: /nth|place/.test(each) ? ("integer" as const) : ("text" as const),
      })),
      rows,
    }));
    const hand = handTables(
      newest,
      named.map(({ name }) => name),
      own,
    );
    for (const table of [...tablesOf(newest), ...hand, ...more])
      for (const statement of definitionsOf(table, dialects.duckdb)) await connection.run(statement);
    await connection.run(usageRows(ROWS));

    const sources = { usage: "usage", columns: understandColumns(newest, names) };
    const { text } = queryFor(newest, dialects.duckdb, sources);
    const sums = (prefix: string): string =>
      `count(*), count(${prefix}problem), ${["energy", "water", "cost", "carbon"].map((measure) => `sum(${prefix}${measure})`).join(", ")}`;
    const queries = {
      "four measures": [
        `SELECT ${sums("ai_")} FROM (${text})`,
        `SELECT ${sums("")} FROM (${handWritten("usage")})`,
      ],
      "energy alone": [
        `SELECT sum(ai_energy) FROM (${text})`,
        `SELECT sum(energy) FROM (${handWritten("usage")})`,
      ],
    };
    const measured: Record<string, unknown> = {};
    for (const [what, [generated, byHand]] of Object.entries(queries)) {
      const found: (readonly [Taken, Taken])[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const pair = [await taken(connection, generated!), await taken(connection, byHand!)] as const;
        same(pair[0].row, pair[1].row);
        found.push(pair);
      }
      const least = (at: 0 | 1) => ({
        cpu: Math.min(...found.map((pair) => pair[at].cpu)),
        wall: Math.min(...found.map((pair) => pair[at].wall)),
      });
      const [ours, theirs] = [least(0), least(1)];
      measured[what] = { generated: ours, byHand: theirs, ratio: ours.cpu / theirs.cpu };
    }
    console.log(JSON.stringify({ rows: ROWS, load: loadavg()[0], measured }));
    connection.closeSync();
    instance.closeSync();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
