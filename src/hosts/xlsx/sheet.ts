import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { meets } from "../../workbook/area";
import type { CellEdit } from "../../workbook/change";
import type { Area, CellContent } from "../../workbook/workbook";
import { spotName, type Spot } from "./a1";
import { fillersIn, fixedArraysIn } from "./arrays";
import type { HeldCell, HeldRow, SharedGroup } from "./cell";
import type { Style } from "./cell-write";
import { usedArea, withDimension } from "./extent";
import { tagName } from "./ordered";
import type { Pieces } from "./parts";
import { isOpen, keepSingly, pouredBy, pouredSheetData, type Poured } from "./poured";
import { readSheet, type SheetContext, type SheetData } from "./sheet-read";
import { writeSheetData } from "./sheet-write";
import { fromFile } from "./spelling";
import { child, readTree, splice } from "./tree";

const EMPTY: CellContent = { formula: null, value: null };

/** A worksheet of a file: its cells, and the text around them. */
export interface XlsxSheet {
  readonly name: string;
  readonly part: string;
  /** Cells that are kept one by one: all of them once `settle` was called. */
  readonly data: SheetData;
  /** The sheet's text with an empty sheetData: what stands around the cells. */
  frame: string;
  content(spot: Spot): CellContent;
  held(spot: Spot): HeldCell | undefined;
  /** Rows in which something stands, that lie in an area. */
  rowsIn(area: Area): Iterable<HeldRow>;
  cellsIn(area: Area): Iterable<{ readonly row: number; readonly cell: HeldCell }>;
  used(): Area | null;
  /** Areas of array formulas that were entered with Ctrl+Shift+Enter. */
  fixedArrays(): readonly Area[];
  /** The cell whose array formula fills a cell besides its own. */
  filledBy(spot: Spot): Spot | null;
  /** What array formulas fill has changed. */
  refill(): void;
  /** Takes over a large area of a new sheet as it is. @returns whether it could */
  pour(edit: CellEdit): boolean;
  /** Formats of columns of what was poured, for whoever gives them others; null where an area is no such column. */
  pouredStyles(area: Area): { readonly at: number; readonly styles: number[] } | null;
  /** Keeps everything cell by cell from now on; with `open` only formulas that came without what they give. */
  settle(open?: "open"): void;
  /** As it would be written, or null if nothing was touched. */
  write(dynamicIndex: () => number): string | Pieces | null;
}

export function openSheet(text: string, context: SheetContext): XlsxSheet {
  const { name, part } = context;
  const data = readSheet(text, context);
  const { whole, rows } = data;
  const tag = tagName(text.slice(whole.start, whole.opened));
  const original = splice(text, whole.start, whole.end, `<${tag}/>`);
  const prefix = tag.slice(0, -"sheetData".length);

  const isNew = rows.size === 0;
  let pieces: Poured[] = [];
  const settle = (open?: "open"): void => {
    const settled = open === undefined ? pieces : pieces.filter(isOpen);
    pieces = pieces.filter((piece) => !settled.includes(piece));
    for (const piece of settled) keepSingly(rows, piece);
  };
  const arrays = fixedArraysIn(rows);
  let fillers: ReadonlyMap<string, Spot> | null = null;

  const held = ({ row, column }: Spot): HeldCell | undefined => {
    const spot = { sheet: name, row, column, rows: 1, columns: 1 };
    if (pieces.some((piece) => meets(piece.area, spot))) settle();
    return rows.get(row)?.cells.get(column);
  };
  function* rowsIn(area: Area): Generator<HeldRow> {
    if (pieces.some((piece) => meets(piece.area, area))) settle();
    if (area.rows > rows.size) {
      for (const row of rows.values()) if (row.row >= area.row && row.row < area.row + area.rows) yield row;
    } else {
      for (let index = area.row; index < area.row + area.rows; index += 1) {
        const row = rows.get(index);
        if (row) yield row;
      }
    }
  }
  const used = (): Area | null =>
    usedArea(
      name,
      rows,
      pieces.map(({ area }) => area),
    );

  const sheet: XlsxSheet = {
    name,
    part,
    data,
    frame: original,
    held,
    rowsIn,
    used,
    fixedArrays: () =>
      arrays.filter(({ cell }) => cell.formula !== null && cell.fills !== null).map(({ area }) => area),
    *cellsIn(area) {
      for (const { row, cells } of rowsIn(area)) {
        for (const cell of cells.values()) {
          if (cell.column >= area.column && cell.column < area.column + area.columns) yield { row, cell };
        }
      }
    },
    filledBy: (spot) => (fillers ??= fillersIn(sheet)).get(spotName(spot)) ?? null,
    refill() {
      fillers = null;
    },
    content(spot) {
      const cell = held(spot);
      if (!cell) return EMPTY;
      const formula = formulaOf(cell, spot.row);
      return { formula: formula === null ? null : `=${fromFile(formula)}`, value: cell.value };
    },
    pour(edit) {
      const piece = isNew ? pouredBy(edit) : null;
      if (piece === null || sheet.cellsIn(piece.area)[Symbol.iterator]().next().done !== true) return false;
      pieces.push(piece);
      return true;
    },
    pouredStyles(area) {
      const piece = pieces.find((each) => meets(each.area, area));
      const within =
        piece?.area.row === area.row &&
        piece.area.rows === area.rows &&
        piece.area.column <= area.column &&
        piece.area.column + piece.area.columns >= area.column + area.columns;
      return within ? { at: area.column - piece.area.column, styles: piece.styles } : null;
    },
    settle,
    write(dynamicIndex) {
      const touched = pieces.length > 0 || [...rows.values()].some((row) => row.touched);
      if (!touched && sheet.frame === original) return null;
      const style: Style = { prefix, dynamicIndex };
      if (pieces.length > 0) {
        const frame = withDimension(sheet.frame, used());
        const { start, end } = child(readTree(frame, part), "sheetData")!;
        const poured = pieces;
        return function* () {
          yield frame.slice(0, start);
          yield* pouredSheetData(rows, poured, style);
          yield frame.slice(end);
        };
      }
      const written = touched ? writeSheetData(text, data, style) : text.slice(whole.start, whole.end);
      const frame = touched ? withDimension(sheet.frame, used()) : sheet.frame;
      const empty = child(readTree(frame, part), "sheetData")!;
      return splice(frame, empty.start, empty.end, written);
    },
  };
  return sheet;
}

/** A cell's formula as its file spells it; that of a shared one is moved from where it stands. */
export function formulaOf({ group, formula, column }: HeldCell, row: number): string | null {
  if (group === null) return formula;
  if (group.formula === "") return null;
  if (group.row === row && group.column === column) return group.formula;
  return moved(group, { row, column });
}

function moved(group: SharedGroup, to: Spot): string {
  try {
    group.relative ??= translateFormulaToR1C1(`=${group.formula}`, spotName(group));
    return translateFormulaToA1(group.relative, spotName(to)).slice(1);
  } catch {
    return group.formula;
  }
}
