import { quotedName, textLiteral } from "../../sql/spell";
import type { Job } from "../../workbook/workbook";
import type { Engine } from "./duckdb";
import { inUtf8 } from "./encoding";
import { headerOf, type Separator } from "./header";
import { UsageRefused } from "./refused";
import { usageWords } from "./words";

/** A column as it stands in the file; in queries the first is called own_0. */
export interface Column {
  readonly name: string;
  readonly kind: "text" | "number" | "other";
}

/** A usage table in a file, as DuckDB reads it. */
export interface UsageTable {
  readonly columns: readonly Column[];
  /** null for Parquet. */
  readonly separator: Separator | null;
  /** What stands behind FROM. */
  readonly scan: string;
  /** The same; what it cannot read goes to the table `reject_errors`, where there can be such lines. */
  readonly notingScan: string;
  readonly hasLines: boolean;
}

/** @throws {UsageRefused} for a file that is no table */
export async function openTable(
  engine: Engine,
  input: string,
  encoding: string | null,
  job: Job,
): Promise<UsageTable> {
  if (/\.(parquet|pq)$/i.test(input)) return parquet(engine, input);
  if (!/\.(csv|tsv|txt)(\.gz)?$/i.test(input)) throw new UsageRefused(usageWords().wrongKind(input));
  const file = await inUtf8(input, { encoding, folder: engine.folder, signal: job.signal });
  return csv(engine, file);
}

export const own = (column: number): string => `own_${column}`;

async function parquet(engine: Engine, input: string): Promise<UsageTable> {
  const source = `read_parquet(${textLiteral(input)})`;
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${source}`);
  const columns = described.map((row): Column => {
    const type = String(row["column_type"]);
    const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/.test(type);
    const isText = /^(VARCHAR|ENUM\(.*\))$/s.test(type);
    return { name: String(row["column_name"]), kind: isNumber ? "number" : isText ? "text" : "other" };
  });
  const names = columns.map(({ name }, at) => `${quotedName(name)} AS ${own(at)}`);
  const scan = `(SELECT ${names.join(", ")} FROM ${source})`;
  return { columns, separator: null, scan, notingScan: scan, hasLines: false };
}

async function csv(engine: Engine, file: string): Promise<UsageTable> {
  const words = usageWords();
  const line = await firstLine(engine, file);
  if (line === null) throw new UsageRefused(words.empty);
  const header = headerOf(line);
  if (header === null) throw new UsageRefused(words.noHeader);
  const { names, separator } = header;
  // All is stated, since DuckDB would else guess, and skip lines that do not fit what it guessed. Texts stay as they are
  // written, so that what is no number can be listed as it stands there.
  const stated = [
    "auto_detect = false, header = true, skip = 0, quote = '\"', escape = '\"', ignore_errors = true",
    `delim = ${textLiteral(separator)}`,
    `columns = {${names.map((_, at) => `${own(at)}: 'VARCHAR'`).join(", ")}}`,
  ].join(", ");
  const read = (more: string): string => `read_csv(${textLiteral(file)}, ${stated}${more})`;
  return {
    columns: names.map((name) => ({ name, kind: "text" })),
    separator,
    scan: read(""),
    notingScan: read(", store_rejects = true"),
    hasLines: true,
  };
}

/** A line is all one field where nothing stands between fields. */
async function firstLine(engine: Engine, file: string): Promise<string | null> {
  const [first] = await engine.rows(
    `SELECT line FROM read_csv(${textLiteral(file)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '', ignore_errors = true, columns = {line: 'VARCHAR'}) LIMIT 1`,
  );
  return typeof first?.["line"] === "string" ? first["line"] : null;
}
