import type { Cell } from "../../../src/functions/cells";
import { calculate, type Book, type Results } from "../../../src/hosts/univer/calculate";
import { workingsStringsFor } from "../../../src/locales/workings";
import { plainFormulas, type Plain } from "../../../src/workbook/plain/plain";
import { addressOf } from "../../../src/workbook/address";
import type { Area, CellContent, Job, Workbook } from "../../../src/workbook/workbook";
import { areaOf, memoryWorkbook } from "../memory";

/** What stands in cells by address: "=…" is a formula. */
export type Typed = Readonly<Record<string, Cell>>;

const job: Job = { signal: new AbortController().signal, progress: () => undefined };

const contentOf = (typed: Cell): CellContent =>
  typeof typed === "string" && typed.startsWith("=")
    ? { formula: typed, value: null }
    : { formula: null, value: typed };

/** A workbook in memory with one sheet, Budget, computed by the grid's engine. */
export async function computedWorkbook(typed: Typed, names: Readonly<Record<string, string>> = {}) {
  const cells = Object.fromEntries(Object.entries(typed).map(([at, each]) => [at, contentOf(each)]));
  const start = memoryWorkbook({ sheet: "Budget", cells, names });
  const results = await calculate(await bookOf(start));
  const spills: Record<string, Area> = {};
  const shown: Record<string, CellContent> = {};
  for (const [at, { formula, value }] of Object.entries(cells)) {
    const area = areaOf("Budget", at)!;
    const spill = results.spill("Budget", area.row, area.column);
    if (spill !== null) {
      spills[`Budget!${at}`] = spill;
      for (let row = 0; row < spill.rows; row++)
        for (let column = 0; column < spill.columns; column++) {
          const each = { ...area, row: area.row + row, column: area.column + column };
          shown[addressOf(each).slice(7)] ??= {
            formula: null,
            value: results.value("Budget", each.row, each.column),
          };
        }
    }
    shown[at] =
      formula === null
        ? { formula, value }
        : { formula, value: results.value("Budget", area.row, area.column) };
  }
  return { workbook: memoryWorkbook({ sheet: "Budget", cells: shown, names, spills }), results };
}

/** Everything in a workbook, for an engine to compute. */
export async function bookOf(workbook: Workbook): Promise<Book> {
  const sheets = [];
  for (const { name, used } of await workbook.sheets()) {
    const contents = used === null ? [] : await workbook.read(used);
    sheets.push({
      name,
      cells: contents.flatMap((line, row) =>
        line.flatMap(({ formula, value }, column) =>
          formula === null && value === null
            ? []
            : [{ row: used!.row + row, column: used!.column + column, formula, value }],
        ),
      ),
    });
  }
  return { sheets, names: await workbook.names() };
}

export const planPlain = (workbook: Workbook, language = "en-US"): Promise<Plain> =>
  plainFormulas(workbook, workingsStringsFor(language), job);

/** Makes the formulas plain, and computes the workbook that comes of it. */
export async function madePlain(workbook: Workbook): Promise<{ plain: Plain; results: Results }> {
  const plain = await planPlain(workbook);
  await workbook.apply(plain.draft.change);
  return { plain, results: await calculate(await bookOf(workbook)) };
}

/** What a cell of Budget shows. */
export function shown(results: Results, address: string): Cell {
  const { row, column } = areaOf("Budget", address)!;
  return results.value("Budget", row, column);
}
