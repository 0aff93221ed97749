import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
  type Univer,
} from "@univerjs/core";
import { IDefinedNamesService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { AddSheetDataValidationCommand } from "@univerjs/sheets-data-validation";
import { currentBook, sheetNamed, targetOf } from "./book";
import { addChart } from "./edits/charts";
import { fitHeights } from "./edits/formats";
import { offerIn } from "./edits/lists";
import { addTable } from "./edits/tables";
import { gridData, type GridBook } from "./grid-book";
import { WHOLE_WORKBOOK } from "./structure";

let opened = 0;

/** Puts another workbook in the place of the one that the grid shows. */
export async function openBook(univer: Univer, book: GridBook): Promise<void> {
  const injector = univer.__getInjector();
  const id = `book-${++opened}`;
  showData(univer, gridData(book, id));
  const names = injector.get(IDefinedNamesService);
  const sheetIdOf = (sheet: string | null): string =>
    (sheet === null ? undefined : sheetNamed(currentBook(injector), sheet)?.getSheetId()) ?? WHOLE_WORKBOOK;
  book.names.forEach(({ name, sheet, formula }, index) =>
    names.registerDefinedName(id, {
      id: `name-${index}`,
      name,
      formulaOrRefString: formula.replace(/^=/, ""),
      localSheetId: sheetIdOf(sheet),
    }),
  );
  await addTablesAndCharts(injector, book);
  await addOffers(injector, book);
  await fitRows(injector, book);
  injector.get(IUndoRedoService).clearUndoRedo(id);
}

/** Shows a workbook in the grid's own form in place of the present one. */
export function showData(univer: Univer, data: IWorkbookData): void {
  const injector = univer.__getInjector();
  const before = currentBook(injector).getUnitId();
  // The engine remembers formulas by their text, and with it where their names stood in another workbook.
  injector.get(LexerTreeBuilder).dispose();
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  const instances = injector.get(IUniverInstanceService);
  instances.setCurrentUnitForType(data.id);
  instances.disposeUnit(before);
  instances.focusUnit(data.id);
}

async function addTablesAndCharts(injector: Injector, { tables, charts }: GridBook): Promise<void> {
  const grid = { injector, book: currentBook(injector), commands: injector.get(ICommandService) };
  // The grid's tables have a header.
  for (const table of tables) if (table.header) await addTable(grid, { ...table, kind: "table" }).run();
  for (const chart of charts) await addChart(grid, chart).run();
}

async function addOffers(injector: Injector, { sheets }: GridBook): Promise<void> {
  const commands = injector.get(ICommandService);
  for (const { offers = [] } of sheets)
    for (const { areas, from } of offers) {
      const [first] = areas;
      if (first === undefined) continue;
      const target = targetOf(currentBook(injector), first);
      await commands.executeCommand(AddSheetDataValidationCommand.id, {
        ...target,
        rule: offerIn(areas, from),
      });
    }
}

/** Rows of texts that wrap get their height. */
async function fitRows(injector: Injector, { sheets }: GridBook): Promise<void> {
  const grid = { injector, book: currentBook(injector), commands: injector.get(ICommandService) };
  for (const { name, cells } of sheets) {
    const wrapped = cells.filter(({ format }) => format.wrap === true).map(({ row }) => row);
    if (wrapped.length === 0) continue;
    const row = wrapped.reduce((least, one) => Math.min(least, one));
    const rows = wrapped.reduce((most, one) => Math.max(most, one)) - row + 1;
    const area = { sheet: name, row, column: 0, rows, columns: 1 };
    await fitHeights(grid, [{ kind: "format", area, format: { wrap: true } }]);
  }
}
