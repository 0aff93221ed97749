import { calculate } from "../../../hosts/univer/calculate";
import { openXlsx, type XlsxWorkbook } from "../../../hosts/xlsx";
import { blankFile } from "../../../hosts/xlsx/blank";
import { workingsStringsFor } from "../../../locales/workings";
import type { Change, Edit } from "../../../workbook/change";
import { freeze } from "../../../workbook/freeze/freeze";
import { plainFormulas } from "../../../workbook/plain/plain";
import type { Job } from "../../../workbook/workbook";
import type { Book } from "./book";

/** As it is worked with, as values with a receipt, and as plain formulas for those without the add-in. */
export const VERSIONS = ["live", "frozen", "plain"] as const;
export type Version = (typeof VERSIONS)[number];

/** The day that receipts of examples bear: their files are the same on any day. */
const DAY = "2026-11-24";
const LANGUAGE = "en-US";

const quiet = (): Job => ({ signal: new AbortController().signal, progress: () => undefined });

/** "gpu-budget.xlsx", "gpu-budget-frozen.xlsx". */
export const fileName = ({ id }: Book, version: Version): string =>
  `${id}${version === "live" ? "" : `-${version}`}.xlsx`;

/** An example as a file, made and computed by what users work with: the same bytes each time. */
export async function makeFile(book: Book, version: Version): Promise<Uint8Array> {
  const workbook = await applied(book);
  if (version === "plain") {
    const { draft } = await plainFormulas(workbook, workingsStringsFor(LANGUAGE), quiet());
    await carryOut(workbook, draft.change);
  }
  // What plain formulas cannot say becomes a value with its receipt.
  if (version !== "live") {
    const { change } = await freeze(workbook, { date: DAY, language: LANGUAGE }, quiet());
    await carryOut(workbook, change);
  }
  return workbook.save();
}

async function applied(book: Book): Promise<XlsxWorkbook> {
  const workbook = openXlsx(blankFile(), { calculate, language: LANGUAGE });
  await carryOut(workbook, { title: "", expect: [], edits: await book.edits(workbook) });
  return workbook;
}

async function carryOut(workbook: XlsxWorkbook, change: Change): Promise<void> {
  await workbook.apply(change);
  await workbook.recalculate(quiet());
}

/** What an example holds, for a host that opens it without a file. */
export const editsOf = (book: Book): Promise<readonly Edit[]> => book.edits(openXlsx(blankFile()));
