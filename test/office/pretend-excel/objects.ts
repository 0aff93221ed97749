import { isCellError, type Cell } from "../../../src/functions/cells";
import type { Area } from "../../../src/workbook/workbook";
import { parseArea, readCells, writeCells, type Book } from "./book";

/** What Excel answers instead of a result. */
export class HostError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What the objects need of the application around the book. */
export interface Application {
  readonly book: Book;
  /** Cells were written. */
  readonly wrote: () => void;
  /** Results of cell functions came. */
  readonly answered: (results: readonly (readonly unknown[])[]) => void;
  /** Functions are registered. */
  readonly ready: () => void;
}

/**
 * The objects that a batch can name, with members spelled as Office.js spells them on the wire. null is what the
 * library calls a null object.
 */
export function globalObjects(application: Application) {
  const { book } = application;

  const range = (area: Area) => ({
    RowIndex: area.row,
    ColumnIndex: area.column,
    RowCount: area.rows,
    ColumnCount: area.columns,
    get Worksheet() {
      return worksheet(area.sheet);
    },
    get Values() {
      return readCells(book, area).map((row) => row.map(({ value }) => shown(value)));
    },
    get ValueTypes() {
      return readCells(book, area).map((row) => row.map(({ value }) => typeName(value)));
    },
    get Formulas() {
      return readCells(book, area).map((row) => row.map(({ formula, value }) => formula ?? shown(value)));
    },
    set Formulas(typed: unknown[][]) {
      write(area, typed);
    },
    set Values(typed: unknown[][]) {
      write(area, typed);
    },
  });

  const write = (area: Area, typed: unknown[][]) => {
    if (typed.length !== area.rows || typed.some((row) => row.length !== area.columns))
      throw new HostError("InvalidArgument");
    writeCells(book, area, typed);
    application.wrote();
  };

  const worksheet = (name: string) => ({
    Name: name,
    Names: { GetItemOrNullObject: () => null },
    GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
      range({ sheet: name, row, column, rows, columns }),
    GetRange: (address: string) => {
      const area = parseArea(address, name);
      if (!area) throw new HostError("InvalidArgument");
      return range(area);
    },
  });

  const sheetNamed = (name: string) => (book.sheets.includes(name) ? worksheet(name) : null);

  const worksheets = {
    Indexer: (name: string) => {
      const sheet = sheetNamed(name);
      if (!sheet) throw new HostError("ItemNotFound");
      return sheet;
    },
    GetItemOrNullObject: sheetNamed,
    _RegisterCalculatedEvent: () => null,
    _UnregisterCalculatedEvent: () => null,
  };

  const workbook = {
    Worksheets: worksheets,
    Names: {
      GetItemOrNullObject: (name: string) => {
        const area = book.names.get(name);
        return area ? { GetRangeOrNullObject: () => range(area) } : null;
      },
    },
    GetSelectedRange: () => {
      if (book.several) throw new HostError("InvalidSelection");
      return range(book.selection);
    },
    GetActiveCell: () => range({ ...book.selection, rows: 1, columns: 1 }),
    _RemoveReference: () => null,
  };

  const services: Readonly<Record<string, object>> = {
    "Microsoft.ExcelServices.CustomFunctions": {
      SetInvocationArrayResults: application.answered,
      _SetOsfControlContainerReadyForCustomFunctions: application.ready,
      _GetEnabledFeatures: () => [],
    },
    "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: () => null },
  };

  return { workbook, services };
}

const shown = (value: Cell) => (isCellError(value) ? value.error : (value ?? ""));

function typeName(value: Cell): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[
    typeof value as "number" | "string" | "boolean"
  ];
}
