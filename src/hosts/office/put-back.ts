import { addressOf } from "../../workbook/address";
import type { Edit } from "../../workbook/change";
import { WorkbookRefuses } from "../../workbook/refusal";
import { sameName } from "../../workbook/structured";
import type { Contents } from "../../workbook/workbook";
import { asBelieved } from "../inverse";
import { contents } from "./contents";
import { standing, type Standing } from "./refuse";
import { ownCells } from "./spills";
import { write } from "./write";

/** A change that stopped half-way. */
interface Failed {
  /** What the workbook had before. */
  readonly standing: Standing;
  readonly before: ReadonlyMap<Edit, Contents>;
  readonly cause: unknown;
}

/**
 * Carries out each edit on its own, so that one that Excel refuses does not keep the others from being restored; then
 * looks whether the cells are as they were.
 *
 * @returns what to throw: the cause itself, or, where something could not be restored, the list of it
 */
export async function putBack(
  edits: readonly Edit[],
  { standing: stood, before, cause }: Failed,
  context: Excel.RequestContext,
): Promise<unknown> {
  const failed: string[] = [];
  await removeNameless(stood, context);
  for (const edit of edits) {
    try {
      await write(edit, context);
      await context.sync();
    } catch {
      const name =
        "area" in edit ? addressOf(edit.area) : edit.kind === "chart" ? edit.chart.name : edit.name;
      // What was never added cannot be removed.
      if (edit.kind !== "remove" || (await stillThere(edit.name, context))) failed.push(name);
    }
  }
  const areas = [...before.keys()].flatMap((edit) => ("area" in edit ? [edit.area] : []));
  const found = await ownCells(areas, await contents(areas, context), context);
  const believed = [...before.values()];
  const wrong = areas.filter((_, index) => !asBelieved(believed[index] ?? [], found[index] ?? []));
  const notRestored = [...new Set([...failed, ...wrong.map(addressOf)])];
  return notRestored.length === 0
    ? cause
    : new WorkbookRefuses(
        { reason: "half-done", notRestored, cause: cause instanceof Error ? cause.message : String(cause) },
        { cause },
      );
}

/** Excel names tables and charts itself at first; one that did not come to its own name is found by being new. */
async function removeNameless(stood: Standing, context: Excel.RequestContext): Promise<void> {
  const now = await standing(context);
  for (const name of now.tables.filter((table) => !stood.tables.includes(table)))
    context.workbook.tables.getItem(name).convertToRange();
  for (const { name, charts } of now.sheets) {
    const old = stood.sheets.find((sheet) => sheet.name === name)?.charts ?? [];
    for (const chart of charts.filter((one) => !old.includes(one)))
      context.workbook.worksheets.getItem(name).charts.getItem(chart).delete();
  }
  // What cannot be taken away is noticed by what still differs.
  await context.sync().catch(() => undefined);
}

async function stillThere(name: string, context: Excel.RequestContext): Promise<boolean> {
  const { sheets, names, tables } = await standing(context);
  return [...sheets.map((sheet) => sheet.name), ...names, ...tables].some((one) => sameName(one, name));
}
