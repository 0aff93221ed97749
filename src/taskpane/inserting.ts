import { addressOf, firstCell } from "../workbook/address";
import { insertFormula, isFree } from "../workbook/insert";
import { WorkbookDiffers, type Area, type CellContent, type Workbook } from "../workbook/workbook";
import type { Strings } from "../locales";
import { contentText } from "./content";
import type { Insertion } from "./model";

/** A formula on its way into the workbook. */
export interface Insertable {
  readonly name: string;
  readonly formula: string;
}

/** What inserting needs from the pane. */
export interface Desk {
  readonly workbook: Workbook;
  readonly strings: Strings;
}

/** Puts a formula into the selected cell, or asks first when that cell is filled. */
export async function insertAtSelection(desk: Desk, insertable: Insertable): Promise<Insertion> {
  const area = firstCell(await desk.workbook.selection());
  const now = await contentOf(desk.workbook, area);
  if (!isFree(now)) return { step: "asking", area, holds: contentText(now, desk.strings) };
  return write(desk, insertable, area, now);
}

/** Puts a formula into a cell whose content the user has agreed to lose. */
export async function replaceIn(desk: Desk, insertable: Insertable, area: Area): Promise<Insertion> {
  return write(desk, insertable, area, await contentOf(desk.workbook, area));
}

/** Takes an insertion back, unless the cell was changed since. */
export async function undoInsertion(
  { workbook, strings }: Desk,
  { area, undo }: Extract<Insertion, { step: "done" }>,
): Promise<Insertion> {
  const address = addressOf(area);
  const applied = await unlessDiffers(() => workbook.apply(undo));
  return { step: "said", text: applied ? strings.undone(address) : strings.changedSince(address) };
}

async function write(
  { workbook, strings }: Desk,
  { name, formula }: Insertable,
  area: Area,
  now: CellContent,
): Promise<Insertion> {
  const change = insertFormula({ title: strings.insertTitle(name), area, now, formula });
  const applied = await unlessDiffers(() => workbook.apply(change));
  if (!applied) return { step: "said", text: strings.changedMeanwhile(addressOf(area)) };
  return { step: "done", area, undo: applied.undo };
}

async function contentOf(workbook: Workbook, area: Area): Promise<CellContent> {
  const [row] = await workbook.read(area);
  return row?.[0] ?? { formula: null, value: null };
}

/** null when the workbook was not as expected; any other failure is thrown on. */
async function unlessDiffers<T>(attempt: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof WorkbookDiffers) return null;
    throw error;
  }
}
