import type { Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  ICalculateFormulaService,
  IDefinedNamesService,
  IFormulaRuntimeService,
  ISheetRowFilteredService,
  type IAllRuntimeData,
} from "@univerjs/engine-formula";
import type { Places } from "../../workbook/references";
import type { Job } from "../../workbook/workbook";
import type { Book, CalculateOptions, Results } from "../computing";
import { answersIn } from "./answers";
import { placesOf, resultsOf, sheetId, UNIT, workbookData } from "./book-data";
import { circlesAhead, cyclicCells, without } from "./cycles";
import { engineSpelling, mentionsSpill } from "./engine-spelling";
import { headless } from "./headless";
import { endingNames } from "./name-cycles";

export type { Book, BookCell, BookSheet, Results } from "../computing";

/** Results that fill what other results span settle in as many passes as they are deep; few are deeper. */
const PASSES = 4;

/**
 * Computes every formula of a workbook, ours by our functions and the rest by the grid's engine, without a grid:
 * `(await calculate({ sheets: [{ name: "Plan", cells }] })).value("Plan", 0, 2)`.
 */
export async function calculate(book: Book, options: CalculateOptions = {}): Promise<Results> {
  const spills = book.sheets.some(({ cells }) => cells.some(({ formula }) => mentionsSpill(formula ?? "")));
  const places = placesOf(book);
  let results = await compute(book, places, null, options);
  // What "A1#" spans is known only once A1 is computed.
  for (let pass = 1; spills && pass < PASSES; pass += 1) {
    results = await compute(book, places, results, options);
  }
  return results;
}

async function compute(
  book: Book,
  places: Places,
  before: Results | null,
  { language = "en-US", job }: CalculateOptions,
): Promise<Results> {
  job?.signal.throwIfAborted();
  const circular = circlesAhead(book, places);
  const univer = headless(workbookData(without(circular, book), places, before), language);
  try {
    const injector = univer.__getInjector();
    registerNames(injector, places);
    registerFilters(injector, book);
    if (book.asked) return await answersIn(injector, book, book.asked, { places, job });
    const { data, cyclic } = await execute(injector, job);
    return resultsOf(book, data, cyclic ? cyclicCells(book, places) : circular);
  } finally {
    univer.dispose();
  }
}

function registerNames(injector: Injector, places: Places): void {
  const service = injector.get(IDefinedNamesService);
  // The engine knows one name of a kind, the last: the workbook's own goes before those of single sheets.
  const ordered = [...endingNames(places.names)].sort(
    (one, other) => Number(one.sheet === null) - Number(other.sheet === null),
  );
  const at = { sheet: places.sheets[0]?.name ?? "", row: 0, column: 0, rows: 1, columns: 1 };
  ordered.forEach(({ name, formula }, index) => {
    const formulaOrRefString = engineSpelling(formula, { at, places, spillOf: () => null });
    service.registerDefinedName(UNIT, { id: `name${index}`, name, formulaOrRefString });
  });
}

function registerFilters(injector: Injector, { sheets }: Book): void {
  const filtered = new Map(
    sheets.flatMap(({ filtered: is = false, hidden }, index) =>
      is ? [[sheetId(index), new Set(hidden)] as const] : [],
    ),
  );
  if (filtered.size === 0) return;
  const service = injector.get(ISheetRowFilteredService);
  service.register((_unit, sheet, row) => filtered.get(sheet)?.has(row) ?? false);
}

interface Executed {
  readonly data: IAllRuntimeData;
  readonly cyclic: boolean;
}

/** Runs the calculation and waits for its end, however long it takes. */
function execute(injector: Injector, job?: Job): Promise<Executed> {
  const service = injector.get(ICalculateFormulaService);
  const stop = (): void => service.stopFormulaExecution();
  return new Promise((resolve, reject) => {
    job?.signal.addEventListener("abort", stop);
    service.executionInProgressListener$.subscribe(({ completedFormulasCount, totalFormulasToCalculate }) => {
      if (totalFormulasToCalculate > 0) job?.progress(completedFormulasCount, totalFormulasToCalculate);
    });
    service.executionCompleteListener$.subscribe((data) => {
      job?.signal.removeEventListener("abort", stop);
      if (job?.signal.aborted === true) reject(job.signal.reason as Error);
      else resolve({ data, cyclic: injector.get(IFormulaRuntimeService).isCycleDependency() });
    });
    const nothing = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    };
    service
      .execute({
        ...nothing,
        formulaData: injector.get(FormulaDataModel).getFormulaData(),
        arrayFormulaCellData: {},
        arrayFormulaRange: {},
        forceCalculate: true,
        dirtyRanges: [],
      })
      .catch(reject);
  });
}
