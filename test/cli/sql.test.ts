import { DuckDBInstance } from "@duckdb/node-api";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sql-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("ai-footprint sql", () => {
  it.each(["duckdb", "clickhouse"])(
    "prints a view for %s, with units above and every number a real one",
    (dialect) => {
      const { code, out } = run(["sql", "--dialect", dialect, "--from", "logs.requests", "--columns", "PUE"]);
      expect(code).toBe(0);
      expect(out).toContain("CREATE OR REPLACE VIEW ai_footprint AS\nWITH");
      expect(out).toContain("--   ai_energy: kWh");
      expect(out).toContain("FROM logs.requests");
      expect(out).toContain("AS ai_stated_pue");
      expect(out).toMatch(/ \/ 8760\.0 /);
    },
  );

  it("writes the preset tables with their sources, and a script that loads them", () => {
    const { code } = run(["sql", "--dialect", "duckdb", "--tables", folder]);
    expect([code, readdirSync(folder).sort()]).toEqual([
      0,
      [
        ...[
          "ai_figure",
          "ai_hardware",
          "ai_preset",
          "ai_preset_name",
          "ai_site",
          "ai_site_name",
          "ai_source",
        ].map((name) => `${name}.csv`),
        "load-duckdb.sql",
      ],
    ]);
    const figures = readFileSync(join(folder, "ai_figure.csv"), "utf8");
    expect(figures).toMatch(/^shelf,id,figure,low,central,high,unit,basis,source,date,note\n/);
    expect(figures).toMatch(/\nsite,country-irl,carbon_intensity,/);
  });

  it("writes them as Parquet, too, which an engine reads as they are", async () => {
    const { code } = run(["sql", "--dialect", "duckdb", "--tables", folder, "--parquet"]);
    expect([code, readdirSync(folder).filter((name) => name.endsWith(".csv"))]).toEqual([0, []]);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const file = join(folder, "ai_figure.parquet");
    const found = await connection.runAndReadAll(
      `SELECT central, unit, source FROM '${file}' WHERE id = 'dgx-a100-80gb' AND figure = 'power' AND shelf = 'preset'`,
    );
    connection.closeSync();
    instance.closeSync();
    expect(found.getRows()).toEqual([[6.5, "kW/device", expect.stringMatching(/./)]]);
  });

  it("adds low and high on request, and the tables that they need", () => {
    expect(run(["sql", "--dialect", "duckdb", "--ranges"]).out).toContain("AS ai_energy_low");
    expect(run(["sql", "--dialect", "duckdb"]).out).not.toContain("AS ai_energy_low");
    expect(run(["sql", "--dialect", "duckdb", "--ranges", "--tables", folder]).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith("_spread.csv")).length).toBe(3);
  });

  it.each([
    [["--dialect", "oracle"], "duckdb or clickhouse"],
    [["--dialect", "duckdb", "--from", "usage; DROP TABLE usage"], "letters"],
    [["--dialect", "duckdb", "--columns", "PUEE"], "PUE"],
    [["--dialect", "duckdb", "--columns", "Cost basis"], "Cost basis"],
  ])("refuses %j", (args, words) => {
    const { code, err } = run(["sql", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});
