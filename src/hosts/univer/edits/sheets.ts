import type { Worksheet } from "@univerjs/core";
import { InsertSheetCommand, RemoveSheetCommand, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Edit, Format } from "../../../workbook/change";
import type { Area } from "../../../workbook/workbook";
import { areaOfRange, sheetNamed, sheetOf } from "../book";
import { readArea } from "../cells";
import { EVERY_PROPERTY } from "../formats";
import { pushed } from "../history";
import { tablesOf, usedArea } from "../structure";
import { chartsOn } from "./charts";
import { restoredContents, writeCells } from "./cells";
import type { Doing, Grid } from "./edited";
import { restoredFormats } from "./formats";
import { restoredLists } from "./lists";
import { charactersOf } from "./widths";
import { WorkbookRefuses } from "../../../workbook/refusal";

const ROWS = 1000;
const COLUMNS = 26;
/** Adds a sheet after the last one. */
export function addSheet(grid: Grid, name: string): Doing {
  const { book, commands } = grid;
  if (sheetNamed(book, name)) throw new WorkbookRefuses({ reason: "taken", what: "sheet", name });
  return {
    takesBack: [{ kind: "remove", what: "sheet", name }],
    async run() {
      const shown = book.getActiveSheet();
      const sheet = { name, rowCount: ROWS, columnCount: COLUMNS };
      const added = await commands.executeCommand(InsertSheetCommand.id, { unitId: book.getUnitId(), sheet });
      return added && show(grid, shown);
    },
  };
}

/**
 * Turns the grid to a sheet. When this is undone it does the same, so that a sheet that goes is out of view by then: the
 * grid cannot be without one, not even for a moment.
 */
function show(grid: Grid, sheet: Worksheet): Promise<boolean> {
  const params = { unitId: grid.book.getUnitId(), subUnitId: sheet.getSheetId() };
  const turns = { id: SetWorksheetActiveOperation.id, params };
  return pushed(grid, turns, turns);
}

/** Removes a sheet with its cells. */
export function removeSheet(grid: Grid, name: string): Doing {
  const { book, commands } = grid;
  const sheet = sheetOf(book, { sheet: name });
  return {
    takesBack: [{ kind: "sheet", name: sheet.getName() }, ...restoredSheet(grid, sheet.getName())],
    async run() {
      const unitId = book.getUnitId();
      const shown = book.getActiveSheet();
      await emptyFirst(grid, sheet);
      const removed = await commands.executeCommand(RemoveSheetCommand.id, {
        unitId,
        subUnitId: sheet.getSheetId(),
      });
      // The grid turns to a neighbor, also when the sheet that goes was not the one in view.
      return removed && (shown === sheet || (await show(grid, shown)));
    },
  };
}

/**
 * A sheet goes without its cells: the grid would write #REF! into those of its formulas that name the sheet itself, and
 * fail, as the sheet is gone by then.
 */
async function emptyFirst(grid: Grid, sheet: Worksheet): Promise<void> {
  const area = usedArea(grid.injector, grid.book, sheet);
  if (area === null) return;
  const values = Array.from({ length: area.rows }, () => Array<null>(area.columns).fill(null));
  await writeCells(grid, [{ kind: "values", area, values }]).run();
}

/** The edits that fill a sheet as it is now; names belong to the workbook. */
function restoredSheet(grid: Grid, name: string): Edit[] {
  const sheet = sheetOf(grid.book, { sheet: name });
  const used = usedArea(grid.injector, grid.book, sheet);
  const stored = sheet.getCellMatrix().getDataRange();
  const whole: Area | null = stored.endRow < stored.startRow ? null : areaOfRange(name, stored);
  const columns = sheet.getColumnManager().getColumnData() as Readonly<
    Record<string, { readonly w?: number }>
  >;
  const widths = Object.entries(columns).flatMap(([column, { w }]): Edit[] => {
    const area = { sheet: name, row: 0, column: Number(column), rows: 1, columns: 1 };
    return w === undefined ? [] : [{ kind: "width", area, characters: charactersOf(w) }];
  });
  return [
    ...widths,
    ...(used ? restoredContents(used, readArea(grid.injector, grid.book, used, true)) : []),
    ...(whole
      ? restoredFormats(grid, { kind: "format", area: whole, format: EVERY_PROPERTY }).filter(isFormatted)
      : []),
    ...(whole ? restoredLists(grid, whole).filter(({ source }) => source !== null) : []),
    ...tablesOf(grid.injector, grid.book)
      .filter(({ area }) => area.sheet === name)
      .map((table): Edit => ({ kind: "table", name: table.name, area: table.area, totals: table.totals })),
    ...chartsOn(grid, name).map((chart): Edit => ({ kind: "chart", chart })),
  ];
}

const isFormatted = ({ format }: { readonly format: Format }): boolean =>
  Object.values(format).some((value) => value !== null);
