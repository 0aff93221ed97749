import { InvalidArgumentError, type Command } from "commander";
import { editions } from "../editions/registry";
import { ColumnRefused, understandColumns } from "../sql/columns";
import { dialects, type Dialect } from "../sql/dialect";
import { viewFor } from "../sql/print";
import { EXIT } from "./files";
import { inWords } from "./failures";
import { language } from "./language";
import { problemText } from "./problem-text";
import { writeTables } from "./preset-tables";
import { withJob } from "./progress";
import { sqlWords } from "./sql-words";
import { UsageRefused } from "./usage/refused";
import { usageWords } from "./usage/words";

interface Options {
  readonly dialect: Dialect;
  readonly columns?: string;
  readonly from: string;
  readonly view: string;
  readonly tables?: string;
  readonly parquet?: boolean;
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
    .option("--parquet", words.parquet)
    .option("--ranges", words.ranges)
    .action(async (options: Options) => {
      process.exitCode = await sql(options);
    })
    .addHelpText("after", `\n${words.examples}\n${EXAMPLES}\n\n${words.exitCodes}`);
}

const EXAMPLES = `  ai-footprint sql --dialect duckdb --tables presets
  ai-footprint sql --dialect duckdb --tables presets --parquet
  ai-footprint sql --dialect duckdb > view.sql
  ai-footprint sql --dialect duckdb --ranges > view.sql
  ai-footprint sql --dialect clickhouse --from logs.requests --columns "PUE,Electricity price (USD/MWh)"`;

async function sql(options: Options): Promise<number> {
  const { dialect, columns = "", from, view, tables, parquet = false, ranges = false } = options;
  const edition = editions.at(-1)!;
  try {
    if (tables !== undefined) {
      const told = await withJob((job) => writeTables(tables, { dialect, ranges, parquet }, job));
      console.log(told.join("\n"));
      return EXIT.fine;
    }
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
    if (problem instanceof UsageRefused) {
      console.error(problem.message);
      return EXIT.failed;
    }
    const wrong =
      problem instanceof ColumnRefused
        ? usageWords().refusedColumn(problem.column)
        : problemText(problem, language());
    console.error(wrong ?? inWords(problem, language()).message);
    return wrong === null ? EXIT.failed : EXIT.wrongUse;
  }
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
