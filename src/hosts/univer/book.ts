import {
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IRange,
  type Workbook as Book,
  type Worksheet,
} from "@univerjs/core";
import type { Area } from "../../workbook/workbook";
import { WorkbookRefuses } from "../../workbook/refusal";

/** The workbook that the grid shows. */
export function currentBook(injector: Injector): Book {
  const book = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Book>(UniverInstanceType.UNIVER_SHEET);
  if (!book) throw new Error("no workbook is open");
  return book;
}

/** The worksheet of a name, in any case. */
export function sheetNamed(book: Book, name: string): Worksheet | undefined {
  return book.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
}

/** The worksheet that an area is on. */
export function sheetOf(book: Book, { sheet }: Pick<Area, "sheet">): Worksheet {
  const found = sheetNamed(book, sheet);
  if (!found) throw new WorkbookRefuses({ reason: "missing", what: "sheet", name: sheet });
  return found;
}

/** How Univer's commands name the sheet of an area. */
export function targetOf(book: Book, area: Pick<Area, "sheet">): { unitId: string; subUnitId: string } {
  return { unitId: book.getUnitId(), subUnitId: sheetOf(book, area).getSheetId() };
}

export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

/** An area of the grid for a range of Univer's. */
export function areaOfRange(sheet: string, { startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    sheet,
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
