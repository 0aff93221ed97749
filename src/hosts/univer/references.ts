import type { IRange, Workbook as Book } from "@univerjs/core";
import { deserializeRangeWithSheet, isReferenceString } from "@univerjs/engine-formula";
import type { IDefinedNamesService } from "@univerjs/engine-formula";
import type { Area } from "../../workbook/workbook";

/** The area that a reference or a defined name of the workbook means, seen from a cell; null if none. */
export function resolveReference(
  reference: string,
  { book, names, at }: { readonly book: Book; readonly names: IDefinedNamesService; readonly at: Area },
): Area | null {
  const text = reference.trim();
  if (isReferenceString(text)) return areaOf(text, book, at);
  const named = names.getValueByName(book.getUnitId(), text)?.formulaOrRefString.replace(/^=/, "");
  return named !== undefined && isReferenceString(named) ? areaOf(named, book, at) : null;
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

function areaOf(text: string, book: Book, at: Area): Area | null {
  const { sheetName, range } = deserializeRangeWithSheet(text);
  const sheet = book.getSheetBySheetName(sheetName === "" ? at.sheet : sheetName);
  if (!sheet) return null;
  const last = { row: sheet.getRowCount() - 1, column: sheet.getColumnCount() - 1 };
  const inside = {
    startRow: known(range.startRow, 0),
    startColumn: known(range.startColumn, 0),
    endRow: Math.min(known(range.endRow, last.row), last.row),
    endColumn: Math.min(known(range.endColumn, last.column), last.column),
  };
  const area = areaOfRange(sheet.getName(), inside);
  return area.rows > 0 && area.columns > 0 ? area : null;
}

/** Whole columns have no first row and whole rows no first column. */
function known(index: number, otherwise: number): number {
  return Number.isFinite(index) ? index : otherwise;
}
