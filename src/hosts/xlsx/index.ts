import { openFile } from "./file";
import { xlsxWorkbook, type XlsxOptions, type XlsxWorkbook } from "./workbook";

export { FileRefused, refusalWords, type Reason } from "./refused";
export { PartOfArray } from "./cell-edit";
export type { Recomputed } from "./recompute";
export type { XlsxOptions, XlsxWorkbook } from "./workbook";

/**
 * Opens an .xlsx or .xlsm file: `const workbook = openXlsx(bytes, { calculate })`, … `workbook.save()`.
 *
 * @throws {FileRefused} for what is no such file, is damaged, encrypted, or made to do harm
 */
export const openXlsx = (bytes: Uint8Array, options?: XlsxOptions): XlsxWorkbook =>
  xlsxWorkbook(openFile(bytes, options?.deflating), options);
