import {
  BooleanNumber,
  ObjectMatrix,
  type Injector,
  type IRange,
  type Workbook as Book,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { WorksheetProtectionRuleModel } from "@univerjs/sheets";
import { TableManager, type ITableInfoWithUnitId } from "@univerjs/sheets-table";
import type { Area, Name, Sheet, Table } from "../../workbook/workbook";
import { areaOfRange, sheetOf } from "./book";
import { holdsContent } from "./cells";

/** A name that the whole workbook knows carries this in place of a sheet's id. */
export const WHOLE_WORKBOOK = "AllDefaultWorkbook";
/** How the id of a table begins that has a totals row: the grid's own tables know none. */
export const WITH_TOTALS = "totals-";

/** The worksheets in the order of their tabs. */
export function sheetsOf(injector: Injector, book: Book): Sheet[] {
  return book.getSheets().map((sheet) => ({
    name: sheet.getName(),
    used: usedArea(injector, book, sheet),
    hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    locked: isLocked(injector, book, sheet),
  }));
}

export const isLocked = (injector: Injector, book: Book, sheet: Worksheet): boolean =>
  Boolean(injector.get(WorksheetProtectionRuleModel).getRule(book.getUnitId(), sheet.getSheetId()));

/** The smallest area that holds every filled cell and every spill; null for an empty sheet. */
export function usedArea(injector: Injector, book: Book, sheet: Worksheet): Area | null {
  const bounds: IRange = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  const include = ({ startRow, startColumn, endRow, endColumn }: IRange): void => {
    bounds.startRow = Math.min(bounds.startRow, startRow);
    bounds.startColumn = Math.min(bounds.startColumn, startColumn);
    bounds.endRow = Math.max(bounds.endRow, endRow);
    bounds.endColumn = Math.max(bounds.endColumn, endColumn);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!holdsContent(cell)) return;
    include({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  });
  const spills = injector.get(FormulaDataModel).getArrayFormulaRange()[book.getUnitId()];
  new ObjectMatrix<IRange>(spills?.[sheet.getSheetId()]).forValue((_row, _column, range) => include(range));
  return bounds.endRow < 0 ? null : areaOfRange(sheet.getName(), bounds);
}

/** The area that a cell's formula fills; null where it fills its own cell only. */
export function spillAt(injector: Injector, book: Book, cell: Area): Area | null {
  const sheet = sheetOf(book, cell);
  const spills = injector.get(FormulaDataModel).getArrayFormulaRange()[book.getUnitId()];
  const range = spills?.[sheet.getSheetId()]?.[cell.row]?.[cell.column];
  const area = range ? areaOfRange(sheet.getName(), range) : null;
  return area && area.rows * area.columns > 1 ? area : null;
}

/** The defined names. */
export function namesOf(injector: Injector, book: Book): Name[] {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(book.getUnitId()) ?? {};
  return Object.values(names).map(({ name, formulaOrRefString, localSheetId }) => ({
    name,
    sheet: sheetName(book, localSheetId),
    formula: `=${formulaOrRefString.replace(/^=/, "")}`,
  }));
}

function sheetName(book: Book, id: string | undefined): string | null {
  if (id === undefined || id === WHOLE_WORKBOOK) return null;
  return book.getSheetBySheetId(id)?.getName() ?? null;
}

/** What the grid keeps of the defined name that the whole workbook knows. */
export function definedName(
  injector: Injector,
  book: Book,
  name: string,
): IDefinedNamesServiceParam | undefined {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(book.getUnitId()) ?? {};
  return Object.values(names).find(
    (one) => one.name.toLowerCase() === name.toLowerCase() && sheetName(book, one.localSheetId) === null,
  );
}

/** The tables, each with its totals row, which stands below what the grid takes for the table. */
export function tablesOf(injector: Injector, book: Book): Table[] {
  return tableInfos(injector, book).flatMap((table) => {
    const sheet = book.getSheetBySheetId(table.subUnitId);
    if (!sheet) return [];
    const totals = table.id.startsWith(WITH_TOTALS);
    const endRow = table.range.endRow + (totals ? 1 : 0);
    return {
      name: table.name,
      area: areaOfRange(sheet.getName(), { ...table.range, endRow }),
      header: table.showHeader,
      totals,
      columns: table.columns.map(({ displayName }) => displayName),
    };
  });
}

/** What the grid keeps of its tables. */
export function tableInfos(injector: Injector, book: Book): ITableInfoWithUnitId[] {
  return injector.get(TableManager).getTableList(book.getUnitId());
}
