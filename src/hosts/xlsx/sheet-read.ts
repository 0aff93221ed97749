import type { Area } from "../../workbook/workbook";
import { rangeOf, spotOf } from "./a1";
import type { HeldCell, HeldRow, SharedGroup, Span } from "./cell";
import { readValue } from "./cell-value";
import { EXCEL_COLUMNS, EXCEL_ROWS, LIMITS } from "./limits";
import { FileRefused } from "./refused";
import { textCollector } from "./shared-strings";
import { isOn } from "./tree";
import { readXml, type Element } from "./xml";

export interface SheetContext {
  readonly name: string;
  readonly part: string;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Whether a cell's metadata says that its array formula resizes itself. */
  readonly isDynamic: (index: number) => boolean;
}

/** What stands in a sheet's data, and where in the text. */
export interface SheetData {
  readonly rows: Map<number, HeldRow>;
  /** Rows that are not shown. */
  readonly hidden: readonly number[];
  /** The sheetData element: from its "<" to its last ">". */
  readonly whole: Span & { readonly opened: number; readonly closing: number };
}

interface OpenCell {
  readonly element: Element;
  readonly column: number;
  value: string;
  formula: (Element & { text: string; end: number }) | null;
  inside: string;
}

/** Reads a sheet's cells. What "dimension" says of their extent is not believed: only cells count. */
export function readSheet(text: string, context: SheetContext): SheetData {
  const rows = new Map<number, HeldRow>();
  const hidden: number[] = [];
  const groups = new Map<string, SharedGroup>();
  const inline = textCollector();
  let whole: SheetData["whole"] | null = null;
  let data: Element | null = null;
  let row: { -readonly [Key in keyof HeldRow]: HeldRow[Key] } | null = null;
  let rowElement: Element | null = null;
  let cell: OpenCell | null = null;
  let [lastRow, lastColumn, count] = [-1, -1, 0];
  const damaged = (what: string): FileRefused => new FileRefused("damaged", `${context.part}, ${what}`);

  const openRow = (element: Element): void => {
    const given = element.attributes["r"];
    const index = given === undefined ? lastRow + 1 : Number(given) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= EXCEL_ROWS)
      throw damaged("a row outside of the sheet");
    if (rows.has(index)) throw damaged(`row ${index + 1} twice`);
    [lastRow, lastColumn, rowElement] = [index, -1, element];
    row = { row: index, cells: new Map(), source: null, implicit: given === undefined, touched: false };
    if (isOn(element.attributes["hidden"])) hidden.push(index);
    rows.set(index, row);
  };
  const openCell = (element: Element): void => {
    const given = element.attributes["r"];
    const spot = given === undefined ? { row: lastRow, column: lastColumn + 1 } : spotOf(given);
    if (!spot || spot.row !== lastRow || spot.column >= EXCEL_COLUMNS)
      throw damaged(`a cell ${given ?? ""} astray`);
    if (row!.cells.has(spot.column)) throw damaged(`cell ${given ?? ""} twice`);
    if ((count += 1) > LIMITS.cells)
      throw new FileRefused("too-large", `${context.name}: ${LIMITS.cells} cells`);
    lastColumn = spot.column;
    inline.start();
    cell = { element, column: spot.column, value: "", formula: null, inside: "" };
  };
  const closeCell = ({ element, column, value, formula }: OpenCell, end: number): void => {
    const { attributes, start } = element;
    const type = attributes["t"];
    const held: HeldCell = {
      column,
      style: Number(attributes["s"] ?? 0) || 0,
      value: readValue(type, type === "inlineStr" ? inline.text() : value, context),
      formula: null,
      group: null,
      fills: null,
      dynamic: attributes["cm"] !== undefined && context.isDynamic(Number(attributes["cm"])),
      ofArray: false,
      source: { start, end },
      formulaSource: formula && { start: formula.start, end: formula.end },
      implicit: attributes["r"] === undefined,
      touched: "no",
    };
    if (formula && formula.text.length > LIMITS.formula) {
      throw new FileRefused("too-large", `${context.name}, a formula of ${formula.text.length} characters`);
    }
    if (formula) readFormula(held, formula, lastRow, groups, context.name);
    row!.cells.set(column, held);
  };

  readXml(text, context.part, {
    open(element, depth) {
      const { name } = element;
      if (depth === 2 && name === "sheetData" && !whole) data = element;
      if (!data) return;
      if (depth === 3 && name === "row") openRow(element);
      else if (depth === 4 && name === "c" && row) openCell(element);
      else if (depth === 5 && cell) {
        cell.inside = name;
        if (name === "f") cell.formula = { ...element, text: "", end: 0 };
      } else if (cell?.inside === "is") inline.open(name);
    },
    close(name, depth, { start, end }) {
      if (!data) return;
      if (depth === 2)
        [whole, data] = [{ start: data.start, opened: data.opened, closing: start, end }, null];
      else if (depth === 3 && row) {
        row.source = { start: rowElement!.start, opened: rowElement!.opened, closing: start, end };
        row = null;
      } else if (depth === 4 && cell) {
        closeCell(cell, end);
        cell = null;
      } else if (depth === 5 && cell) {
        if (name === "f" && cell.formula) cell.formula.end = end;
        cell.inside = "";
      } else if (cell?.inside === "is") inline.close(name);
    },
    text(words, depth) {
      if (!cell) return;
      if (cell.inside === "is") inline.add(words);
      else if (depth === 5 && cell.inside === "v") cell.value += words;
      else if (depth === 5 && cell.inside === "f") cell.formula!.text += words;
    },
  });
  if (!whole) throw damaged("no sheetData");
  return { rows, hidden, whole };
}

function readFormula(
  cell: HeldCell,
  { attributes, text }: { readonly attributes: Element["attributes"]; readonly text: string },
  row: number,
  groups: Map<string, SharedGroup>,
  sheet: string,
): void {
  const type = attributes["t"];
  if (type === "dataTable") return;
  if (type === "array") cell.fills = area(sheet, attributes["ref"]);
  if (type !== "shared") {
    cell.formula = text === "" ? null : text;
    return;
  }
  const index = attributes["si"] ?? "";
  const group = groups.get(index) ?? { formula: "", row, column: cell.column, members: [] };
  groups.set(index, group);
  cell.group = group;
  group.members.push({ row, cell });
  if (text !== "") {
    group.formula = text;
    group.row = row;
    group.column = cell.column;
  }
}

const area = (sheet: string, reference: string | undefined): Area | null =>
  reference === undefined ? null : rangeOf(sheet, reference);
