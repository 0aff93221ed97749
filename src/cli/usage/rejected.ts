import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { quotedName } from "../../sql/spell";
import { csvLine } from "../../sql/tables";
import type { Engine, Row } from "./duckdb";
import type { NumberColumn } from "./roles";
import { own, type Column } from "./table";
import { usageWords } from "./words";

/** Excel takes a file for UTF-8 where it begins so. */
const MARK = "\uFEFF";

export interface Rejected {
  readonly columns: readonly Column[];
  readonly numbers: readonly NumberColumn[];
  /** The query that computes every row. */
  readonly query: string;
  readonly reason: (row: Row) => string;
  /** Lines that are no rows: their number, text and fault. */
  readonly unread: readonly Row[];
}

/** Lists the rows that cannot be computed as they stand in the table, each with the reason. To keep them  in its order, DuckDB would hold so much of a long .csv file that the memory bound would not do. */
export async function writeRejected(
  engine: Engine,
  path: string,
  { columns, numbers, query, reason, unread }: Rejected,
): Promise<void> {
  const words = usageWords();
  const selected = [
    ...columns.map((_, at) => `CAST(${own(at)} AS VARCHAR) AS ${own(at)}`),
    ...numbers.map(({ column }) => quotedName(column)),
    ...["preset", "site", "ai_preset", "ai_problem"],
  ];
  async function* lines(): AsyncIterable<string> {
    yield MARK + csvLine([...columns.map(({ name }) => name), "reason"]);
    const rows = engine.stream(`SELECT ${selected.join(", ")} FROM (${query}) WHERE ai_problem IS NOT NULL`);
    for await (const row of rows)
      yield csvLine([...columns.map((_, at) => row[own(at)] as string | null), reason(row)]);
    for (const { line, text, fault } of unread)
      yield csvLine([
        String(text),
        ...columns.slice(1).map(() => null),
        words.unread(Number(line), words.faults[String(fault)] ?? words.otherFault),
      ]);
  }
  await pipeline(lines, createWriteStream(path, { flags: "wx" }));
}
