import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IObjectMatrixPrimitiveType,
  type ICellData,
  type Injector,
  type Workbook as Book,
} from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { isCellError, type Cell } from "../../functions/cells";
import { WorkbookDiffers, type Area, type CellContent, type Workbook } from "../../workbook/workbook";
import type { CellEdit, Change } from "../../workbook/change";
import { formulaCell, readArea, sheetOf, writtenCell } from "./cells";
import { areaOfRange, resolveReference } from "./references";
import { cellEdits, unfinished } from "../unfinished";
import { settled } from "./settled";

/** What can change the selected cell's content or which cell is selected. */
const NOTABLE: readonly string[] = [SetRangeValuesMutation.id, SetWorksheetActiveOperation.id];

/** The workbook of a live grid. */
export function univerWorkbook(injector: Injector): Workbook {
  const commands = injector.get(ICommandService);
  const selections = injector.get(SheetsSelectionsService);

  const read = (area: Area): CellContent[][] => readArea(injector, currentBook(injector), area);

  const write = async (edits: readonly CellEdit[]): Promise<void> => {
    await settled(commands, async () => {
      for (const edit of edits) {
        const book = currentBook(injector);
        const params = {
          unitId: book.getUnitId(),
          subUnitId: sheetOf(book, edit.area).getSheetId(),
          value: matrix(edit),
        };
        if (!(await commands.executeCommand(SetRangeValuesCommand.id, params))) return false;
      }
      return true;
    });
  };

  return {
    ...unfinished,
    selection: () => Promise.resolve(selectedArea(injector)),

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

    read: (area) => Promise.resolve(read(area)),

    resolve(reference, at) {
      const book = currentBook(injector);
      const names = injector.get(IDefinedNamesService);
      return Promise.resolve(resolveReference(reference, { book, names, at }));
    },

    async apply({ title, expect, edits: all }: Change) {
      const edits = cellEdits(all);
      for (const { area, cells } of expect) {
        if (!sameCells(read(area), cells)) throw new WorkbookDiffers(area);
      }
      if (edits.length === 0) return { undo: { title, expect: [], edits: [] } };
      const inverse = edits
        .flatMap(({ area }) => restoring(area, readArea(injector, currentBook(injector), area, true)))
        .reverse();
      try {
        await write(edits);
      } catch (problem) {
        await write(inverse);
        throw problem;
      }
      const now = edits.map(({ area }) => ({ area, cells: read(area) }));
      return { undo: { title, expect: now, edits: inverse } };
    },
  };
}

function currentBook(injector: Injector): Book {
  const book = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Book>(UniverInstanceType.UNIVER_SHEET);
  if (!book) throw new Error("no workbook is open");
  return book;
}

function selectedArea(injector: Injector): Area {
  const sheet = currentBook(injector).getActiveSheet();
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection();
  const range = selected?.range ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
  return areaOfRange(sheet.getName(), range);
}

function matrix(edit: CellEdit): IObjectMatrixPrimitiveType<ICellData> {
  const { row, column } = edit.area;
  const cells =
    edit.kind === "formula"
      ? edit.formulas.map((formulas) => formulas.map(formulaCell))
      : edit.values.map((values) => values.map(writtenCell));
  return Object.fromEntries(
    cells.map((line, r) => [row + r, Object.fromEntries(line.map((cell, c) => [column + c, cell]))]),
  );
}

/** The edits that put back what stood in an area. */
function restoring(area: Area, before: readonly (readonly CellContent[])[]): CellEdit[] {
  if (before.every((row) => row.every(({ formula }) => formula === null))) {
    return [{ kind: "values", area, values: before.map((row) => row.map(({ value }) => value)) }];
  }
  return before.flatMap((row, r) =>
    row.map(({ formula, value }, c): CellEdit => {
      const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      if (formula === null) return { kind: "values", area: cell, values: [[value]] };
      return { kind: "formula", area: cell, formulas: [[formula]] };
    }),
  );
}

function sameCells(
  one: readonly (readonly CellContent[])[],
  other: readonly (readonly CellContent[])[],
): boolean {
  return one.every((row, r) =>
    row.every((cell, c) => {
      const believed = other[r]?.[c];
      return (
        believed !== undefined && cell.formula === believed.formula && sameValue(cell.value, believed.value)
      );
    }),
  );
}

function sameValue(one: Cell, other: Cell): boolean {
  return isCellError(one) && isCellError(other) ? one.error === other.error : one === other;
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
