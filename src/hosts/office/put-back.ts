import { addressOf } from "../../workbook/address";
import type { Edit } from "../../workbook/change";
import { WorkbookRefuses } from "../../workbook/refusal";
import { sameName } from "../../workbook/structured";
import type { Contents } from "../../workbook/workbook";
import { asBelieved } from "../inverse";
import { contents } from "./contents";
import { standing } from "./refuse";
import { write } from "./write";

/**
 * Carries out each edit on its own, so that one that Excel refuses does not keep the others from being restored; then
 * looks whether the cells are as they were.
 *
 * @returns what to throw: the cause itself, or, where something could not be restored, the list of it
 */
export async function putBack(
  edits: readonly Edit[],
  { before, cause }: { readonly before: ReadonlyMap<Edit, Contents>; readonly cause: unknown },
  context: Excel.RequestContext,
): Promise<unknown> {
  const failed: string[] = [];
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
  const found = await contents(areas, context);
  const believed = [...before.values()];
  const wrong = areas.filter((_, index) => !asBelieved(believed[index] ?? [], found[index] ?? []));
  const notRestored = [...new Set([...failed, ...wrong.map(addressOf)])];
  return notRestored.length === 0
    ? cause
    : new WorkbookRefuses({ reason: "half-done", notRestored }, { cause });
}

async function stillThere(name: string, context: Excel.RequestContext): Promise<boolean> {
  const { sheets, names, tables } = await standing(context);
  return [...sheets.map((sheet) => sheet.name), ...names, ...tables].some((one) => sameName(one, name));
}
