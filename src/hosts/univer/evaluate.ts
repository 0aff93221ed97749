import type { Injector } from "@univerjs/core";
import { IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { Cell } from "../../functions/cells";
import type { Area } from "../../workbook/workbook";
import { currentBook, sheetOf } from "./book";
import { engineSpelling } from "./engine-spelling";
import { interpret } from "./interpret";
import { placesIn } from "./references";
import { spillAt } from "./structure";

/**
 * What a formula would give in a cell of the open workbook, by the grid's own engine. The engine can do one thing at a
 * time: the caller waits until the grid has finished calculating.
 */
export async function evaluateAt(injector: Injector, formula: string, at: Area): Promise<Cell | Cell[][]> {
  const book = currentBook(injector);
  const sheet = sheetOf(book, at);
  const runtime = injector.get(IFormulaRuntimeService);
  injector.get(IFormulaCurrentConfigService).loadDataLite();
  runtime.reset();
  runtime.setCurrent(
    at.row,
    at.column,
    sheet.getRowCount(),
    sheet.getColumnCount(),
    sheet.getSheetId(),
    book.getUnitId(),
  );
  const text = `=${formula.trim().replace(/^=/, "")}`;
  const spillOf = (cell: Area): Area | null => spillAt(injector, book, cell);
  const around = { at, places: placesIn(injector, book), spillOf };
  return (await interpret(injector, engineSpelling(text, around))) ?? { error: "#VALUE!" };
}
