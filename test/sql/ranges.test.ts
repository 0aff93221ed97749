import type { DuckDBConnection } from "@duckdb/node-api";
import { newest } from "../../src/estimate";
import { call } from "../../src/functions/call";
import { isCellError, type Cell } from "../../src/functions/cells";
import { understandColumns } from "../../src/sql/columns";
import { dialects } from "../../src/sql/dialect";
import { RANGED } from "../../src/sql/ends";
import { spreadTablesOf } from "../../src/sql/spreads";
import { queryFor } from "../../src/sql/view";
import { define, duckdb, rowsOf } from "./engine";
import { everyKind, random, type UsageRow } from "./rows";

const COLUMNS = ["preset", "quantity", "usage", "site"] as const;

async function ends(
  connection: DuckDBConnection,
  rows: readonly UsageRow[],
  stated: readonly string[] = [],
): Promise<readonly Record<string, unknown>[]> {
  await define(connection, {
    name: "usage",
    columns: [
      { name: "line", type: "integer" },
      ...COLUMNS.map(
        (name) => ({ name, type: name === "preset" || name === "site" ? "text" : "number" }) as const,
      ),
      ...stated.map((name) => ({ name, type: "number" }) as const),
    ],
    rows: rows.map((row, line) => [line, ...COLUMNS.map((name) => row[name]), ...stated.map(() => 1.5)]),
  });
  const columns = understandColumns(newest, [...COLUMNS, ...stated]);
  const { text } = queryFor(newest, dialects.duckdb, { usage: "usage", columns, ranges: true });
  return rowsOf(connection, `SELECT * FROM (${text}) ORDER BY line`);
}

const typeOf = (name: string | null): string =>
  newest.presets.presets[newest.presets.find(name!) as number]!.type;

describe("low and high in the query", () => {
  jest.setTimeout(300_000);
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await duckdb();
    for (const table of spreadTablesOf(newest)) await define(connection, table);
  });
  afterEach(() => connection.run("DROP TABLE usage"));
  afterAll(() => connection.closeSync());

  it("are those of AIRANGE to 1e-9, for hardware and all that says no tokens, else NULL", async () => {
    const next = random(5);
    const rows = everyKind(13).filter(() => next() < 0.25);
    const found = await ends(connection, rows);
    const column = (of: (row: UsageRow) => Cell): Cell[][] => rows.map((row) => [of(row)]);
    for (const measure of RANGED) {
      const counts = { given: 0, left: 0 };
      for (const [side, bound] of [
        ["low", "low"],
        ["high", "high"],
      ] as const) {
        const answers = call(`AI${measure.toUpperCase()}`, [
          ...[column(({ preset }) => preset), column(({ quantity }) => quantity)],
          ...[column(({ usage }) => usage), column(({ site }) => site), null, bound],
        ]) as Cell[][];
        answers.forEach(([answer], row) => {
          const value = found[row]![`ai_${measure}_${side}`];
          const { preset, usage } = rows[row]!;
          const bySum = typeOf(preset) === "text" && usage !== null;
          if (isCellError(answer!) || (bySum && value === null)) {
            expect([preset, value]).toEqual([preset, null]);
            counts.left++;
            return;
          }
          counts.given++;
          expect([row, preset, typeof value]).toEqual([row, preset, "number"]);
          const off = Math.abs((value as number) - (answer as number));
          if (!(off <= 1e-9 * (answer as number)))
            expect([row, preset, value]).toEqual([row, preset, answer]);
        });
      }
      expect(counts.given).toBeGreaterThan(counts.left / 2);
    }
  });

  it("are NULL where a column states an input, since that is known exactly then", async () => {
    const [row] = await ends(
      connection,
      [{ preset: "DGX A100", quantity: 1, usage: 720, site: null }],
      ["PUE"],
    );
    expect([row!["ai_energy_low"], row!["ai_cost_high"], typeof row!["ai_energy"]]).toEqual([
      null,
      null,
      "number",
    ]);
  });
});
