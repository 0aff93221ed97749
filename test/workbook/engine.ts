import type { Cell } from "../../src/functions/cells";
import { calculate, type Book, type BookCell } from "../../src/hosts/univer/calculate";
import { addressOf } from "../../src/workbook/address";
import type { Area, Workbook } from "../../src/workbook/workbook";
import type { MemoryWorkbook } from "./memory";

/** What the sheets of a workbook hold, for the engine. */
async function bookOf(workbook: Workbook): Promise<Book> {
  const sheets = [];
  for (const { name, used } of await workbook.sheets()) {
    const lines = used === null ? [] : await workbook.read(used);
    const cells = lines.flatMap((line, r) =>
      line.map((content, c): BookCell => ({ ...content, row: used!.row + r, column: used!.column + c })),
    );
    sheets.push({ name, cells });
  }
  return { sheets, names: await workbook.names(), tables: await workbook.tables() };
}

/** Shows in every cell with a formula what a real engine makes of it. */
export async function recalculate(workbook: MemoryWorkbook): Promise<void> {
  const book = await bookOf(workbook);
  const results = await calculate(book);
  for (const { name, cells } of book.sheets)
    for (const { row, column, formula } of cells) {
      if (formula === null) continue;
      const place = addressOf({ sheet: name, row, column, rows: 1, columns: 1 });
      workbook.type(place, { formula, value: results.value(name, row, column) });
    }
}

/** A workbook in memory that computes formulas of any kind with a real engine, as the grid and files do. */
export function withEngine(workbook: MemoryWorkbook): MemoryWorkbook {
  return {
    ...workbook,
    can: { ...workbook.can, evaluate: true },
    recalculate: () => recalculate(workbook),
    async evaluate(formula: string, at: Area): Promise<Cell> {
      const book = await bookOf(workbook);
      const sheets = book.sheets.map((sheet) =>
        sheet.name === at.sheet
          ? {
              ...sheet,
              cells: [...sheet.cells.filter((cell) => !isAt(cell, at)), { ...at, formula, value: null }],
            }
          : sheet,
      );
      return (await calculate({ ...book, sheets })).value(at.sheet, at.row, at.column);
    },
  };
}

const isAt = (cell: BookCell, at: Area): boolean => cell.row === at.row && cell.column === at.column;
