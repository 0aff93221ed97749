import { ICommandService, type Injector } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Area, Contents, Job, Workbook } from "../../workbook/workbook";
import { apply } from "./apply";
import { areaOfRange, currentBook } from "./book";
import { Calculation } from "./calculation";
import { readArea } from "./cells";
import { evaluateAt } from "./evaluate";
import { placeOf } from "./references";
import { reveal } from "./reveal";
import { namesOf, sheetsOf, spillAt, tablesOf } from "./structure";

/** What can change the selected cell's content or which cell is selected. */
const NOTABLE: readonly string[] = [SetRangeValuesMutation.id, SetWorksheetActiveOperation.id];
/** Cells of a piece of a large area. */
const PIECE = 20_000;

/** The workbook of a live grid. */
export function univerWorkbook(injector: Injector): Workbook {
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);
  const calculation = new Calculation(injector);
  const book = () => currentBook(injector);
  /** Changes wait for each other: each is one step of the grid's undo. */
  let last: Promise<unknown> = Promise.resolve();

  return {
    can: { evaluate: true, table: true, chart: true },
    sheets: () => Promise.resolve(sheetsOf(injector, book())),
    names: () => Promise.resolve(namesOf(injector, book())),
    tables: () => Promise.resolve(tablesOf(injector, book())),
    selection: () => Promise.resolve(selectedArea(injector)),
    reveal: (area) => reveal(injector, area),

    onSelection(listener) {
      const tell = coalesced(listener);
      const selected = selections.selectionChanged$.subscribe(tell);
      const changed = commands.onCommandExecuted(({ id }) => {
        if (NOTABLE.includes(id)) tell();
      });
      return () => {
        selected.unsubscribe();
        changed.dispose();
      };
    },

    // Errors of a wrong sheet are for the caller's promise.
    read: async (area) => Promise.resolve(readArea(injector, book(), area)),
    scan: (area, job) => scan(injector, area, job),
    spills: async (cells) => Promise.resolve(cells.map((cell) => spillAt(injector, book(), cell))),
    resolve: (reference, at) => Promise.resolve(placeOf(injector, book(), reference, at)),

    async evaluate(formula, at) {
      await calculation.idle();
      return evaluateAt(injector, formula, at);
    },
    recalculate: (job) => calculation.recalculate(job),
    apply(change, job) {
      const applied = last.then(() => apply({ injector, calculation }, change, job));
      last = applied.catch(() => undefined);
      return applied;
    },
  };
}

function selectedArea(injector: Injector): Area {
  const sheet = currentBook(injector).getActiveSheet();
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection();
  const range = selected?.range ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
  return areaOfRange(sheet.getName(), range);
}

async function* scan(
  injector: Injector,
  area: Area,
  job: Job,
): AsyncGenerator<{ readonly area: Area; readonly cells: Contents }> {
  const step = Math.max(1, Math.floor(PIECE / area.columns));
  for (let row = 0; row < area.rows; row += step) {
    job.signal.throwIfAborted();
    const piece = { ...area, row: area.row + row, rows: Math.min(step, area.rows - row) };
    yield { area: piece, cells: readArea(injector, currentBook(injector), piece) };
    job.progress(row + piece.rows, area.rows);
    // The page stays alive between two pieces.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Many commands run for one key press; the listener hears of them once. */
function coalesced(listener: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      listener();
    });
  };
}
