import type { ICellData, IObjectMatrixPrimitiveType, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { CellEdit } from "../../../workbook/change";
import type { Area, Contents } from "../../../workbook/workbook";
import { sheetOf, targetOf } from "../book";
import { formulaCell, readArea, writtenCell } from "../cells";
import { rectangles } from "../../rectangles";
import type { Doing, Grid } from "./edited";

/** Writes contents of cells of one sheet, all in one go: a command for each area would be slow. */
export function writeCells(grid: Grid, edits: readonly CellEdit[]): Doing {
  const { injector, book, commands } = grid;
  return {
    takesBack: edits.flatMap(({ area }) => restoredContents(area, readArea(injector, book, area, true))),
    async run() {
      const [first] = edits;
      if (!first) return true;
      await makeRoom(grid, sheetOf(book, first.area), edits);
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      for (const edit of edits) lay(edit, value);
      return commands.executeCommand(SetRangeValuesCommand.id, { ...targetOf(book, first.area), value });
    },
  };
}

/** Lays an edit's cells over those that are already there. */
function lay(edit: CellEdit, onto: IObjectMatrixPrimitiveType<ICellData>): void {
  const { row, column, rows, columns } = edit.area;
  for (let r = 0; r < rows; r++) {
    const line = (onto[row + r] ??= {});
    for (let c = 0; c < columns; c++) line[column + c] = contentOf(edit, r, c);
  }
}

function contentOf(edit: CellEdit, row: number, column: number): ICellData {
  return edit.kind === "formula"
    ? formulaCell(edit.formulas[row]?.[column] ?? "")
    : writtenCell(edit.values[row]?.[column] ?? null);
}

/** A sheet of the grid ends somewhere; what is written beyond its end makes it longer. */
export async function makeRoom(
  { book, commands }: Grid,
  sheet: Worksheet,
  edits: readonly { readonly area: Area }[],
): Promise<void> {
  const target = { unitId: book.getUnitId(), subUnitId: sheet.getSheetId() };
  const rowCount = Math.max(...edits.map(({ area }) => area.row + area.rows));
  const columnCount = Math.max(...edits.map(({ area }) => area.column + area.columns));
  if (rowCount > sheet.getRowCount()) {
    await commands.executeCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount });
  }
  if (columnCount > sheet.getColumnCount()) {
    await commands.executeCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount });
  }
}

/** The edits that put back what stood in an area: values for all of it, then the formulas among them. */
export function restoredContents(area: Area, before: Contents): CellEdit[] {
  const formulas = rectangles(
    area,
    (row, column) => before[row]?.[column]?.formula ?? null,
    () => "formula",
  ).map(({ area: part }): CellEdit => {
    const lines = before.slice(part.row - area.row, part.row - area.row + part.rows);
    const from = part.column - area.column;
    const texts = lines.map((line) =>
      line.slice(from, from + part.columns).map(({ formula }) => formula ?? ""),
    );
    return { kind: "formula", area: part, formulas: texts };
  });
  if (before.every((line) => line.every(({ formula }) => formula !== null))) return formulas;
  const values = before.map((line) => line.map(({ formula, value }) => (formula === null ? value : null)));
  return [{ kind: "values", area, values }, ...formulas];
}
