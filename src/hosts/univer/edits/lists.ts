import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
} from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import type { Edit } from "../../../workbook/change";
import type { Area } from "../../../workbook/workbook";
import { rangeOf, targetOf } from "../book";
import { rectangles } from "../../rectangles";
import { absoluteAddress, placeOf } from "../references";
import type { Doing, Grid } from "./edited";

export type ListEdit = Extract<Edit, { kind: "list" }>;

/** A drop-down in some areas of one sheet; `from` is a reference, "=A1:A9", or the entries themselves, "yes,no". */
export const offerIn = (areas: readonly Area[], from: string) => ({
  uid: generateRandomId(),
  type: DataValidationType.LIST,
  ranges: areas.map(rangeOf),
  formula1: from,
  allowBlank: true,
  // Presets of one's own stand in no list: other entries stay possible.
  errorStyle: DataValidationErrorStyle.INFO,
  showErrorMessage: false,
  renderMode: DataValidationRenderMode.ARROW,
});

/** Offers cells as a drop-down in an area, or takes the drop-down away. */
export function setList(grid: Grid, { area, source }: ListEdit): Doing {
  const { book, commands } = grid;
  const target = targetOf(book, area);
  return {
    takesBack: restoredLists(grid, area),
    run: () =>
      source === null
        ? commands.executeCommand(ClearRangeDataValidationCommand.id, { ...target, ranges: [rangeOf(area)] })
        : commands.executeCommand(AddSheetDataValidationCommand.id, {
            ...target,
            rule: offerIn([area], `=${absoluteAddress(source)}`),
          }),
  };
}

/** The edits that bring back the drop-downs of an area, and none where there was none. */
export function restoredLists({ injector, book }: Grid, area: ListEdit["area"]): ListEdit[] {
  const { unitId, subUnitId } = targetOf(book, area);
  const model = injector.get(SheetDataValidationModel);
  const sourceAt = (row: number, column: number): ListEdit["source"] => {
    const rule = model.getRuleByLocation(unitId, subUnitId, area.row + row, area.column + column);
    if (rule?.type !== DataValidationType.LIST || !rule.formula1?.startsWith("=")) return null;
    return placeOf(injector, book, rule.formula1.slice(1), area);
  };
  return rectangles(area, (row, column) => ({ source: sourceAt(row, column) }), JSON.stringify).map(
    ({ area: part, value }) => ({ kind: "list", area: part, source: value.source }),
  );
}
