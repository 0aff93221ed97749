import type { GridBook } from "../../hosts/univer/grid-book";
import { calculate } from "../../hosts/univer/calculate";
import { blankFile } from "../../hosts/xlsx/blank";
import { openFile } from "../../hosts/xlsx/file";
import { xlsxWorkbook } from "../../hosts/xlsx/workbook";
import { differences } from "./differences";
import { readFile } from "./read-file";

/**
 * The open workbook as a file: the file that was opened with what was changed since, so that it keeps all that the grid
 * does not know; a new one where none was opened.
 */
export async function writeFile(
  book: GridBook,
  opened: Uint8Array | null,
  language: string,
): Promise<Uint8Array> {
  const bytes = opened ?? blankFile();
  const before = readFile(bytes, book.title);
  const workbook = xlsxWorkbook(openFile(bytes), { calculate, language });
  const edits = differences(before, book);
  const gone = before.sheets.filter(({ name }) => !book.sheets.some((sheet) => sheet.name === name));
  const used = (await workbook.sheets()).filter(({ name }) => gone.some((sheet) => sheet.name === name));
  // A sheet goes only with the cells that it is known to hold.
  const expect = await Promise.all(
    used
      .flatMap((sheet) => (sheet.used ? [sheet.used] : []))
      .map(async (area) => ({ area, cells: await workbook.read(area) })),
  );
  await workbook.apply({ title: "", expect, edits });
  await workbook.recalculate({ signal: new AbortController().signal, progress: () => undefined });
  return workbook.save();
}
