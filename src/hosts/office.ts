import type { Cell } from "../functions/cells";
import { WorkbookDiffers } from "../workbook/workbook";
import type { Applied, Area, CellContent, Workbook } from "../workbook/workbook";
import type { CellEdit, Change } from "../workbook/change";
import { entry } from "./entry";
import { cellEdits, unfinished } from "./unfinished";
import { asBelieved, inverse, keepsFormulas } from "./inverse";

/** Where the page runs: in Excel with its workbook, or in a plain browser without one. */
export interface OfficeHost {
  readonly workbook: Workbook | null;
  /** A language tag, such as "zh-TW". */
  readonly language: string;
}

/** Waits until Office.js knows its host. Without Office.js, as when its server cannot be reached, there is none. */
export async function openOffice(): Promise<OfficeHost> {
  if (typeof Office === "undefined") return { workbook: null, language: navigator.language };
  const { host } = await Office.onReady();
  // In a plain browser Office.js answers without a host, whatever its types say.
  const inExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  if (!inExcel) return { workbook: null, language: navigator.language };
  return { workbook: officeWorkbook(), language: Office.context.displayLanguage };
}

/** Whether Office shows itself dark; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  const theme = typeof Office === "undefined" ? undefined : Office.context.officeTheme;
  // Older hosts tell the color alone, and a plain browser tells nothing.
  const { isDarkTheme, bodyBackgroundColor } = (theme ?? {}) as Partial<Office.OfficeTheme>;
  if (isDarkTheme !== undefined || !bodyBackgroundColor) return isDarkTheme;
  const channels = bodyBackgroundColor.match(/[\da-f]{2}/gi)?.map((hex) => parseInt(hex, 16)) ?? [];
  return channels.length >= 3 ? Math.max(...channels.slice(0, 3)) < 128 : undefined;
}

/** The workbook that is open in Excel. */
export function officeWorkbook(): Workbook {
  return {
    ...unfinished,
    selection: () => Excel.run(async (context) => areaOf(await selectedRange(context), context)),
    onSelection,
    read: (area) => Excel.run(async (context) => (await contents([area], context))[0] ?? []),
    resolve: (reference, at) => Excel.run((context) => resolve(reference, at, context)),
    apply: (change) => Excel.run((context) => apply(change, context)),
  };
}

async function selectedRange(context: Excel.RequestContext): Promise<Excel.Range> {
  try {
    const range = context.workbook.getSelectedRange();
    await context.sync();
    return range;
  } catch {
    // Several areas or a chart are selected; the active cell is where typing would go.
    return context.workbook.getActiveCell();
  }
}

async function areaOf(range: Excel.Range, context: Excel.RequestContext): Promise<Area> {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  range.worksheet.load("name");
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet: range.worksheet.name, row, column, rows, columns };
}

const rangeOf = ({ sheet, row, column, rows, columns }: Area, context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

async function contents(areas: readonly Area[], context: Excel.RequestContext): Promise<CellContent[][][]> {
  const ranges = areas.map((area) => rangeOf(area, context).load("formulas,values,valueTypes"));
  await context.sync();
  return ranges.map(({ formulas, values, valueTypes }) =>
    (formulas as unknown[][]).map((row, down) =>
      row.map((formula, across) => ({
        formula: typeof formula === "string" && formula.startsWith("=") ? formula : null,
        value: cellOf((values as unknown[][])[down]?.[across], valueTypes[down]?.[across]),
      })),
    ),
  );
}

function cellOf(value: unknown, type: Excel.RangeValueType | undefined): Cell {
  // An error arrives as its text; only the type tells it from the same text typed by hand.
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Results of our functions come after the selection has long settled, so calculation counts too. */
function onSelection(listener: () => void): () => void {
  const stops: (() => void)[] = [];
  const selected = Office.EventType.DocumentSelectionChanged;
  Office.context.document.addHandlerAsync(selected, listener);
  stops.push(() => Office.context.document.removeHandlerAsync(selected, { handler: listener }));
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.8")) {
    const calculated = Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onCalculated.add(() => Promise.resolve(listener()));
      await context.sync();
      return handler;
    });
    stops.push(() => void calculated.then(stopHandler));
  }
  return () => stops.forEach((stop) => stop());
}

const stopHandler = (handler: OfficeExtension.EventHandlerResult<Excel.WorksheetCalculatedEventArgs>) =>
  Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });

async function resolve(reference: string, at: Area, context: Excel.RequestContext): Promise<Area | null> {
  const bang = reference.lastIndexOf("!");
  const sheetName = bang < 0 ? at.sheet : unquoted(reference.slice(0, bang));
  const name = reference.slice(bang + 1);
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return null;
  if (isAddress(name)) return areaOf(sheet.getRange(name), context);
  const named = [sheet, context.workbook].map(({ names }) =>
    names.getItemOrNullObject(name).getRangeOrNullObject(),
  );
  await context.sync();
  const range = named.find(({ isNullObject }) => !isNullObject);
  return range ? areaOf(range, context) : null;
}

const unquoted = (sheet: string) =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

/** A cell, whole columns or whole rows, or two of a kind with a colon. */
const isAddress = (text: string) =>
  /^(\$?[a-z]{1,3}\$?\d{1,7}(:\$?[a-z]{1,3}\$?\d{1,7})?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d+:\$?\d+)$/i.test(
    text,
  );

async function apply(change: Change, context: Excel.RequestContext): Promise<Applied> {
  const edits = cellEdits(change.edits);
  const found = await contents(areasOf(change.expect), context);
  change.expect.forEach(({ area, cells }, index) => {
    if (!asBelieved(cells, found[index] ?? [])) throw new WorkbookDiffers(area);
  });
  const areas = areasOf(edits);
  const before = await contents(areas, context);
  try {
    for (const edit of edits) write(edit, context);
    const after = await contents(areas, context);
    if (!edits.every((edit, index) => keepsFormulas(edit, after[index] ?? []))) {
      throw new Error("Excel put other formulas in the cells than it was given");
    }
    return { undo: inverse(change.title, areas, before, after) };
  } catch (error) {
    await restore(inverse(change.title, areas, before, before), context, error);
    throw error;
  }
}

const areasOf = (parts: readonly { readonly area: Area }[]) => parts.map(({ area }) => area);

function write(edit: CellEdit, context: Excel.RequestContext): void {
  const range = rangeOf(edit.area, context);
  if (edit.kind === "formula") range.formulas = edit.formulas.map((row) => [...row]);
  else range.values = edit.values.map((row) => row.map(entry));
}

/** Each edit on its own, so that one cell that refuses does not keep the others from being restored. */
async function restore({ edits: all }: Change, context: Excel.RequestContext, cause: unknown): Promise<void> {
  const edits = cellEdits(all);
  const failed: Area[] = [];
  for (const edit of edits) {
    try {
      write(edit, context);
      await context.sync();
    } catch {
      failed.push(edit.area);
    }
  }
  if (failed.length === 0) return;
  const cells = failed.map(({ sheet, row, column }) => `row ${row + 1}, column ${column + 1} of ${sheet}`);
  throw new Error(`Excel stopped half-way (${String(cause)}); please check ${cells.join("; ")}`, { cause });
}
