import { BooleanNumber, type ICellData, type IWorkbookData } from "@univerjs/core";
import type { IAllRuntimeData } from "@univerjs/engine-formula";
import { cellKey } from "../../workbook/area";
import type { Places } from "../../workbook/references";
import type { Area } from "../../workbook/workbook";
import type { Book, BookCell, Results } from "../computing";
import { valueOf, writtenCell } from "./cells";
import { engineSpelling } from "./engine-spelling";

export const UNIT = "book";

/** Room for results beyond the filled cells: as many rows again, and columns for the widest table we answer. */
const ROOM = { rows: 1000, columns: 50 };

export const sheetId = (index: number): string => `sheet${index}`;

/** Where the references of a book can point. */
export function placesOf({ sheets, names = [], tables = [] }: Book): Places {
  return { sheets: sheets.map(({ name, cells }) => ({ name, used: usedArea(name, cells) })), names, tables };
}

function usedArea(sheet: string, cells: readonly BookCell[]): Area | null {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  return rows === 0 ? null : { sheet, row: 0, column: 0, rows, columns };
}

/** The workbook as the engine takes it in. `before`: what an earlier pass came to. */
export function workbookData(book: Book, places: Places, before: Results | null): Partial<IWorkbookData> {
  const spillOf = ({ sheet, row, column }: Area): Area | null => before?.spill(sheet, row, column) ?? null;
  const sheets = book.sheets.map(({ name, cells, hidden = [] }, index) => {
    const used = places.sheets[index]?.used;
    const cellData: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, formula, value } of cells) {
      const at = { sheet: name, row, column, rows: 1, columns: 1 };
      const written =
        formula === null ? writtenCell(value) : { f: engineSpelling(formula, { at, places, spillOf }) };
      (cellData[row] ??= {})[column] = written;
    }
    return {
      id: sheetId(index),
      name,
      rowCount: Math.min(1_048_576, (used?.rows ?? 0) * 2 + ROOM.rows),
      columnCount: Math.min(16_384, (used?.columns ?? 0) + ROOM.columns),
      cellData,
      rowData: Object.fromEntries(hidden.map((row) => [row, { hd: BooleanNumber.TRUE }])),
    };
  });
  return {
    id: UNIT,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** The results of a calculation by place. */
export function resultsOf({ sheets }: Book, data: IAllRuntimeData, cyclic: ReadonlySet<string>): Results {
  const ids = new Map(sheets.map(({ name }, index) => [name, sheetId(index)]));
  const held = new Map(
    sheets.flatMap(({ name, cells }) => cells.map((cell) => [cellKey(name, cell), cell] as const)),
  );
  return {
    value(sheet, row, column) {
      const key = cellKey(sheet, { row, column });
      const [id, cell] = [ids.get(sheet) ?? "", held.get(key)];
      if (cell && cell.formula === null) return cell.value;
      if (cyclic.has(key)) return { error: "#CYCLE!" };
      const computed = data.unitData[UNIT]?.[id]?.getValue(row, column);
      const spilled = data.arrayFormulaCellData[UNIT]?.[id]?.getValue(row, column);
      const value = valueOf(computed ?? spilled);
      // A reference to an empty cell shows 0.
      return cell && value === null ? 0 : value;
    },
    spill(sheet, row, column) {
      const id = ids.get(sheet) ?? "";
      const range = data.arrayFormulaRange[UNIT]?.[id]?.[row]?.[column];
      const blocked = data.unitData[UNIT]?.[id]?.getValue(row, column)?.v === "#SPILL!";
      if (range === undefined || blocked) return null;
      const [rows, columns] = [range.endRow - row + 1, range.endColumn - column + 1];
      return { sheet, row, column, rows, columns };
    },
  };
}
