import type { Command } from "commander";
import type { Draft } from "../workbook/draft";
import type { Job } from "../workbook/workbook";
import type { XlsxWorkbook } from "../hosts/xlsx";
import { changeFile, EXIT, type WriteOptions } from "./files";

/** What a command that changes a file has to say of it. */
export interface Report {
  readonly draft: Draft;
  /** What is told with --json. */
  readonly json: object;
  /** What was done, in a line. */
  readonly done: string;
  /** What was left as it is, or is worth knowing, a line each. */
  readonly remarks: readonly string[];
  /** Something was left that should not be: the exit code says so. */
  readonly incomplete: boolean;
  /** The draft brings its results along, and nothing else hangs on what it writes. */
  readonly isComputed?: boolean;
}

/** The file that comes in, and where the result goes. */
export const withFiles = (command: Command, json: string): Command =>
  command
    .argument("<in>", "an .xlsx or .xlsm file")
    .option("-o, --output <out>", "the file to write; it must not be there yet")
    .option("--in-place", "change the file itself")
    .option("--json", json);

export const EXIT_CODES =
  "Exit codes: 0 fine; 1 something was left as it is; 2 wrong use; 3 the file was refused or nothing could be written.";

/** Works an action out on a file, carries it out, writes the result and tells of it. */
export function change(
  input: string,
  options: WriteOptions,
  work: (workbook: XlsxWorkbook, job: Job) => Promise<Report>,
): Promise<number> {
  return changeFile(input, options, async (workbook, job) => {
    const { draft, json, done, remarks, incomplete, isComputed = false } = await work(workbook, job);
    const changes = draft.change.edits.length > 0;
    if (changes) {
      await workbook.apply(draft.change, job);
      // What hangs on the written cells must not keep its old value for readers that do not calculate.
      if (!isComputed) await workbook.recomputeOld(job);
    }
    const report = (): void => {
      console.log(options.json === true ? JSON.stringify(json) : done);
      if (options.json !== true) for (const remark of remarks) console.error(remark);
    };
    return {
      code: incomplete ? EXIT.findings : EXIT.fine,
      write: changes || options.output !== undefined,
      report,
    };
  });
}

/** Today, as the machine's calendar has it. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
