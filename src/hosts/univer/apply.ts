import { ICommandService, type Injector, type Workbook as Book } from "@univerjs/core";
import { lies } from "../../workbook/area";
import type { Change, Edit } from "../../workbook/change";
import { WorkbookDiffers, type Applied, type Area, type Job } from "../../workbook/workbook";
import { asBelieved } from "../inverse";
import { currentBook, sheetNamed } from "./book";
import type { Calculation } from "./calculation";
import { holdsContent, readArea } from "./cells";
import { carryOut } from "./edits/carry-out";
import { asOneStep } from "./history";
import { isLocked } from "./structure";
import { WorkbookRefuses } from "../../workbook/refusal";

/** Writes all edits of a change or none, as one step of the grid's undo, and waits for the results. */
export async function apply(
  { injector, calculation }: { readonly injector: Injector; readonly calculation: Calculation },
  { title, expect, edits }: Change,
  job?: Job,
): Promise<Applied> {
  const book = currentBook(injector);
  const commands = injector.get(ICommandService);
  const grid = { injector, book, commands };
  const read = (area: Area) => readArea(injector, book, area);
  job?.signal.throwIfAborted();
  const wrong = expect.find(
    ({ area, cells }) => !sheetNamed(book, area.sheet) || !asBelieved(cells, read(area)),
  );
  if (wrong) throw new WorkbookDiffers(wrong.area);
  const stranger = strangerOn(book, edits, expect);
  if (stranger) throw new WorkbookDiffers(stranger);
  sizesAgree(edits);
  const locked = book
    .getSheets()
    .find((sheet) => isLocked(injector, book, sheet) && touches(edits, sheet.getName()));
  if (locked) throw new WorkbookRefuses({ reason: "protected", sheet: locked.getName() });
  if (edits.length === 0) return { undo: { title, expect: [], edits: [] } };

  const undo: Edit[] = [];
  const takeBack = async (problem: unknown): Promise<never> => {
    await carryOut(grid, undo, []);
    await calculation.idle();
    throw problem;
  };
  await asOneStep(injector, book, () => carryOut(grid, edits, undo).catch(takeBack));
  await calculation.idle(job).catch(takeBack);
  const written = edits.flatMap((edit) =>
    (edit.kind === "formula" || edit.kind === "values") && sheetNamed(book, edit.area.sheet)
      ? [edit.area]
      : [],
  );
  return { undo: { title, expect: written.map((area) => ({ area, cells: read(area) })), edits: undo } };
}

/** Refuses what is of another size than its area before anything is written. */
function sizesAgree(edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind !== "formula" && edit.kind !== "values") continue;
    const lines = edit.kind === "formula" ? edit.formulas : edit.values;
    const { rows, columns } = edit.area;
    if (lines.length !== rows || lines.some((line) => line.length !== columns)) {
      throw new Error(`${edit.kind} of another size than its area`);
    }
  }
}

const touches = (edits: readonly Edit[], sheet: string): boolean =>
  edits.some((edit) =>
    edit.kind === "chart"
      ? edit.chart.over.sheet === sheet
      : edit.kind !== "name" && "area" in edit && edit.area.sheet === sheet,
  );

/** A filled cell of a sheet that is to go which the change does not know of. */
function strangerOn(book: Book, edits: readonly Edit[], expect: Change["expect"]): Area | null {
  for (const edit of edits) {
    if (edit.kind !== "remove" || edit.what !== "sheet") continue;
    const known = expect.filter(({ area }) => area.sheet === edit.name);
    let found: Area | null = null;
    sheetNamed(book, edit.name)
      ?.getCellMatrix()
      .forValue((row, column, cell) => {
        const area = { sheet: edit.name, row, column, rows: 1, columns: 1 };
        if (holdsContent(cell) && !known.some((one) => lies(area, one.area))) found ??= area;
      });
    if (found) return found;
  }
  return null;
}
