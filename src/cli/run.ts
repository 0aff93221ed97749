import { InvalidArgumentError, type Command } from "commander";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { editions } from "../editions/registry";
import { call } from "../functions/call";
import { calculate } from "../hosts/univer/calculate";
import { openXlsx, type XlsxWorkbook } from "../hosts/xlsx";
import { blankFile } from "../hosts/xlsx/blank";
import { ColumnRefused } from "../sql/columns";
import type { Job } from "../workbook/workbook";
import { CannotWrite, writeWhole } from "./atomic";
import { EXIT } from "./files";
import { inWords } from "./failures";
import { language } from "./language";
import { asRows } from "./print";
import { problemText } from "./problem-text";
import { withJob } from "./progress";
import { refusedColumn } from "./sql";
import { bookEdits, isLive, type Book } from "./usage/book";
import { CannotRead, NoEngine, withEngine } from "./usage/duckdb";
import { MEASURES, NoColumn, totalsOf, type Line, type Totals } from "./usage/totals";
import { usageWords } from "./usage/words";

interface Options {
  readonly by: readonly string[];
  readonly out: string;
  readonly memory: string;
}

/** `run`: adds up a table of usage that no sheet holds. */
export function addRun(program: Command): void {
  program
    .command("run")
    .description("add up a table of usage, of any length, in a workbook of totals")
    .argument(
      "<usage>",
      "a .csv or .parquet file with the columns preset and quantity, and usage, site and more",
    )
    .option("--by <columns>", "columns that group the totals, such as team,month", list, [])
    .requiredOption("--out <file>", "the .xlsx file to write; it must not be there yet")
    .option(
      "--memory <size>",
      "most memory for the table, such as 500MB; what needs more goes to disk",
      size,
      "1GB",
    )
    .action(async (input: string, options: Options) => {
      process.exitCode = await run(input, options);
    })
    .addHelpText(
      "after",
      `
Example: ai-footprint run usage.parquet --by team,month --out totals.xlsx

Rows that cannot be computed are listed in rejected.csv beside the workbook, and are in no total.
Exit codes: 0 fine; 1 rows were left out or have no figure; 2 wrong use; 3 a file was refused or nothing was written.`,
    );
}

async function run(input: string, options: Options): Promise<number> {
  const words = usageWords();
  try {
    return await withJob((job) => added(input, options, job));
  } catch (problem) {
    const wrong =
      problem instanceof ColumnRefused
        ? refusedColumn(problem)
        : problem instanceof NoColumn
          ? words.noColumn(problem.column, problem.columns.join(", "))
          : problemText(problem, language());
    if (wrong !== null) {
      console.error(wrong);
      return EXIT.wrongUse;
    }
    if (problem instanceof NoEngine) console.error(words.noEngine);
    else if (problem instanceof CannotRead) console.error(words.cannotRead(problem.message));
    else console.error(inWords(problem, language()).message);
    return EXIT.failed;
  }
}

async function added(input: string, { by, out, memory }: Options, job: Job): Promise<number> {
  const words = usageWords();
  const rejected = join(dirname(out), "rejected.csv");
  const { size: bytes } = await stat(input);
  for (const taken of [out, rejected]) if (await exists(taken)) throw new CannotWrite("taken", taken);
  const beside = `${rejected}.${process.pid}.tmp`;
  try {
    const totals = await withEngine(memory, job, (engine) =>
      totalsOf(engine, { input, by, rejected: beside, language: language() }),
    );
    const book = await bookOf(totals, { input, bytes, by }, job);
    await writeWhole(out, book.save(), { like: input, replaces: null });
    if (totals.rejected > 0) await rename(beside, rejected);
    return tell(totals, out, rejected);
  } finally {
    await rm(beside, { force: true });
  }
  function tell({ lines, rows, rejected: bad }: Totals, output: string, list: string): number {
    const groups = new Set(lines.map(({ group }) => JSON.stringify(group))).size;
    console.log(words.done(rows, groups, output));
    if (bad > 0) console.error(words.rejected(bad, list));
    const lacking = MEASURES.map(
      (measure) => [measure, sum(lines, (line) => line.without[measure])] as const,
    );
    for (const [measure, count] of lacking)
      if (count > 0) console.error(words.lacking(count, words.names[measure]));
    return bad > 0 || lacking.some(([, count]) => count > 0) ? EXIT.findings : EXIT.fine;
  }
}

const sum = (lines: readonly Line[], value: (line: Line) => number): number =>
  lines.reduce((total, line) => total + value(line), 0);

async function bookOf(
  { lines, rows, rejected }: Totals,
  { input, bytes, by }: { readonly input: string; readonly bytes: number; readonly by: readonly string[] },
  job: Job,
): Promise<XlsxWorkbook> {
  const words = usageWords();
  const live = lines.filter(({ asked }) => asked !== null).length;
  const file = basename(input);
  const book: Book = {
    title: words.title(file),
    by,
    lines,
    edition: editions.at(-1)!.id,
    facts: [
      [words.facts.file, file],
      [words.facts.bytes, bytes],
      [words.facts.rows, rows],
      [words.facts.rejected, rejected],
      [words.facts.lines, live],
      [words.facts.values, lines.length - live],
      [words.facts.version, asRows(call("AIVERSION", []))],
    ],
  };
  const workbook = openXlsx(blankFile(), { calculate, language: language() });
  await workbook.apply({ title: "", expect: [], edits: bookEdits(book, words) }, job);
  await workbook.recalculate(job);
  await checkFormulas(workbook, lines);
  return workbook;
}

/** What the formulas come to must be what the query came to. */
async function checkFormulas(workbook: XlsxWorkbook, lines: readonly Line[]): Promise<void> {
  const words = usageWords();
  if (lines.length === 0) return;
  const area = { sheet: words.lines, row: 1, column: 6, rows: lines.length, columns: MEASURES.length };
  const cells = await workbook.read(area);
  lines.forEach((line, at) =>
    MEASURES.forEach((measure, order) => {
      const value = cells[at]![order]!.value;
      const expected = line.totals[measure];
      const off = typeof value === "number" ? Math.abs(value - expected) : Infinity;
      if (isLive(line, measure) && !(off <= 1e-9 * Math.abs(expected)))
        throw new CannotRead(words.differs(at + 1));
    }),
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const list = (text: string): readonly string[] =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

function size(text: string): string {
  if (/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(text)) return text;
  throw new InvalidArgumentError("it is a number with MB or GB.");
}
