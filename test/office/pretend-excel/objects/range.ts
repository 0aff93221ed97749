import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { isCellError, type Cell } from "../../../../src/functions/cells";
import { addressOf, columnLetters } from "../../../../src/workbook/address";
import { sameName } from "../../../../src/workbook/structured";
import type { Area } from "../../../../src/workbook/workbook";
import { HostError, writing, type Application } from "../application";
import { cellAt, grid, overlap, placeOf, readCells, type Stored } from "../book";
import { treeOf } from "../evaluate";
import { writeCells } from "../typing";
import { cellProperties, formatOf, numberFormats, setNumberFormats } from "./format";
import { validationOf } from "./validation";
import { worksheet } from "./worksheet";

/** The area behind a range that the add-in gives as an argument. */
export const areaBehind = (object: unknown): Area => (object as { readonly area: Area }).area;

export function range(application: Application, area: Area) {
  const { book } = application;
  const cells = () => readCells(book, area);
  const each = <T>(show: (stored: Stored) => T): T[][] => cells().map((row) => row.map(show));
  const at = (row: number, column: number) => columnLetters(area.column + column) + (area.row + row + 1);
  const inside = (other: Area) => range(application, other);

  const write = (
    given: unknown,
    spell: (cell: unknown, row: number, column: number) => unknown = (cell) => cell,
  ) => {
    writing(application, area);
    const rows = matrix(given, area).map((row, down) => row.map((cell, across) => spell(cell, down, across)));
    if (!rows.every((row) => row.every((cell) => isAccepted(cell, application.book))))
      throw new HostError("InvalidArgument");
    writeCells(book, area, rows);
    application.calculator.settle();
  };

  return {
    area,
    Address: addressOf(area),
    RowIndex: area.row,
    ColumnIndex: area.column,
    RowCount: area.rows,
    ColumnCount: area.columns,
    CellCount: area.rows * area.columns,
    get Worksheet() {
      return worksheet(application, area.sheet);
    },
    get Values() {
      return each((stored) => seen(application.shown(stored)));
    },
    set Values(typed: unknown) {
      write(typed);
    },
    get ValueTypes() {
      return each((stored) => typeName(application.shown(stored)));
    },
    get Formulas() {
      return each((stored) => stored.formula ?? seen(application.shown(stored)));
    },
    set Formulas(typed: unknown) {
      write(typed);
    },
    get FormulasR1C1() {
      return cells().map((row, down) =>
        row.map((stored, across) =>
          stored.formula === null
            ? seen(application.shown(stored))
            : translateFormulaToR1C1(stored.formula, at(down, across)),
        ),
      );
    },
    set FormulasR1C1(typed: unknown) {
      write(typed, (cell, down, across) =>
        typeof cell === "string" && cell.startsWith("=")
          ? translateFormulaToA1(cell, at(down, across))
          : cell,
      );
    },
    get NumberFormat() {
      return numberFormats(book, area);
    },
    set NumberFormat(given: unknown) {
      writing(application, area);
      setNumberFormats(book, area, matrix(given, area));
    },
    get RowHidden() {
      const hidden = (row: number) =>
        book.hiddenRows.some((one) => one.sheet === area.sheet && one.row === row);
      const all = new Set(Array.from({ length: area.rows }, (_, index) => hidden(area.row + index)));
      return all.size > 1 ? null : [...all][0];
    },
    // Those of which the first cell is here, and only as far as they are: OfficeDev/office-js #3611, #1590.
    GetMergedAreasOrNullObject: () => {
      const found = book.merged
        .filter((one) => overlap({ ...one, rows: 1, columns: 1 }, area))
        .map((one) => inside(common(one, area)));
      return found.length === 0 ? null : { AreaCount: found.length, Areas: { Items: found } };
    },
    get HasSpill() {
      const all = grid(
        area,
        (place) => book.spills.has(place) || book.cells.get(place)?.from !== undefined,
      ).flat();
      return all.every(Boolean) ? true : all.some(Boolean) ? null : false;
    },
    get Format() {
      return formatOf(application, area);
    },
    get DataValidation() {
      return validationOf(application, area);
    },
    GetCellProperties: (wanted: object) => cellProperties(book, area, wanted),
    GetCell: (row: number, column: number) =>
      inside({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
    GetRow: (row: number) => inside({ ...area, row: area.row + row, rows: 1 }),
    GetColumn: (column: number) => inside({ ...area, column: area.column + column, columns: 1 }),
    GetResizedRange: (rows: number, columns: number) =>
      inside({ ...area, rows: area.rows + rows, columns: area.columns + columns }),
    GetSpillingToRangeOrNullObject: () => {
      const spilled = book.spills.get(placeOf(area));
      return spilled ? inside(spilled) : null;
    },
    GetSpillParentOrNullObject: () => {
      const from =
        book.cells.get(placeOf(area))?.from ?? (book.spills.has(placeOf(area)) ? placeOf(area) : null);
      return from === null ? null : inside(cellAt(from));
    },
    Select: () => {
      if (book.sheets.find(({ name }) => name === area.sheet)?.visibility !== "Visible")
        throw new HostError("InvalidOperation");
      Object.assign(book, { selection: area, several: false });
      application.selected();
    },
    Clear: (what: string = "All") => {
      writing(application, area);
      if (what === "All" || what === "Contents") write("");
      if (what === "All" || what === "Formats") grid(area, (place) => book.looks.delete(place));
    },
    _RemoveReference: () => null,
    // The library cuts matrices of more than 1,500 cells into strips of rows.
    _ValidateArraySize: (rows: number, columns: number) => {
      if (rows !== area.rows || columns !== area.columns) throw new HostError("InvalidArgument");
    },
    GetBoundingRect: (object: unknown) => inside(around(area, areaBehind(object))),
  };
}

/** Excel takes no formula that it cannot read, or that refers to a sheet which the book lacks. */
function isAccepted(cell: unknown, { sheets }: Application["book"]): boolean {
  if (typeof cell !== "string" || !cell.startsWith("=")) return true;
  return (
    treeOf(cell) !== null &&
    sheetsIn(cell).every((name) => sheets.some((sheet) => sameName(sheet.name, name)))
  );
}

/** The sheets that a formula names; those of other files do not count. */
const sheetsIn = (formula: string): string[] =>
  [
    ...formula
      .replace(/"(?:[^"]|"")*"/g, "")
      .matchAll(/'((?:[^'[\]]|'')+)'!|(?<![\w\]'.])([A-Za-z_][\w.]*)!/g),
  ].map(([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare ?? "");

function common(one: Area, other: Area): Area {
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - one.row;
  return {
    ...one,
    rows,
    columns: Math.min(one.column + one.columns, other.column + other.columns) - one.column,
  };
}

function around(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return { sheet: one.sheet, row, column, rows: bottom - row, columns: right - column };
}

/** One value stands for the whole area. */
function matrix(given: unknown, { rows, columns }: Area): unknown[][] {
  if (!Array.isArray(given)) return Array.from({ length: rows }, () => Array<unknown>(columns).fill(given));
  const lines = given as unknown[][];
  if (lines.length !== rows || lines.some((row) => row.length !== columns))
    throw new HostError("InvalidArgument");
  return lines;
}

const seen = (value: Cell) => (isCellError(value) ? value.error : (value ?? ""));

function typeName(value: Cell): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[
    typeof value as "number" | "string" | "boolean"
  ];
}
