import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { Edit } from "../../../workbook/change";
import { rangeOf, sheetOf, targetOf } from "../book";
import { formatOf, styleOf } from "../formats";
import { pushed } from "../history";
import { rectangles } from "../../rectangles";
import { makeRoom } from "./cells";
import type { Doing, Grid } from "./edited";

export type FormatEdit = Extract<Edit, { kind: "format" }>;

/** Formats cells of one sheet, all in one go. */
export function formatCells(grid: Grid, edits: readonly FormatEdit[]): Doing {
  const { injector, book } = grid;
  return {
    takesBack: edits.flatMap((edit) => restoredFormats(grid, edit)),
    async run() {
      const [first] = edits;
      if (!first) return true;
      await makeRoom(grid, sheetOf(book, first.area), edits);
      const does: ISetRangeValuesMutationParams = {
        ...targetOf(book, first.area),
        cellValue: styledCells(sheetOf(book, first.area), edits),
        // By this the grid knows that nothing needs to be computed.
        trigger: SetStyleCommand.id,
      };
      const undoes = SetRangeValuesUndoMutationFactory(injector, does);
      const { id } = SetRangeValuesMutation;
      return (await pushed(grid, { id, params: does }, { id, params: undoes })) && fitHeights(grid, edits);
    },
  };
}

/** Formulas are written again as they are: without them the grid's redo would take them away. */
function styledCells(sheet: Worksheet, edits: readonly FormatEdit[]): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const { area, format } of edits) {
    const style = styleOf(format);
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = (cells[row] ??= {});
      for (let column = area.column; column < area.column + area.columns; column++) {
        const { f, si } = sheet.getCellRaw(row, column) ?? {};
        const formula = (f ?? si) ? { f, si } : {};
        line[column] = { ...formula, s: { ...(line[column]?.s as IStyleData | undefined), ...style } };
      }
    }
  }
  return cells;
}

/** Rows grow with text that wraps. */
export async function fitHeights(
  { injector, book, commands }: Grid,
  edits: readonly FormatEdit[],
): Promise<boolean> {
  for (const { area, format } of edits) {
    if (format.wrap !== true) continue;
    const ranges = [rangeOf(area)];
    const { redos } = injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ ...targetOf(book, area), ranges, autoHeightRanges: ranges });
    for (const { id, params } of redos) await commands.executeCommand(id, params);
  }
  return true;
}

/** The edits that give cells back the looks that a format changes. */
export function restoredFormats({ book }: Grid, { area, format }: FormatEdit): FormatEdit[] {
  const sheet = sheetOf(book, area);
  const styles = book.getStyles();
  const styleAt = (row: number, column: number) =>
    styles.getStyleByCell(sheet.getCellRaw(area.row + row, area.column + column));
  return rectangles(area, (row, column) => formatOf(styleAt(row, column), format), JSON.stringify).map(
    ({ area: part, value }) => ({ kind: "format", area: part, format: value }),
  );
}
