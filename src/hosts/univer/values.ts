import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { isCellError, type Argument, type Cell, type CellError } from "../../functions/cells";

/** Rows of a worksheet in Excel. A reference to a whole column stands for so many cells, also in a shorter grid. */
const EXCEL_ROWS = 1_048_576;

/** A value of Univer's formula engine as one argument of our functions. Empty is null; one cell is not an array. */
export function readArgument(value: FunctionVariantType): Argument {
  const rows = readRows(value);
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] ?? null;
  return isWholeColumn(value) ? lengthened(rows) : rows;
}

/** What a formula came to: one cell, or rows of cells where it spills. A reference to an empty cell shows 0. */
export function readResult(value: FunctionVariantType): Cell | Cell[][] {
  const rows = readRows(value).map((row) => row.map((cell) => cell ?? 0));
  const first = rows[0]?.[0];
  return rows.length === 1 && rows[0]?.length === 1 && first !== undefined ? first : rows;
}

/** An answer of our functions as a value of Univer's formula engine. */
export function writeResult(result: Cell | Cell[][]): BaseValueObject {
  if (!Array.isArray(result)) return writeCell(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(writeCell)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** The message that `writeResult` left with an error in the grid, if the cell still shows that error. */
export function messageIn(custom: unknown, error: string): string | undefined {
  const kept = (custom as { aiFootprint?: Partial<CellError> } | null | undefined)?.aiFootprint;
  return kept?.error === error ? kept.message : undefined;
}

function readRows(value: FunctionVariantType): Cell[][] {
  const object = value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  const single = object as BaseValueObject;
  if (!single.isArray()) return [[readCell(single)]];
  return single.getArrayValue().map((row) => Array.from(row, (cell) => (cell ? readCell(cell) : null)));
}

function readCell(value: BaseValueObject): Cell {
  if (value.isError()) return readError(value as ErrorValueObject);
  return value.isNull() ? null : value.getValue();
}

function readError(value: ErrorValueObject): CellError {
  const message = value.getErrorContent();
  return message === "" ? { error: value.getErrorType() } : { error: value.getErrorType(), message };
}

function writeCell(cell: Cell): BaseValueObject {
  if (cell === null) return NullValueObject.create();
  if (typeof cell === "number") return NumberValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  return isCellError(cell) ? writeError(cell) : StringValueObject.create(cell);
}

/** The content of an error travels through other functions; the custom data lands in the grid's cell. */
function writeError({ error, message = "" }: CellError): ErrorValueObject {
  const written = ErrorValueObject.create(error as ErrorType, message);
  return message === "" ? written : written.withCustomData({ aiFootprint: { error, message } });
}

function isWholeColumn(value: FunctionVariantType): boolean {
  return value.isReferenceObject() && (value as BaseReferenceObject).isColumn();
}

function lengthened(rows: Cell[][]): Cell[][] {
  const empty: Cell[] = Array.from(rows[0] ?? [null], () => null);
  return rows.concat(Array.from({ length: Math.max(0, EXCEL_ROWS - rows.length) }, () => empty));
}
