import { newest } from "../../src/estimate";
import { call } from "../../src/functions/call";
import { isCellError, type Cell } from "../../src/functions/cells";
import { understandColumns } from "../../src/sql/columns";
import { dialects } from "../../src/sql/dialect";
import { tablesOf, type Entry } from "../../src/sql/tables";
import { queryFor } from "../../src/sql/view";
import { clickhousePackage, define } from "./clickhouse";
import { everyKind } from "./rows";

const chdb = clickhousePackage();
if (chdb === null)
  process.stderr.write(
    "ClickHouse is not here (CHDB=<folder with the package chdb>): its tests are skipped.\n",
  );

const MEASURES = ["energy", "water", "cost", "carbon"];
const NAMES = ["preset", "quantity", "usage", "site"] as const;

(chdb === null ? describe.skip : describe)("the query for ClickHouse", () => {
  // It takes ClickHouse seconds to plan the query, whatever the number of rows.
  jest.setTimeout(300_000);

  it("gives the measures of every preset at sites of every kind as the functions do, to 1e-9", () => {
    const engine = new chdb!.Session();
    try {
      tablesOf(newest).forEach((table) => {
        define(engine, table);
      });
      const rows = everyKind(7);
      define(engine, {
        name: "usage",
        columns: [
          { name: "line", type: "integer" },
          ...NAMES.map((name) => ({ name, type: typeOf(name) }) as const),
        ],
        rows: rows.map((row, line): Entry[] => [line, ...NAMES.map((name) => row[name])]),
      });
      const columns = understandColumns(newest, NAMES);
      const { text } = queryFor(newest, dialects.clickhouse, { usage: "usage", columns });
      const [query, settings] = text.split("\nSETTINGS ") as [string, string];
      const found = engine
        .query(
          `SELECT ${MEASURES.map((name) => `ai_${name}`).join(", ")} FROM (${query}) ORDER BY line SETTINGS ${settings}`,
          "JSONCompactEachRow",
        )
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as (number | null)[]);

      const column = (name: (typeof NAMES)[number]): Cell[][] => rows.map((row) => [row[name]]);
      MEASURES.forEach((measure, at) => {
        const answers = call("AIVALUE", [measure, ...NAMES.map(column)]) as Cell[][];
        const differing = answers.flatMap(([answer], row) =>
          same(found[row]![at]!, answer!)
            ? []
            : [`${measure} ${row}: ${found[row]![at]} for ${JSON.stringify(answer)}`],
        );
        expect(differing.slice(0, 5)).toEqual([]);
      });
      expect(found.filter(([energy]) => energy !== null).length).toBeGreaterThan(rows.length / 2);
    } finally {
      engine.cleanup();
    }
  });
});

const typeOf = (name: (typeof NAMES)[number]): "text" | "number" =>
  name === "preset" || name === "site" ? "text" : "number";

const same = (value: number | null, answer: Cell): boolean =>
  typeof answer === "number"
    ? value !== null && Math.abs(value - answer) <= 1e-9 * Math.abs(answer)
    : value === null && (answer === "" || isCellError(answer));
