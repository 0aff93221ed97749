import { isCellError } from "../../functions/cells";
import type { Area, Job } from "../../workbook/workbook";
import { contents } from "./contents";
import { pieces } from "./pieces";
import { sheets } from "./places";
import { run } from "./run";

const PAUSE_MS = 200;

/** Excel may never bring a result that was supplied (OfficeDev/office-js #6930): after so long without any, it is not waited for. */
const PATIENCE_MS = 30_000;

/** Computes every formula again and waits until none is busy any more. Excel itself does not say when that is (#4152). */
export async function recalculate(job: Job): Promise<void> {
  await run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
  let busy = await run(async (context) => busyIn(await usedAreas(context), job, context));
  const total = busy.length;
  for (let since = Date.now(); busy.length > 0 && Date.now() - since < PATIENCE_MS;) {
    job.progress(total - busy.length, total);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const waiting = busy;
    busy = await run((context) => busyIn(waiting, job, context));
    if (busy.length < waiting.length) since = Date.now();
  }
  job.progress(total - busy.length, total);
}

async function usedAreas(context: Excel.RequestContext): Promise<Area[]> {
  const used = (await sheets(context)).flatMap((sheet) => sheet.used ?? []);
  return used.flatMap((area) => pieces(area));
}

async function busyIn(
  areas: readonly Area[],
  { signal }: Job,
  context: Excel.RequestContext,
): Promise<Area[]> {
  const busy: Area[] = [];
  for (const area of areas) {
    signal.throwIfAborted();
    const [cells = []] = await contents([area], context);
    const waits = cells.some((row) =>
      row.some(({ value }) => isCellError(value) && value.error === "#BUSY!"),
    );
    if (waits) busy.push(area);
  }
  return busy;
}
