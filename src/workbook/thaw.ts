import { receiptStringsFor } from "../locales/receipt";
import { firstCell } from "./address";
import type { CellEdit, Edit } from "./change";
import type { Draft } from "./draft";
import { columnOf, type Column, type Entry, type State } from "./receipt/entry";
import type { Match, Verdict } from "./receipt/match";
import { matchReceipts } from "./receipt/matches";
import { receiptsIn } from "./receipt/read";
import { checkFormula, placeFormula } from "./receipt/references";
import { formulaAt } from "./relative";
import { uniformRuns } from "./runs";
import { takeSnapshot, type Snapshot } from "./snapshot";
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
  const words = receiptStringsFor(request.language);
  const restored = back.map(({ area }) => area!);
  return {
    change: {
      title: words.thawTitle,
      expect: runsOf(back).map(({ area }) => ({ area, cells: snapshot.contents(area) })),
      edits: [...runsOf(back).flatMap(formulaEdits), ...receiptEdits(matches, new Set(back), snapshot)],
    },
    writes: restored,
    occupied: back
      .filter(({ restorable }) => !restorable)
      .map(({ area }) => ({ area: area!, now: snapshot.contents(firstCell(area!))[0]![0]! })),
    restored,
    left,
  };
}

/** What was deleted cannot be restored, and of what was moved nobody knows where it belongs. */
const canForce = ({ verdict }: Match): boolean => verdict !== "missing" && verdict !== "moved";

interface Restored {
  readonly area: Area;
  readonly match: Match;
}

/** Cells with the same formula are written at once; a spilled result is written by its first cell. */
function runsOf(back: readonly Match[]) {
  const all = back.map((match): Restored => ({ area: match.area!, match }));
  const spilled = all.filter(({ match }) => match.entry.fills === "spill");
  const cells = all.filter(({ match }) => match.entry.fills === "cells");
  return [
    ...uniformRuns(inOrder(cells), ({ match }) => match.r1c1),
    ...spilled.map((each) => ({ area: each.area, members: [each] })),
  ];
}

/** As on the sheet: moved cells come after others. */
const inOrder = (cells: readonly Restored[]): readonly Restored[] =>
  [...cells].sort(({ area: one }, { area: other }) =>
    one.sheet === other.sheet
      ? one.row - other.row || one.column - other.column
      : one.sheet < other.sheet
        ? -1
        : 1,
  );

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
  const formulas = Array.from({ length: area.rows }, (_, row) =>
    members
      .slice(row * area.columns, (row + 1) * area.columns)
      .map((each) => formulaAt(match.r1c1, each.area)),
  );
  return [{ kind: "formula", area, formulas }];
}

/** The receipt says what has become of its rows, and follows what was moved. */
function receiptEdits(matches: readonly Match[], back: ReadonlySet<Match>, snapshot: Snapshot): Edit[] {
  const words = new Map(receiptsIn(snapshot).map(({ sheet, words: each }) => [sheet, each]));
  const byEntry = new Map<Entry, Match[]>();
  for (const match of matches) {
    const own = byEntry.get(match.entry);
    if (own === undefined) byEntry.set(match.entry, [match]);
    else own.push(match);
  }
  return [...byEntry].flatMap(([entry, own]): Edit[] => {
    const done = own.filter((match) => back.has(match) || match.verdict === "live").length;
    const state: State = done === own.length ? "thawed" : done > 0 ? "partly" : "frozen";
    if (state === entry.state || !own.some((match) => back.has(match))) return [];
    const cell = (column: Column): Area => ({
      sheet: entry.receipt,
      row: entry.row,
      column: columnOf(column),
      rows: 1,
      columns: 1,
    });
    const moved = own.find((match) => match.verdict === "moved" && back.has(match));
    const edits: Edit[] = [
      { kind: "values", area: cell("state"), values: [[words.get(entry.receipt)!.states[state]]] },
    ];
    if (moved !== undefined) {
      const check = checkFormula(moved.area!, cell("value"));
      edits.push({ kind: "formula", area: cell("place"), formulas: [[placeFormula(moved.area!)]] });
      edits.push({ kind: "formula", area: cell("unchanged"), formulas: [[check]] });
    }
    return edits;
  });
}
