import type { GridBook, GridCell } from "../../../hosts/univer/grid-book";
import type { Edit } from "../../../workbook/change";
import type { Area } from "../../../workbook/workbook";
import { addressOf } from "../../../workbook/address";

type Cells = Map<string, GridCell>;

interface SheetInMaking {
  readonly cells: Cells;
  readonly widths: Map<number, number>;
}

/** The workbook that edits make of an empty one, as the grid opens it. Drop-downs are no part of it. */
export function asGridBook(title: string, edits: readonly Edit[]): GridBook {
  const sheets = new Map<string, SheetInMaking>();
  for (const edit of edits) {
    if (edit.kind === "sheet") sheets.set(edit.name, { cells: new Map(), widths: new Map() });
    else if ("area" in edit) write(sheets.get(edit.area.sheet), edit);
  }
  return {
    title,
    sheets: [...sheets].map(([name, { cells, widths }]) => ({
      name,
      hidden: false,
      cells: [...cells.values()],
      widths: [...widths].map(([column, characters]) => ({ column, characters })),
      merged: [],
    })),
    names: edits.flatMap((edit) =>
      edit.kind === "name" ? [{ name: edit.name, sheet: null, formula: fixedName(edit.area) }] : [],
    ),
    tables: [],
    charts: edits.flatMap((edit) => (edit.kind === "chart" ? [edit.chart] : [])),
  };
}

function write(sheet: SheetInMaking | undefined, edit: Extract<Edit, { area: Area }>): void {
  if (sheet === undefined) throw new Error(`an example writes to ${edit.area.sheet} before it is there`);
  const each = (change: (cell: GridCell, row: number, column: number) => GridCell): void => {
    for (let row = 0; row < edit.area.rows; row++)
      for (let column = 0; column < edit.area.columns; column++) {
        const at = { row: edit.area.row + row, column: edit.area.column + column };
        const key = `${at.row},${at.column}`;
        const was = sheet.cells.get(key) ?? { ...at, formula: null, value: null, format: {} };
        sheet.cells.set(key, change(was, row, column));
      }
  };
  switch (edit.kind) {
    case "values":
      return each((cell, row, column) => ({ ...cell, formula: null, value: edit.values[row]![column]! }));
    case "formula":
      return each((cell, row, column) => ({ ...cell, formula: edit.formulas[row]![column]!, value: null }));
    case "format":
      return each((cell) => ({ ...cell, format: { ...cell.format, ...edit.format } }));
    case "width":
      sheet.widths.set(edit.area.column, edit.characters);
      return;
    case "name":
    case "list":
      return;
    case "table":
      throw new Error("examples have no tables");
  }
}

/** "='My sheet'!$A$1:$B$2". */
const fixedName = (area: Area): string =>
  `=${addressOf(area).replace(/\$?([A-Z]+)\$?(\d+)(?=:|$)/g, "$$$1$$$2")}`;
