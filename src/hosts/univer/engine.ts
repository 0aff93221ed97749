import { ErrorType, IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { Cell } from "../../functions/cells";
import { headless } from "./headless";
import { interpret } from "./interpret";

const BOOK = "book";
const SHEET = "sheet";
/** Bounds what one formula can ask for, such as =A:CV or SEQUENCE: a million cells take a second, Excel's sheet would take all memory. */
const ROWS = 10_000;
const COLUMNS = 100;

/** Answers formulas without a grid. */
export interface Engine {
  /** The value of one formula on an empty sheet, with or without its "=". Never throws for what a formula says. */
  evaluate(formula: string): Promise<Cell | Cell[][]>;
}

/**
 * Univer's formula engine alone: the lexer, parser and interpreter that also serve the grid, without sheets that remember.
 * Each formula stands by itself, so none sees another's result or spill.
 */
export function createEngine(language = "en-US"): Engine {
  const sheet = { id: SHEET, name: "Sheet1", rowCount: ROWS, columnCount: COLUMNS, cellData: {} };
  const book = { id: BOOK, sheetOrder: [SHEET], sheets: { [SHEET]: sheet } };
  const injector = headless(book, language).__getInjector();
  injector.get(IFormulaCurrentConfigService).loadDataLite();
  const runtime = injector.get(IFormulaRuntimeService);

  async function evaluate(formula: string): Promise<Cell | Cell[][]> {
    const text = formula.trim().replace(/^=/, "");
    if (text.trim() === "") return unreadable("it is empty");
    runtime.reset();
    runtime.setCurrent(0, 0, ROWS, COLUMNS, SHEET, BOOK);
    return (await interpret(injector, `=${text}`)) ?? unreadable("check its brackets, quotes and commas");
  }

  return {
    async evaluate(formula) {
      try {
        return await evaluate(formula);
      } catch (problem) {
        // The parser stumbles over some broken formulas instead of refusing them.
        return unreadable(problem instanceof Error ? problem.message : String(problem));
      }
    },
  };
}

function unreadable(why: string): Cell {
  return { error: ErrorType.VALUE, message: `The formula cannot be read: ${why}.` };
}
