import type { WorkingsStrings } from "../../locales/workings";
import { mentionsCall } from "../calls";
import type { Change, Edit } from "../change";
import type { Draft } from "../draft";
import { freeSheetName } from "../naming";
import { takeSnapshot } from "../snapshot";
import type { Area, CellContent, Job, Workbook } from "../workbook";
import { blocksOf } from "./blocks";
import { collect, type PlainCell } from "./collect";
import { dataOf } from "./data";
import { dataSheet } from "./data-sheet";
import type { Left } from "./left";
import type { PlainRow } from "./row";
import { withReceipt, type Receipted, type Receipting } from "./with-receipt";
import { rewritten } from "./rewritten";
import { extentOf, layOut, workingsSheet } from "./workings-sheet";

/** Plain formulas worked out: what to do, and which cells keep their AI formulas, each with the reason. */
export interface Plain {
  readonly draft: Draft;
  readonly plain: readonly Area[];
  /** Areas that became values, each with the reason why plain formulas cannot express it. */
  readonly frozen: Receipted["frozen"];
  readonly left: readonly Left[];
}

/**
 * Turns every cell with our functions into plain formulas that stay live without the add-in: a sheet of workings with a
 * row for each call and a column for each step, a sheet with the figures they use, and in the cell a reference to its
 * result. What plain formulas cannot express is left as it is, or frozen if the receipt is to hold it.
 *
 * @param receipting how the way back is kept; none without it
 */
export async function plainFormulas(
  workbook: Workbook,
  words: WorkingsStrings,
  job: Job,
  receipting: Receipting | null = null,
): Promise<Plain> {
  const { snapshot, collected } = await freshly(workbook, job);
  const { plain, left } = await withSpills(workbook, collected.plain);
  job.signal.throwIfAborted();
  const rows = plain.flatMap(({ inner, calls }) => [...inner, ...calls.flatMap(({ results }) => results)]);
  const blocks = blocksOf(rows);
  const blank = rows.filter(({ worked }) => worked === null);
  const [steps, figures] = [words.workingsTitle, words.dataTitle].map((name) =>
    freeSheetName(snapshot.sheets, name),
  );
  const layout = layOut(steps!, blocks, blank);
  const data = dataOf(blocks);
  const sheet = dataSheet(figures!, data, blocks, words);
  const nameOf = (row: PlainRow, what: "preset" | "site" | "hardware"): string =>
    data.nameOf(row.worked!, what);
  const written = rewritten(plain, snapshot);
  const workings = workingsSheet(layout, { blocks, blank, data: sheet, nameOf, words });
  const all: readonly Edit[] = [...workings, ...sheet.edits, ...written.edits];
  // Excel refuses a formula that refers to a sheet which is not there yet.
  const edits = [
    ...all.filter(({ kind }) => kind === "sheet"),
    ...all.filter(({ kind }) => kind !== "sheet"),
  ];
  const results = { plain, left: [...collected.left, ...left] };
  const receipted =
    receipting === null
      ? { expect: [], edits: [], writes: [], frozen: [], left: results.left }
      : await withReceipt({ workbook, snapshot, job }, results, receipting);
  const change: Change = {
    title: words.changeTitle,
    expect: [...written.expect, ...receipted.expect],
    edits: [...(plain.length === 0 ? [] : edits), ...receipted.edits],
  };
  const [cells, ...others] = written.edits.map(({ area }) => area);
  // The new sheets stand early: a preview shows the first few places only.
  const writes = cells === undefined ? [] : [cells, extentOf(workings), sheet.area, ...others];
  return {
    draft: { change, writes: [...writes, ...receipted.writes], occupied: [] },
    plain: plain.map(({ cell }) => cell.area),
    frozen: receipted.frozen,
    left: receipted.left,
  };
}

/**
 * Everything is computed before, unless all formulas are calls of ours that read nothing computed: plain formulas are
 * written with their results, which may hang on what the workbook shows.
 */
async function freshly(workbook: Workbook, job: Job) {
  const snapshot = await takeSnapshot(workbook, job);
  const collected = collect(snapshot);
  const isAlone = ({ formula }: CellContent): boolean => formula === null || mentionsCall(formula);
  if (!collected.leans && snapshot.find((content) => !isAlone(content)).length === 0)
    return { snapshot, collected };
  await workbook.recalculate(job);
  const fresh = await takeSnapshot(workbook, job);
  return { snapshot: fresh, collected: collect(fresh) };
}

/** Cells whose one call spills as far as it has results; where it does not, other cells would be written over. */
async function withSpills(
  workbook: Workbook,
  cells: readonly PlainCell[],
): Promise<{ readonly plain: readonly PlainCell[]; readonly left: readonly Left[] }> {
  const many = cells.filter(({ cell, calls }) => cell.shared.bare && calls[0]!.results.length > 1);
  const spills = many.length === 0 ? [] : await workbook.spills(many.map(({ cell }) => cell.area));
  const blocked = new Set(
    many.filter(({ calls: [call] }, at) => {
      const { rows, columns } = spills[at] ?? { rows: 1, columns: 1 };
      return rows !== call!.rows || columns !== call!.columns;
    }),
  );
  return {
    plain: cells.filter((each) => !blocked.has(each)),
    left: [...blocked].map(({ cell }) => ({ cell, reason: "spilled" })),
  };
}
