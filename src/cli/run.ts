import { InvalidArgumentError, type Command } from "commander";
import { stat, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ColumnRefused } from "../sql/columns";
import type { Job } from "../workbook/workbook";
import { CannotWrite, placeNew, writeWhole } from "./atomic";
import { EXIT, exists } from "./files";
import { inWords } from "./failures";
import { language } from "./language";
import { problemText } from "./problem-text";
import { heard, withJob } from "./progress";
import { groupsOf } from "./usage/book";
import { checksumOf } from "./usage/checksum";
import { withEngine } from "./usage/duckdb";
import { MEASURES } from "./usage/lines";
import type { Decimal } from "./usage/numbers";
import { UsageRefused } from "./usage/refused";
import { totalsOf, type Totals } from "./usage/totals";
import { usageWords } from "./usage/words";
import { workbookOf } from "./usage/workbook";

interface Options {
  readonly by?: readonly string[];
  readonly out: string;
  readonly memory: string;
  readonly decimal?: Exclude<Decimal, null>;
  readonly encoding?: string;
}

/** `run`: adds up a table of usage that no sheet holds. */
export function addRun(program: Command): void {
  const { help } = usageWords();
  program
    .command("run")
    .description(help.description)
    .argument("<usage>", help.usage)
    .option("--by <columns>", help.by, list)
    .requiredOption("--out <file>", help.out)
    .option("--memory <size>", help.memory, size, "1GB")
    .option("--decimal <sign>", help.decimal, decimal)
    .option("--encoding <name>", help.encoding, encoding)
    .action(async (input: string, options: Options) => {
      process.exitCode = await run(input, options);
    })
    .addHelpText("after", help.after);
}

async function run(input: string, options: Options): Promise<number> {
  try {
    return await withJob((job) => added(input, options, job));
  } catch (problem) {
    if (problem instanceof UsageRefused) {
      console.error(problem.message);
      return problem.isWrongUse ? EXIT.wrongUse : EXIT.failed;
    }
    const wrong =
      problem instanceof ColumnRefused
        ? usageWords().refusedColumn(problem.column)
        : problemText(problem, language());
    console.error(wrong ?? inWords(problem, language()).message);
    return wrong === null ? EXIT.failed : EXIT.wrongUse;
  }
}

/** Writes the workbook and the list of rows left out, both whole or neither. */
async function added(input: string, options: Options, job: Job): Promise<number> {
  const { by = [], out, memory, decimal: sign = null, encoding: named = null } = options;
  const rejected = join(dirname(out), "rejected.csv");
  const before = await stat(input);
  for (const taken of [out, rejected]) if (await exists(taken)) throw new CannotWrite("taken", taken);
  const beside = join(dirname(out), `.rejected.csv.${process.pid}.tmp`);
  try {
    const totals = await withEngine(memory, job, (engine) =>
      totalsOf(engine, { input, by, encoding: named, decimal: sign, rejected: beside }, job),
    );
    const checksum = await checksumOf(input, job);
    const workbook = await workbookOf(totals, { input, bytes: before.size, checksum }, job);
    const bytes = workbook.save();
    const now = await stat(input);
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size)
      throw new UsageRefused(usageWords().changed);
    await heard(job);
    if (totals.rejected > 0) await placeNew(beside, rejected);
    try {
      await writeWhole(out, bytes, { like: input, replaces: null });
    } catch (problem) {
      if (totals.rejected > 0) await rm(rejected, { force: true });
      throw problem;
    }
    return tell(totals, out, rejected);
  } finally {
    await rm(beside, { force: true });
  }
}

function tell({ lines, rows, rejected }: Totals, output: string, list: string): number {
  const words = usageWords();
  console.log(words.done(rows, groupsOf(lines).size, output));
  if (rejected > 0) console.error(words.rejected(rejected, list));
  const lacking = MEASURES.map(
    (measure) => [measure, lines.reduce((sum, { without }) => sum + without[measure], 0)] as const,
  ).filter(([, count]) => count > 0);
  for (const [measure, count] of lacking) console.error(words.lacking(count, words.names[measure]));
  return rejected > 0 || lacking.length > 0 ? EXIT.findings : EXIT.fine;
}

const list = (text: string): readonly string[] =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

function size(text: string): string {
  if (/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(text)) return text;
  throw new InvalidArgumentError(usageWords().help.badMemory);
}

function decimal(text: string): Exclude<Decimal, null> {
  if (text === "point" || text === "comma") return text;
  throw new InvalidArgumentError(usageWords().help.badDecimal);
}

function encoding(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new InvalidArgumentError(usageWords().help.badEncoding);
  }
}
