import type { Cell } from "../../functions/cells";
import type { Area } from "../../workbook/workbook";
import type { Spot } from "./a1";
import { emptyCell, type HeldCell, type HeldRow } from "./cell";
import { remember } from "./recall";
import { formulaOf, type XlsxSheet } from "./sheet";

/** A cell inside an array formula that was entered with Ctrl+Shift+Enter: Excel, too, changes such an area only as a whole. */
export class PartOfArray extends Error {
  override readonly name = "PartOfArray";
  constructor(readonly area: Area) {
    super(`part of an array formula of ${area.sheet} cannot be changed`);
  }
}

/** What is to stand in a cell; its format stays. The formula is spelled as files do. */
export interface Content {
  readonly formula: string | null;
  readonly value: Cell;
  readonly dynamic?: boolean;
  readonly fills?: Area | null;
  /** It is what an array formula fills beside itself. */
  readonly ofArray?: boolean;
}

/** Writes a cell. What hung on its former formula goes with it: cells that it filled, and its share in a common formula. */
export function setContent(
  sheet: XlsxSheet,
  spot: Spot,
  { formula, value, dynamic = false, fills = null, ofArray = false }: Content,
): void {
  const { row, cell } = cellAt(sheet, spot);
  if (!ofArray) refusePartOfArray(sheet, spot, cell);
  const was = {
    formula: formulaOf(cell, spot.row),
    value: cell.value,
    dynamic: cell.dynamic,
    fills: cell.fills,
  };
  remember(sheet, spot, was);
  release(sheet, spot.row, cell);
  Object.assign(cell, { formula, value, dynamic, fills, ofArray, touched: "whole" });
  row.touched = true;
}

/** Gives a formula another result, and the area that it fills now. */
export function setResult(sheet: XlsxSheet, spot: Spot, value: Cell, fills: Area | null): void {
  const { row, cell } = cellAt(sheet, spot);
  const resized =
    (cell.fills?.rows ?? 1) !== (fills?.rows ?? 1) || (cell.fills?.columns ?? 1) !== (fills?.columns ?? 1);
  if (!resized && sameValue(cell.value, value)) return;
  row.touched = true;
  cell.value = value;
  if (!resized) {
    cell.touched = cell.touched === "no" || cell.touched === "result" ? "result" : "whole";
    return;
  }
  clearFilled(sheet, spot, cell);
  ownFormula(sheet, spot.row, cell);
  sheet.refill();
  cell.dynamic = true;
  cell.fills = fills;
  cell.touched = "whole";
}

const sameValue = (one: Cell, other: Cell): boolean =>
  JSON.stringify(one) ===
  JSON.stringify(typeof other === "object" && other !== null ? { error: other.error } : other);

export function setStyle(sheet: XlsxSheet, spot: Spot, style: number): void {
  const { row, cell } = cellAt(sheet, spot);
  if (cell.style === style) return;
  ownFormula(sheet, spot.row, cell);
  Object.assign(cell, { style, touched: "whole" });
  row.touched = true;
}

function refusePartOfArray(sheet: XlsxSheet, { row, column }: Spot, { formula }: HeldCell): void {
  if (formula !== null) return;
  const area = sheet.fixedArrays().find((each) => inArea(each, row, column));
  if (area) throw new PartOfArray(area);
}

const inArea = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The cell at a place, made if there is none. */
function cellAt(sheet: XlsxSheet, spot: Spot): { row: HeldRow; cell: HeldCell } {
  const { row: index, column } = spot;
  const { rows } = sheet.data;
  // What was poured there is kept cell by cell from now on.
  sheet.held(spot);
  let row = rows.get(index);
  if (!row)
    rows.set(index, (row = { row: index, cells: new Map(), source: null, implicit: false, touched: true }));
  let cell = row.cells.get(column);
  if (!cell) row.cells.set(column, (cell = emptyCell(column)));
  return { row, cell };
}

function release(sheet: XlsxSheet, row: number, cell: HeldCell): void {
  clearFilled(sheet, { row, column: cell.column }, cell);
  ownFormula(sheet, row, cell);
}

/** A cell of a common formula gets one of its own; where the common one stands, all that share it do. */
function ownFormula(sheet: XlsxSheet, row: number, cell: HeldCell): void {
  const { group } = cell;
  if (group === null) return;
  const isFirst = group.row === row && group.column === cell.column;
  for (const member of isFirst ? group.members : [{ row, cell }]) {
    if (member.cell.group !== group) continue;
    member.cell.formula = formulaOf(member.cell, member.row);
    member.cell.group = null;
    member.cell.touched = member.cell.touched === "no" ? "formula" : "whole";
    sheet.data.rows.get(member.row)!.touched = true;
  }
}

/** Empties the cells that an array formula filled besides its own. */
function clearFilled(sheet: XlsxSheet, at: Spot, { fills }: HeldCell): void {
  if (fills === null) return;
  sheet.refill();
  for (const { row, cell } of sheet.cellsIn(fills)) {
    if ((row === at.row && cell.column === at.column) || cell.formula !== null || cell.group !== null)
      continue;
    Object.assign(cell, { value: null, touched: "whole" });
    sheet.data.rows.get(row)!.touched = true;
  }
}
