import type { DuckDBConnection } from "@duckdb/node-api";
import { newest } from "../../src/estimate";
import { call } from "../../src/functions/call";
import { isCellError, type Cell } from "../../src/functions/cells";
import { understandColumns } from "../../src/sql/columns";
import { dialects } from "../../src/sql/dialect";
import type { Entry } from "../../src/sql/tables";
import { queryFor } from "../../src/sql/view";
import { define, duckdb, rowsOf } from "./engine";
import { everyKind, random, type UsageRow } from "./rows";

/** Line items that a row of usage can have, and the columns that they are. */
const ITEMS = Object.entries(newest.items).filter(([item]) => !["devices", "trainhours"].includes(item));

async function results(
  connection: DuckDBConnection,
  rows: readonly UsageRow[],
  stated: Readonly<Record<string, readonly number[]>> = {},
): Promise<readonly Record<string, unknown>[]> {
  const names = ["preset", "quantity", "usage", "site", ...Object.keys(stated)];
  await define(connection, {
    name: "usage",
    columns: [
      { name: "line", type: "integer" },
      ...names.map(
        (name) => ({ name, type: name === "preset" || name === "site" ? "text" : "number" }) as const,
      ),
    ],
    rows: rows.map(({ preset, quantity, usage, site }, line): Entry[] => [
      ...[line, preset, quantity, usage, site],
      ...Object.values(stated).map((values) => values[line]!),
    ]),
  });
  const columns = understandColumns(newest, names);
  const { text } = queryFor(newest, dialects.duckdb, { usage: "usage", columns });
  return rowsOf(connection, `SELECT * FROM (${text}) ORDER BY line`);
}

/** What the functions answer for each row. */
function answers(item: string, rows: readonly UsageRow[], overrides: Cell[][] | null): readonly Cell[] {
  const column = (of: (row: UsageRow) => Cell): Cell[][] => rows.map((row) => [of(row)]);
  const [presets, quantities] = [column(({ preset }) => preset), column(({ quantity }) => quantity)];
  // What it costs to buy depends on neither.
  const usageAndSite = item === "capex" ? [] : [column(({ usage }) => usage), column(({ site }) => site)];
  const answer = call("AIVALUE", [
    item,
    presets,
    quantities,
    ...usageAndSite,
    null,
    null,
    overrides,
  ]) as Cell[][];
  return answer.map((row) => row[0]!);
}

/** Rows whose results differ, as far as anyone wants to read them. */
function differing(
  item: string,
  column: string,
  found: readonly Record<string, unknown>[],
  expected: readonly Cell[],
): readonly string[] {
  return expected
    .flatMap((answer, row): string[] => {
      const value = found[row]![column];
      const none = isCellError(answer) || answer === "";
      const same = none
        ? value === null
        : typeof value === "number" &&
          Math.abs(value - (answer as number)) <= 1e-9 * Math.abs(answer as number);
      const said = isCellError(answer) ? answer.message : String(answer);
      return same
        ? []
        : [`${item} ${row}: ${JSON.stringify(found[row]!["preset"])} ${String(value)} instead of ${said}`];
    })
    .slice(0, 5);
}

describe("the query for DuckDB", () => {
  jest.setTimeout(300_000);
  let connection: DuckDBConnection;
  beforeEach(async () => {
    connection = await duckdb();
  });
  afterEach(() => connection.closeSync());

  it("gives every line item of every preset as the functions do, to 1e-9, and nothing where they refuse", async () => {
    const rows = everyKind(7);
    const found = await results(connection, rows);
    expect(found.length).toBe(rows.length);
    for (const [item, goal] of ITEMS)
      expect(differing(item, `ai_${goal}`, found, answers(item, rows, null))).toEqual([]);
    expect(found.filter((row) => row["ai_energy"] !== null).length).toBeGreaterThan(rows.length / 2);
  });

  it("takes what columns state before what presets say, in their units", async () => {
    const next = random(3);
    const rows = everyKind(11).filter((_, at) => at % 3 === 0);
    const stated = {
      PUE: rows.map(() => 1 + next()),
      Batch: rows.map(() => 1 + Math.floor(next() * 200)),
      "Electricity price (USD/MWh)": rows.map(() => 100 * next()),
      Power: rows.map(() => 0.1 + next()),
    };
    const found = await results(connection, rows, stated);
    const above = Object.keys(stated);
    const overrides = [above, ...rows.map((_, row) => Object.values(stated).map((values) => values[row]!))];
    for (const [item, goal] of ITEMS)
      expect(differing(item, `ai_${goal}`, found, answers(item, rows, overrides))).toEqual([]);
  });

  it("says what is wrong with a row, and gives it no measure", async () => {
    const good = { preset: "DGX A100", quantity: 1, usage: 720, site: null };
    const found = await results(connection, [
      good,
      { ...good, preset: "DGX A1000" },
      { ...good, preset: "" },
      { ...good, preset: null },
      { ...good, quantity: null },
      { ...good, quantity: -1 },
      { ...good, quantity: 1e16 },
      { ...good, usage: -1 },
      { ...good, usage: null },
      { ...good, site: "Atlantis" },
      // Its price by the token would need no site.
      { ...good, preset: "GPT-4o", site: "Atlantis" },
      { ...good, preset: "GPT-3 training" },
      { ...good, preset: "H100" },
    ]);
    expect(found.map((row) => row["ai_problem"])).toEqual([
      null,
      "unknown preset",
      "no preset",
      "no preset",
      "no quantity",
      "quantity out of limits",
      "quantity out of limits",
      "usage out of limits",
      "missing Hours",
      "unknown site",
      "unknown site",
      "no-usage",
      "unknown preset",
    ]);
    for (const row of found.slice(1))
      for (const goal of ["energy", "water", "cost", "carbon"])
        expect([row["preset"], row[`ai_${goal}`]]).toEqual([row["preset"], null]);
  });
});
