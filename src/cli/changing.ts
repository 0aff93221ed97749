import type { Command } from "commander";
import type { Draft } from "../workbook/draft";
import type { Job } from "../workbook/workbook";
import type { XlsxWorkbook } from "../hosts/xlsx";
import type { InEach } from "../locales/language";
import { changeFile, EXIT, type WriteOptions } from "./files";
import { language } from "./language";

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

const help: InEach<Readonly<Record<"input" | "output" | "inPlace", string>>> = {
  "en-US": {
    input: "an .xlsx or .xlsm file",
    output: "the file to write; it must not be there yet",
    inPlace: "change the file itself",
  },
  "zh-TW": {
    input: ".xlsx 或 .xlsm 檔案",
    output: "要寫入的檔案；不得已存在",
    inPlace: "直接更改原檔案",
  },
};

/** The file that comes in, and where the result goes. */
export function withFiles(command: Command, json: string): Command {
  const { input, output, inPlace } = help[language()];
  return command
    .argument("<in>", input)
    .option("-o, --output <out>", output)
    .option("--in-place", inPlace)
    .option("--json", json);
}

export const exitCodes: InEach<string> = {
  "en-US":
    "Exit codes: 0 fine; 1 something was left as it is; 2 wrong use; 3 the file was refused or nothing could be written.",
  "zh-TW": "結束代碼：0 正常；1 有內容維持原狀；2 用法錯誤；3 拒絕檔案或未寫入任何內容。",
};

export const EXIT_CODES = exitCodes["en-US"];

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
