import { ICommandService, ObjectMatrix, type Injector, type Nullable } from "@univerjs/core";
import {
  FormulaDataModel,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
  SetTriggerFormulaCalculationStartMutation,
  type IFormulaData,
  type IFormulaDataItem,
} from "@univerjs/engine-formula";
import type { Area } from "../../workbook/workbook";
import { currentBook } from "./book";
import { engineSpelling } from "./engine-spelling";
import { placesIn } from "./references";
import { spillAt } from "./structure";

/**
 * Lets the grid compute formulas that its engine cannot read: "[@Hours]", "A1#", "_xldudf_AIENERGY(". The engine gets
 * them in its own spelling; cells keep them as they are.
 */
export function spellForEngine(injector: Injector): void {
  const config = injector.get(IFormulaCurrentConfigService);
  const generator = injector.get(IFormulaDependencyGenerator);
  const formulas = config.getFormulaData.bind(config);
  const generate = generator.generate.bind(generator);
  let reading = false;
  config.getFormulaData = () => (reading ? spelled(injector, formulas()) : formulas());
  generator.generate = (withTree) => {
    // The generator asks for the formulas before it first waits.
    reading = true;
    const trees = generate(withTree);
    reading = false;
    return trees;
  };
  followTables(injector);
}

interface Respelled {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** What the engine gets. */
  readonly text: string;
}

/** The formulas that the engine does not get as they are. */
function respelledIn(injector: Injector, formulas: IFormulaData): Respelled[] {
  const book = currentBook(injector);
  const unit = book.getUnitId();
  const model = injector.get(FormulaDataModel);
  const places = placesIn(injector, book);
  const spillOf = (cell: Area): Area | null => spillAt(injector, book, cell);
  return Object.entries(formulas[unit] ?? {}).flatMap(([sheetId, cells]) => {
    const sheet = book.getSheetBySheetId(sheetId)?.getName();
    const found: Respelled[] = [];
    new ObjectMatrix<Nullable<IFormulaDataItem>>(cells ?? {}).forValue((row, column, item) => {
      if (!item || sheet === undefined) return;
      const around = { at: { sheet, row, column, rows: 1, columns: 1 }, places, spillOf };
      if (engineSpelling(item.f, around) === item.f) return;
      // Formulas that were filled down are kept as one and a distance.
      const whole = model.getFormulaStringByCell(row, column, sheetId, unit) ?? item.f;
      found.push({ sheetId, row, column, text: engineSpelling(whole, around) });
    });
    return found;
  });
}

type SheetFormulas = Record<string, Nullable<Record<number, Record<number, Nullable<IFormulaDataItem>>>>>;

function spelled(injector: Injector, formulas: IFormulaData): IFormulaData {
  const unit = currentBook(injector).getUnitId();
  const sheets: SheetFormulas = { ...formulas[unit] };
  const copied = new Set<string>();
  for (const { sheetId, row, column, text } of respelledIn(injector, formulas)) {
    // Only what changes is copied: the rest may be long.
    if (!copied.has(sheetId)) sheets[sheetId] = { ...sheets[sheetId] };
    copied.add(sheetId);
    const cells = sheets[sheetId] ?? {};
    cells[row] = { ...cells[row], [column]: { f: text } };
  }
  return { ...formulas, [unit]: sheets };
}

/** Formulas that name a table are computed again when it comes, goes or grows: in the engine's spelling none names it. */
function followTables(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const dependencies = injector.get(IDependencyManagerService);
  commands.onCommandExecuted(({ id }) => {
    if (id !== SetSuperTableMutation.id && id !== RemoveSuperTableMutation.id) return;
    const unitId = currentBook(injector).getUnitId();
    const changed = respelledIn(injector, injector.get(FormulaDataModel).getFormulaData());
    if (changed.length === 0) return;
    const dirtyRanges = changed.map(({ sheetId, row, column }) => {
      dependencies.removeFormulaDependency(unitId, sheetId, row, column);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return { unitId, sheetId, range };
    });
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges });
  });
}
