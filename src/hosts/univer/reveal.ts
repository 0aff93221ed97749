import { ICommandService, type Injector } from "@univerjs/core";
import {
  getPrimaryForRange,
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import { ScrollToRangeOperation } from "@univerjs/sheets-ui";
import { firstCell } from "../../workbook/area";
import type { Area } from "../../workbook/workbook";
import { currentBook, rangeOf, sheetOf, targetOf } from "./book";

/** Selects an area and brings it into view; a hidden sheet is shown. */
export async function reveal(injector: Injector, area: Area): Promise<void> {
  const commands = injector.get(ICommandService);
  const book = currentBook(injector);
  const sheet = sheetOf(book, area);
  const target = targetOf(book, area);
  if (sheet.isSheetHidden()) await commands.executeCommand(SetWorksheetShowCommand.id, target);
  if (book.getActiveSheet() !== sheet) await commands.executeCommand(SetWorksheetActivateCommand.id, target);
  const range = rangeOf(area);
  const selections = [{ range, primary: getPrimaryForRange(range, sheet), style: null }];
  await commands.executeCommand(SetSelectionsOperation.id, { ...target, selections });
  await commands.executeCommand(ScrollToRangeOperation.id, { range });
  // Where an area is larger than the view the grid shows its end; one reads it from its beginning.
  await commands.executeCommand(ScrollToRangeOperation.id, { range: rangeOf(firstCell(area)) });
}
