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
import { sqlWords } from "./sql-words";
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
  const words = sqlWords();
  program
    .command("sql")
    .description(words.description)
    .requiredOption("--dialect <dialect>", words.dialect, dialect)
    .option("--from <table>", words.from, name, "usage")
    .option("--view <name>", words.view, name, "ai_footprint")
    .option("--columns <names>", words.columns)
    .option("--tables <folder>", words.tables)
    .option("--ranges", words.ranges)
    .action(async (options: Options) => {
      process.exitCode = await sql(options);
    })
    .addHelpText("after", `\n${words.examples}\n${EXAMPLES}\n\n${words.exitCodes}`);
}

const EXAMPLES = `  ai-footprint sql --dialect duckdb --tables presets
  ai-footprint sql --dialect duckdb > view.sql
  ai-footprint sql --dialect duckdb --ranges > view.sql
  ai-footprint sql --dialect clickhouse --from logs.requests --columns "PUE,Electricity price (USD/MWh)"`;

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
  throw new InvalidArgumentError(sqlWords().badDialect);
}

/** A name of a table goes into the query as it is. */
function name(text: string): string {
  if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/.test(text)) return text;
  throw new InvalidArgumentError(sqlWords().badName);
}
