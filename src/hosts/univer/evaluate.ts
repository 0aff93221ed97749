import type { Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerNode,
} from "@univerjs/engine-formula";
import type { Cell } from "../../functions/cells";
import type { Area } from "../../workbook/workbook";
import { currentBook, sheetOf } from "./book";
import { engineSpelling } from "./engine-spelling";
import { placesIn } from "./references";
import { spillAt } from "./structure";
import { readResult } from "./values";

/**
 * What a formula would give in a cell of the open workbook, by the grid's own engine. The engine can do one thing at a
 * time: the caller waits until the grid has finished calculating.
 */
export async function evaluateAt(injector: Injector, formula: string, at: Area): Promise<Cell | Cell[][]> {
  const book = currentBook(injector);
  const sheet = sheetOf(book, at);
  const runtime = injector.get(IFormulaRuntimeService);
  const interpreter = injector.get(Interpreter);
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
  const words = injector.get(Lexer).treeBuilder(engineSpelling(text, around));
  const node = words instanceof LexerNode ? injector.get(AstTreeBuilder).parse(words) : null;
  if (!node) return { error: "#VALUE!" };
  const step = { node, refOffsetX: 0, refOffsetY: 0 };
  return readResult(
    interpreter.checkAsyncNode(node) ? await interpreter.executeAsync(step) : interpreter.execute(step),
  );
}
