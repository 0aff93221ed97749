import type { Injector } from "@univerjs/core";
import { IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";
import type { Cell } from "../../functions/cells";
import type { Places } from "../../workbook/references";
import type { Asked, Job } from "../../workbook/workbook";
import type { Book, Results } from "../computing";
import { sheetId, UNIT } from "./book-data";
import { engineSpelling } from "./engine-spelling";
import { interpret } from "./interpret";

/** Formulas that are evaluated before a signal to stop is looked for. */
const AT_ONCE = 500;

/** Evaluates formulas in a loaded book of values one by one: none needs the book again, and none sees another. */
export async function answersIn(
  injector: Injector,
  { sheets }: Book,
  asked: readonly Asked[],
  { places, job }: { readonly places: Places; readonly job: Job | undefined },
): Promise<Results> {
  injector.get(IFormulaCurrentConfigService).loadDataLite();
  const runtime = injector.get(IFormulaRuntimeService);
  const config = injector.get(IFormulaCurrentConfigService);
  const answers: (Cell | Cell[][])[] = [];
  for (const { formula, at } of asked) {
    if (answers.length % AT_ONCE === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      job?.signal.throwIfAborted();
      job?.progress(answers.length, asked.length);
    }
    const id = sheetId(sheets.findIndex(({ name }) => name === at.sheet));
    const { rowCount = 0, columnCount = 0 } = config.getUnitData()[UNIT]?.[id] ?? {};
    runtime.reset();
    runtime.setCurrent(at.row, at.column, rowCount, columnCount, id, UNIT);
    answers.push(await answer(injector, engineSpelling(formula, { at, places, spillOf: () => null })));
  }
  return { value: () => null, spill: () => null, answers };
}

async function answer(injector: Injector, formula: string): Promise<Cell | Cell[][]> {
  try {
    return (await interpret(injector, formula)) ?? { error: "#VALUE!" };
  } catch {
    // The parser stumbles over some broken formulas instead of refusing them.
    return { error: "#VALUE!" };
  }
}
