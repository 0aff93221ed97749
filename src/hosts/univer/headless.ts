import { LocaleType, LogLevel, Univer, UniverInstanceType, type IWorkbookData } from "@univerjs/core";
import { IFunctionService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { registerFunctions } from "./ai-function";
import { spareLookupCache } from "./lookup-cache";

/** Univer's formula engine over a workbook, without a grid, with our functions. Dispose of it after use. */
export function headless(book: Partial<IWorkbookData>, language: string): Univer {
  spareLookupCache();
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, book);
  // The services exist from the first workbook on.
  registerFunctions(univer.__getInjector().get(IFunctionService), () => language);
  return univer;
}
