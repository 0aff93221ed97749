import { WorkbookRefuses } from "../../workbook/refusal";
import type { Area } from "../../workbook/workbook";
import { areaOf, rangeOf, supports } from "./ranges";

export async function selection(context: Excel.RequestContext): Promise<Area> {
  return areaOf(await selectedRange(context), context);
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

/** Selects an area and brings it into view. */
export async function reveal(area: Area, context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet).load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookRefuses({ reason: "missing", what: "sheet", name: area.sheet });
  if (sheet.visibility !== Excel.SheetVisibility.visible)
    throw new WorkbookRefuses({ reason: "hidden", sheet: area.sheet });
  sheet.activate();
  rangeOf(area, context).select();
  await context.sync();
}

/** Results of our functions come after the selection has long settled, so calculation counts too. */
export function onSelection(listener: () => void): () => void {
  const stops: (() => void)[] = [];
  const selected = Office.EventType.DocumentSelectionChanged;
  Office.context.document.addHandlerAsync(selected, listener);
  stops.push(() => Office.context.document.removeHandlerAsync(selected, { handler: listener }));
  if (supports("1.8")) {
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
