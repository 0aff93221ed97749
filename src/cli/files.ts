import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { calculate } from "../hosts/univer/calculate";
import { openXlsx, type XlsxWorkbook } from "../hosts/xlsx";
import { LIMITS } from "../hosts/xlsx/limits";
import { FileRefused } from "../hosts/xlsx/refused";
import type { Job } from "../workbook/workbook";
import { CannotWrite, writeWhole } from "./atomic";
import { deflating } from "./deflating";
import { inWords } from "./failures";
import { language } from "./language";
import { heard, withJob } from "./progress";

/** How the commands that change a file are told where the result goes. */
export interface WriteOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly json?: boolean;
}

/** Exit codes, as docs and scripts know them. */
export const EXIT = { fine: 0, findings: 1, wrongUse: 2, failed: 3 } as const;

/** What a command came to. */
export interface Outcome {
  readonly code: number;
  /** Whether the workbook is to be written. */
  readonly write: boolean;
  /** Tells the user, once all is written. */
  readonly report: () => void;
}

export type Work = (workbook: XlsxWorkbook, job: Job) => Promise<Outcome>;

/**
 * Opens a workbook's file, works on it and writes the result, all of it or nothing.
 *
 * @returns the exit code; what went wrong is said on standard error in one sentence
 */
export async function changeFile(input: string, options: WriteOptions, work: Work): Promise<number> {
  const wrong = wrongUse(input, options);
  if (wrong !== null) {
    console.error(wrong);
    return EXIT.wrongUse;
  }
  const target = options.output ?? input;
  return reported(options, () =>
    withJob(async (job) => {
      if (options.output !== undefined && (await exists(target))) throw new CannotWrite("taken", target);
      const { workbook, seen } = await open(input);
      const { code, write, report } = await work(workbook, job);
      const bytes = write ? workbook.save() : null;
      await heard(job);
      if (bytes !== null)
        await writeWhole(target, bytes, {
          replaces: options.output === undefined ? seen : null,
          like: input,
        });
      report();
      return code;
    }),
  );
}

/** Opens a workbook's file to look at it only. @returns the exit code */
export async function readOnly(
  input: string,
  options: Pick<WriteOptions, "json">,
  work: (workbook: XlsxWorkbook, job: Job) => Promise<number>,
): Promise<number> {
  return reported(options, () => withJob(async (job) => work((await open(input)).workbook, job)));
}

function wrongUse(input: string, { output, inPlace = false }: WriteOptions): string | null {
  if (output === undefined && !inPlace)
    return "Say where the result goes: -o FILE, or --in-place to change the file itself.";
  if (output !== undefined && inPlace) return "Say either -o FILE or --in-place.";
  if (output !== undefined && resolve(output) === resolve(input))
    return "To change the file itself, say --in-place.";
  return null;
}

async function open(input: string) {
  const seen = await stat(input);
  if (!seen.isFile()) throw new FileRefused("not-a-workbook");
  if (seen.size > LIMITS.fileBytes) throw new FileRefused("too-large");
  return { workbook: openXlsx(await readFile(input), { calculate, language: language(), deflating }), seen };
}

export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

async function reported(
  { json = false }: Pick<WriteOptions, "json">,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (problem) {
    const { reason, message } = inWords(problem, language());
    if (json) console.log(JSON.stringify({ error: reason, message }));
    console.error(message);
    return EXIT.failed;
  }
}
