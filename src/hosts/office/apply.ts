import type { Change, Edit } from "../../workbook/change";
import { WorkbookRefuses } from "../../workbook/refusal";
import { sameName } from "../../workbook/structured";
import { WorkbookDiffers, type Applied, type Area, type Contents, type Job } from "../../workbook/workbook";
import { asBelieved } from "../inverse";
import { contents } from "./contents";
import { keepOffLostCells } from "./in-the-way";
import { notKept } from "./kept";
import { putBack } from "./put-back";
import { refuse, type Standing } from "./refuse";
import { keepStrangers } from "./removals";
import { ownCells } from "./spills";
import { takesBack } from "./takes-back";
import { writeAll } from "./write";

/** Writes all edits or none into a workbook of which is known what it has. */
export async function apply(
  change: Change,
  found: Standing,
  job: Job | undefined,
  context: Excel.RequestContext,
): Promise<Applied> {
  const { title, expect, edits } = change;
  const sheets = found.sheets.map(({ name }) => name);
  const isThere = ({ sheet }: Area) => sheets.some((name) => sameName(name, sheet));
  const gone = expect.find(({ area }) => !isThere(area));
  if (gone) throw new WorkbookDiffers(gone.area);
  refuse(change, found);

  const written = edits.filter((edit) => edit.kind === "formula" || edit.kind === "values");
  const old = written.filter(({ area }) => isThere(area));
  const now = await contents(
    [...expect, ...old].map(({ area }) => area),
    context,
  );
  const wrong = expect.find(({ cells }, index) => !asBelieved(cells, now[index] ?? []));
  if (wrong) throw new WorkbookDiffers(wrong.area);
  await keepStrangers(change, context);
  await keepOffLostCells(old, context);
  const stood = await ownCells(
    old.map(({ area }) => area),
    now.slice(expect.length),
    context,
  );
  const before = new Map<Edit, Contents>(old.map((edit, index) => [edit, stood[index] ?? []]));
  const back = await takesBack(change, { before, sheets, isThere }, context);
  const backwards = [...back].reverse().flat();

  try {
    await writeAll(edits, job, context);
    const areas = written.map(({ area }) => area);
    const after = await contents(
      areas.filter((area) => !leaves(area, edits)),
      context,
    );
    const kept = written.filter(({ area }) => !leaves(area, edits));
    const altered = notKept(kept, after);
    if (altered) throw new WorkbookRefuses({ reason: "altered", area: altered.area });
    const believed = kept.map(({ area }, index) => ({ area, cells: after[index] ?? [] }));
    return { undo: { title, expect: believed, edits: backwards } };
  } catch (cause) {
    throw await putBack(backwards, { standing: found, before, cause }, context);
  }
}

/** Whether a sheet goes with the change, and its cells with it. */
const leaves = ({ sheet }: Area, edits: readonly Edit[]): boolean =>
  edits.some((edit) => edit.kind === "remove" && edit.what === "sheet" && sameName(edit.name, sheet));
