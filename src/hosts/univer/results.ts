import { ICommandService, ObjectMatrix, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

/**
 * Lets each result of a calculation replace all of the one before it. Without this the grid keeps the custom data of a
 * cell, and an error of another formula would be shown with our old message.
 */
export function replaceWholeResults(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || options?.["applyFormulaCalculationResult"] !== true) return;
    const { cellValue } = params as ISetRangeValuesMutationParams;
    new ObjectMatrix<Nullable<ICellData>>(cellValue).forValue((_row, _column, cell) => {
      if (cell) cell.custom ??= null;
    });
  });
}
