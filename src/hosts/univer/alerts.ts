import {
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Workbook as Book,
} from "@univerjs/core";
import { CellAlertManagerService, type ICellAlert } from "@univerjs/sheets-ui";
import { isCellError } from "../../functions/cells";
import { readArea } from "./cells";

/** Lets the grid say what is wrong with a cell of ours in our own words, where it would say "Value not available". */
export function explainErrors(injector: Injector): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const message = messageAt(injector, alert);
    show(message === undefined ? alert : { ...alert, message });
  };
}

function messageAt(
  injector: Injector,
  { location: { unitId, subUnitId, row, col } }: ICellAlert,
): string | undefined {
  const book = injector.get(IUniverInstanceService).getUnit<Book>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = book?.getSheetBySheetId(subUnitId)?.getName();
  if (!book || sheet === undefined) return undefined;
  const value = readArea(injector, book, { sheet, row, column: col, rows: 1, columns: 1 })[0]?.[0]?.value;
  return isCellError(value) ? value.message : undefined;
}
