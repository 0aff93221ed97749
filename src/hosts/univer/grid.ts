import {
  ICommandService,
  IResourceLoaderService,
  IUndoRedoService,
  LocaleService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Injector,
} from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import {
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { CalculationMode, IDescriptionService, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { registerFunctions } from "./ai-function";
import { explainErrors } from "./alerts";
import { currentBook } from "./book";
import { layCharts, type DrawChart } from "./chart-layer";
import { keepCharts } from "./charts";
import { descriptions, type FunctionsFile } from "./descriptions";
import { bookOf, type GridBook } from "./grid-book";
import { OneStepHistory } from "./history";
import { words } from "./locale-en-us";
import { hiddenMenus } from "./menus";
import { openBook, showData } from "./open-book";
import { replaceWholeResults } from "./results";
import { spellForEngine } from "./spelling";
import "./styles";

export interface GridOptions {
  readonly book: IWorkbookData;
  readonly dark: boolean;
  readonly drawChart: DrawChart;
}

/** A live spreadsheet in the page. */
export interface Grid {
  readonly injector: Injector;
  /** Opens another workbook in place of the present one. */
  open(book: GridBook): Promise<void>;
  /** The same for one in the grid's own form. */
  show(data: IWorkbookData): void;
  /** The open workbook as a file would keep it. */
  book(): GridBook;
  /** Whether something was done since the workbook was opened. */
  isChanged(): boolean;
  /** All of the open workbook, as the grid keeps it. */
  snapshot(): IWorkbookData;
  setDark(dark: boolean): void;
  /** Explains our functions while one types, in the words of the file. */
  describe(functions: FunctionsFile): void;
  setLanguage(language: "en-US" | "zh-TW"): Promise<void>;
}

/** Opens a workbook in a spreadsheet that knows our functions. */
export function mountGrid(container: HTMLElement, { book, dark, drawChart }: GridOptions): Grid {
  let language = "en-US";
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    override: [[IUndoRedoService, { useClass: OneStepHistory, lazy: true }]],
  });
  registerPlugins(univer, container);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, book);
  const injector = univer.__getInjector();
  // The services exist from the first workbook on; its formulas are computed once it has been drawn.
  registerFunctions(injector.get(IFunctionService), () => language);
  explainErrors(injector);
  keepCharts(injector);
  replaceWholeResults(injector);
  spellForEngine(injector);
  const layAgain = layCharts(injector, drawChart, () => language);

  return {
    injector,
    open: (wanted) => openBook(univer, wanted),
    show: (data) => showData(univer, data),
    book: () => bookOf(injector, currentBook(injector)),
    isChanged: () => injector.get(IUndoRedoService).pitchTopUndoElement() !== null,
    snapshot: () =>
      injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(currentBook(injector).getUnitId())!,
    setDark(on) {
      injector.get(ThemeService).setDarkMode(on);
    },
    describe(functions) {
      injector.get(IDescriptionService).registerDescriptions(descriptions(functions));
    },
    async setLanguage(wanted) {
      if (wanted === language) return;
      language = wanted;
      const locales = injector.get(LocaleService);
      if (wanted === "zh-TW") locales.load({ [LocaleType.ZH_TW]: (await import("./locale-zh-tw")).words });
      locales.setLocale(wanted === "zh-TW" ? LocaleType.ZH_TW : LocaleType.EN_US);
      layAgain();
      // The messages of errors are part of the results.
      await injector.get(ICommandService).executeCommand(SetTriggerFormulaCalculationStartMutation.id, {
        commands: [],
        forceCalculation: true,
      });
    },
  };
}

function registerPlugins(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: "simple", menu: hiddenMenus });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
}
