import { receiptStringsFor } from "../locales/receipt";
import { firstCell } from "./area";
import type { CellEdit } from "./change";
import type { Draft } from "./draft";
import type { Match, Verdict } from "./receipt/match";
import { matchReceipts } from "./receipt/matches";
import { thawedRows } from "./receipt/thawed-rows";
import { unusedSheets } from "./receipt/unused";
import { formulaAt } from "./relative";
import { byPlace, uniformRuns } from "./runs";
import { takeSnapshot } from "./snapshot";
import type { Area, Job, Workbook } from "./workbook";

export interface ThawRequest {
  readonly language: string;
  /** Puts formulas back where the values differ, too: what was typed there is lost. */
  readonly force?: boolean;
}

/** Why a formula does not go back. */
export type Unthawed = Exclude<Verdict, "same" | "live"> | "locked";

/** What thawing will do. */
export interface Thawed extends Draft {
  readonly restored: readonly Area[];
  /** Cells that stay as they are; with `force` only those that cannot be restored. */
  readonly left: readonly { readonly match: Match; readonly reason: Unthawed }[];
  /** Sheets of plain formulas that nothing needs any more. */
  readonly unused: readonly string[];
}

/**
 * Works out which frozen cells become formulas again: those that still hold what their formula gives. The receipt's live
 * references tell where they are by now; what was sorted is found by its value and inputs.
 */
export async function thaw(workbook: Workbook, request: ThawRequest, job: Job): Promise<Thawed> {
  const snapshot = await takeSnapshot(workbook, job);
  const source = { workbook, snapshot, language: request.language };
  const matches = await matchReceipts(source, job);
  const locked = new Set(snapshot.sheets.filter((sheet) => sheet.locked).map(({ name }) => name));
  const back: Match[] = [];
  const left: Thawed["left"][number][] = [];
  for (const match of matches) {
    const { verdict, area, restorable } = match;
    if (verdict === "live") continue;
    if (area !== null && locked.has(area.sheet)) left.push({ match, reason: "locked" });
    else if (restorable || (request.force === true && canForce(match))) back.push(match);
    else left.push({ match, reason: verdict === "same" ? "stale" : verdict });
  }
  const runs = runsOf(back);
  const restored = back.map(({ area }) => area!);
  return {
    change: {
      title: receiptStringsFor(request.language).thawTitle,
      expect: runs.map(({ area }) => ({ area, cells: snapshot.contents(area) })),
      edits: [...runs.flatMap(formulaEdits), ...thawedRows(matches, new Set(back), snapshot)],
    },
    writes: restored,
    occupied: back
      .filter(({ restorable }) => !restorable)
      .map(({ area }) => ({ area: area!, now: snapshot.contents(firstCell(area!))[0]![0]! })),
    restored,
    left,
    unused: back.some(({ entry }) => entry.by === "plain") ? unusedSheets(snapshot, restored) : [],
  };
}

/** What was deleted cannot be restored, and of what was moved nobody knows where it belongs. */
const canForce = ({ verdict }: Match): boolean => verdict !== "missing" && verdict !== "moved";

interface Restored {
  readonly area: Area;
  readonly match: Match;
}

/** Neighbors are written at once; a spilled result is written by its first cell. */
function runsOf(back: readonly Match[]) {
  const all = back.map((match): Restored => ({ area: match.area!, match }));
  const spilled = all.filter(({ match }) => match.entry.fills === "spill");
  const cells = all.filter(({ match }) => match.entry.fills === "cells");
  // Moved cells come after others.
  const inOrder = [...cells].sort(({ area: one }, { area: other }) => byPlace(one, other));
  return [
    ...uniformRuns(inOrder, () => ""),
    ...spilled.map((each) => ({ area: each.area, members: [each] })),
  ];
}

function formulaEdits({ area, members }: ReturnType<typeof runsOf>[number]): CellEdit[] {
  const { match } = members[0]!;
  if (match.entry.fills === "spill") {
    const first = firstCell(area);
    const nothing = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null));
    return [
      { kind: "values", area, values: nothing },
      { kind: "formula", area: first, formulas: [[formulaAt(match.r1c1, first)]] },
    ];
  }
  const rows = <Item>(itemOf: (each: Restored) => Item): Item[][] =>
    Array.from({ length: area.rows }, (_, row) =>
      members.slice(row * area.columns, (row + 1) * area.columns).map(itemOf),
    );
  const formulas = rows((each) => formulaAt(each.match.r1c1, each.area));
  return [{ kind: "formula", area, formulas, results: rows((each) => each.match.shows) }];
}
