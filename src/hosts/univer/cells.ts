import {
  CellValueType,
  type ICellData,
  type Injector,
  type Nullable,
  type Workbook as Book,
} from "@univerjs/core";
import { ERROR_TYPE_SET, FormulaDataModel, type ErrorType } from "@univerjs/engine-formula";
import type { Cell } from "../../functions/cells";
import type { Area, CellContent } from "../../workbook/workbook";
import { sheetOf } from "./book";
import { messageIn } from "./values";

/** Formulas and values of an area, row by row; `held` leaves out what spills into it from elsewhere. */
export function readArea(injector: Injector, book: Book, area: Area, held = false): CellContent[][] {
  const sheet = sheetOf(book, area);
  const formulas = injector.get(FormulaDataModel);
  const unit = book.getUnitId();
  // Cells into which an array formula spills hold nothing themselves.
  const spilled = held ? undefined : formulas.getArrayFormulaCellData()[unit]?.[sheet.getSheetId()];

  const content = (row: number, column: number): CellContent => {
    const cell = sheet.getCellRaw(row, column);
    const shown = isFilled(cell) ? cell : spilled?.[row]?.[column];
    return {
      formula: formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unit) ?? null,
      value: valueOf(shown),
    };
  };
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => content(area.row + row, area.column + column)),
  );
}

/** The grid's cell for a formula or a value. What stood there, also a spill's message, goes. */
export function writtenCell(content: Cell): ICellData {
  const cleared: ICellData = { f: null, si: null, p: null, v: null, t: null, custom: null };
  if (content === null) return cleared;
  if (typeof content === "number") return { ...cleared, v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { ...cleared, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = typeof content === "string" ? content : content.error;
  return { ...cleared, v: text, t: CellValueType.STRING };
}

/** The grid's cell for a formula, still without its result. */
export function formulaCell(formula: string): ICellData {
  return formula.startsWith("=")
    ? { ...writtenCell(null), f: formula }
    : writtenCell(formula === "" ? null : formula);
}

/** Whether a cell holds a value or a formula, and not only a look. */
export function holdsContent(cell: Nullable<ICellData>): boolean {
  return isFilled(cell) || Boolean(cell?.f ?? cell?.si ?? cell?.p?.body?.dataStream.trim());
}

function isFilled(cell: Nullable<ICellData>): boolean {
  return cell?.v !== undefined && cell.v !== null && cell.v !== "";
}

/** What a cell of the grid shows. */
export function valueOf(cell: Nullable<ICellData>): Cell {
  const text = cell?.p?.body?.dataStream;
  const value = cell?.v ?? text?.replace(/[\r\n]+$/, "");
  if (value === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === "1" || value === true;
  if (typeof value !== "string") return value;
  if (cell?.t === CellValueType.NUMBER && value !== "") return Number(value);
  if (!ERROR_TYPE_SET.has(value as ErrorType)) return value;
  const message = messageIn(cell?.custom, value);
  return message === undefined ? { error: value } : { error: value, message };
}
