import { call } from "../../functions/call";
import { receiptStringsFor } from "../../locales/receipt";
import { cellKey } from "../area";
import type { Change } from "../change";
import { freeze, type Frozen } from "../freeze/freeze";
import type { Recorded } from "../receipt/entry";
import { receiptEdits } from "../receipt/write";
import { uniformRuns } from "../runs";
import type { Snapshot } from "../snapshot";
import type { Area, Job, Workbook } from "../workbook";
import type { PlainCell } from "./collect";
import type { Left, Reason } from "./left";

/** How the receipt is kept that allows the way back. */
export interface Receipting {
  /** The day that it bears, such as "2026-11-24". */
  readonly date: string;
  readonly language: string;
  /** Cells that plain formulas cannot express become values. */
  readonly freezes: boolean;
}

/** What the receipt adds to making formulas plain. */
export interface Receipted {
  readonly expect: Change["expect"];
  readonly edits: Change["edits"];
  readonly writes: readonly Area[];
  /** Areas that became values, each with the reason why plain formulas cannot express it. */
  readonly frozen: readonly (Frozen["frozen"][number] & { readonly reason: Reason })[];
  /** AI formulas that stay. */
  readonly left: readonly Left[];
}

/** Records what becomes plain, and freezes what cannot, in one receipt. */
export async function withReceipt(
  {
    workbook,
    snapshot,
    job,
  }: { readonly workbook: Workbook; readonly snapshot: Snapshot; readonly job: Job },
  { plain, left }: { readonly plain: readonly PlainCell[]; readonly left: readonly Left[] },
  { date, language, freezes }: Receipting,
): Promise<Receipted> {
  const also = recordsOf(plain);
  if (!freezes || left.length === 0) {
    if (also.length === 0) return { expect: [], edits: [], writes: [], frozen: [], left };
    const stamp = { words: receiptStringsFor(language), version: call("AIVERSION", []) as string, date };
    return { expect: [], ...receiptEdits(also, snapshot, stamp), frozen: [], left };
  }
  const asked = new Map(left.map(({ cell, reason }) => [cellKey(cell.area.sheet, cell.area), reason]));
  const request = {
    date,
    language,
    also,
    only: ({ area }: { readonly area: Area }) => asked.has(cellKey(area.sheet, area)),
  };
  const { change, writes, frozen, left: unfrozen } = await freeze(workbook, request, job);
  const stays = new Set(unfrozen.map(({ area }) => cellKey(area.sheet, area)));
  return {
    expect: change.expect,
    edits: change.edits,
    writes,
    frozen: frozen.map((each) => ({ ...each, reason: asked.get(cellKey(each.area.sheet, each.area))! })),
    left: left.filter(({ cell }) => stays.has(cellKey(cell.area.sheet, cell.area))),
  };
}

/** A row of the receipt for each area of one formula. */
function recordsOf(plain: readonly PlainCell[]): readonly Recorded[] {
  const isSpill = ({ cell, calls }: PlainCell): boolean => cell.shared.bare && calls[0]!.results.length > 1;
  const members = plain.filter((each) => !isSpill(each)).map((each) => ({ area: each.cell.area, each }));
  const runs = uniformRuns(members, ({ each }) => each.cell.shared.r1c1);
  return [
    ...runs.map(({ area, members: [first] }) => recordOf(first!.each, area, "cells")),
    ...plain.filter(isSpill).map((each) => {
      const { rows, columns } = each.calls[0]!;
      return recordOf(each, { ...each.cell.area, rows, columns }, "spill");
    }),
  ];
}

const recordOf = ({ cell, calls }: PlainCell, area: Area, fills: Recorded["fills"]): Recorded => ({
  area,
  r1c1: cell.shared.r1c1,
  formula: cell.formula,
  // An arrow, since a text that begins with an apostrophe loses it in Excel.
  inputs: `→ ${calls.map(({ results: [first] }) => first!.address).join(", ")}`,
  values: [],
  by: "plain",
  fills,
  edition: null,
  pinned: false,
});
