import { InvalidArgumentError, type Command } from "commander";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { editions } from "../editions/registry";
import { ColumnRefused, understandColumns } from "../sql/columns";
import { definitionsOf } from "../sql/define";
import { dialects, type Dialect } from "../sql/dialect";
import { csvOf, tablesOf } from "../sql/tables";
import { viewFor } from "../sql/print";
import { spreadTablesOf } from "../sql/spreads";
import { EXIT } from "./files";
import { inWords } from "./failures";
import { language } from "./language";
import { problemText } from "./problem-text";
import { usageWords } from "./usage/words";

interface Options {
  readonly dialect: Dialect;
  readonly columns?: string;
  readonly from: string;
  readonly view: string;
  readonly tables?: string;
  readonly ranges?: boolean;
}

/** `sql`: the formulas as a view over a table of usage, for tables longer than a sheet. */
export function addSql(program: Command): void {
  program
    .command("sql")
    .description("print a view that computes a table of usage where it is, or write the tables that it reads")
    .requiredOption("--dialect <dialect>", "duckdb or clickhouse", dialect)
    .option(
      "--from <table>",
      "the table of usage: preset, quantity, usage, site, and further columns",
      name,
      "usage",
    )
    .option("--view <name>", "what the view is called", name, "ai_footprint")
    .option("--columns <names>", "columns that state an assumption by row, such as PUE,Batch; commas between")
    .option("--tables <folder>", "write the preset tables there as CSV, with a script that loads them")
    .option(
      "--ranges",
      "also low and high, where they follow from preset and site; with --tables, what they need",
    )
    .action(async (options: Options) => {
      process.exitCode = await sql(options);
    })
    .addHelpText(
      "after",
      `
Examples:
  ai-footprint sql --dialect duckdb --tables presets
  ai-footprint sql --dialect duckdb > view.sql
  ai-footprint sql --dialect duckdb --ranges > view.sql
  ai-footprint sql --dialect clickhouse --from logs.requests --columns "PUE,Electricity price (USD/MWh)"

Exit codes: 0 fine; 2 wrong use; 3 nothing could be written.`,
    );
}

async function sql({ dialect, columns = "", from, view, tables, ranges = false }: Options): Promise<number> {
  const edition = editions.at(-1)!;
  try {
    if (tables !== undefined) return await writeTables(tables, dialect, ranges);
    const names = columns.split(",").map((each) => each.trim());
    const stated = understandColumns(
      edition,
      names.filter((each) => each !== ""),
      true,
    ).stated;
    const read = { usage: from, columns: { usage: true, site: true, stated }, ranges };
    console.log(viewFor(edition, dialect, view, read));
    return EXIT.fine;
  } catch (problem) {
    const wrong =
      problem instanceof ColumnRefused
        ? usageWords().refusedColumn(problem.column)
        : problemText(problem, language());
    console.error(wrong ?? inWords(problem, language()).message);
    return wrong === null ? EXIT.failed : EXIT.wrongUse;
  }
}

async function writeTables(folder: string, dialect: Dialect, ranges: boolean): Promise<number> {
  const edition = editions.at(-1)!;
  const tables = [...tablesOf(edition), ...(ranges ? spreadTablesOf(edition) : [])];
  await mkdir(folder, { recursive: true });
  for (const table of tables) await writeFile(join(folder, `${table.name}.csv`), csvOf(table));
  const script = tables
    .flatMap((table) => definitionsOf(table, dialect))
    .map((statement) => `${statement};\n`);
  await writeFile(join(folder, `load-${dialect.name}.sql`), script.join(""));
  console.log(tables.map(({ name: each, rows }) => `${each}.csv\t${rows.length}`).join("\n"));
  return EXIT.fine;
}

function dialect(text: string): Dialect {
  if (text === "duckdb" || text === "clickhouse") return dialects[text];
  throw new InvalidArgumentError("it is duckdb or clickhouse.");
}

/** A name of a table goes into the query as it is. */
function name(text: string): string {
  if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/.test(text)) return text;
  throw new InvalidArgumentError("it is a name of letters, digits and _, or two with a point between.");
}
