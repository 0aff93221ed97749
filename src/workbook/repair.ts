import { isCellError } from "../functions/cells";
import { receiptStringsFor } from "../locales/receipt";
import { cellIn } from "./area";
import { findCalls, mentionsCall } from "./calls";
import type { CellEdit } from "./change";
import type { Draft } from "./draft";
import { formulaAt } from "./relative";
import { uniformRuns } from "./runs";
import { relativeText, takeSnapshot } from "./snapshot";
import { cleanSpelling } from "./spelling";
import type { Area, CellContent, Job, Workbook } from "./workbook";

/** What repairing will do. */
export interface Repaired extends Draft {
  readonly repaired: readonly { readonly area: Area; readonly was: string; readonly now: string }[];
  /** Cells of protected sheets, which stay as they are. */
  readonly left: readonly Area[];
}

/**
 * Works out which formulas must be entered again: Excel leaves a cell at #NAME? that was calculated before the add-in was
 * there, and keeps the spelling of files, or of an earlier installation, in its formula.
 */
export async function repair(
  workbook: Workbook,
  request: { readonly language: string },
  job: Job,
): Promise<Repaired> {
  const snapshot = await takeSnapshot(workbook, job);
  const locked = new Set(snapshot.sheets.filter((sheet) => sheet.locked).map(({ name }) => name));
  const broken = snapshot.find(isBroken).map(({ area, content }) => {
    const now = cleanSpelling(content.formula!, isUnknown(content));
    return { area, content, now, r1c1: relativeText(now, area) };
  });
  const open = broken.filter(({ area }) => !locked.has(area.sheet));
  const runs = uniformRuns(open, ({ r1c1 }) => r1c1);
  return {
    change: {
      title: receiptStringsFor(request.language).repairTitle,
      expect: runs.map(({ area }) => ({ area, cells: snapshot.contents(area) })),
      edits: runs.map(({ area, members: [first] }) => filled(area, first!.r1c1)),
    },
    writes: runs.map(({ area }) => area),
    occupied: [],
    repaired: open.map(({ area, content, now }) => ({ area, was: content.formula!, now })),
    left: broken.filter(({ area }) => locked.has(area.sheet)).map(({ area }) => area),
  };
}

const isUnknown = ({ value }: CellContent): boolean => isCellError(value) && value.error === "#NAME?";

function isBroken(content: CellContent): boolean {
  const { formula } = content;
  if (formula === null || !mentionsCall(formula)) return false;
  const clean = cleanSpelling(formula, isUnknown(content));
  return clean !== formula || (isUnknown(content) && findCalls(clean)?.length !== 0);
}

/** One relative formula for a whole area: a table's column keeps it as its own. */
export function filled(area: Area, r1c1: string): CellEdit {
  const formulas = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => formulaAt(r1c1, cellIn(area, row, column))),
  );
  return { kind: "formula", area, formulas };
}
