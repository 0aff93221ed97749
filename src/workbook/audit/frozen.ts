import type { Cell } from "../../functions/cells";
import type { ReceiptStrings } from "../../locales/receipt";
import { addressOf } from "../address";
import { firstCell } from "../area";
import { formulaText } from "../receipt/entry";
import type { Match } from "../receipt/match";
import { said, shareSaid } from "../said";
import type { Area } from "../workbook";
import { finding, type Finding } from "./finding";

/** What became of frozen cells since. */
export function auditFrozen(matches: readonly Match[], words: ReceiptStrings): readonly Finding[] {
  const tampered = new Set<object>();
  return matches.flatMap((match) => {
    if (match.verdict === "receipt") {
      if (tampered.has(match.entry)) return [];
      tampered.add(match.entry);
    }
    return judged(match, words) ?? [];
  });
}

function judged(match: Match, words: ReceiptStrings): Finding | null {
  const { verdict, was, now, gives = null, entry } = match;
  const area = match.area === null ? null : firstCell(match.area);
  const { edited, frozenStale, moved, missing, receipt } = words.finding;
  const say = (cell: Cell) => said(cell, words);
  switch (verdict) {
    case "same":
    case "live":
      return null;
    case "edited":
    case "occupied":
      return finding(
        "frozen-edited",
        area!,
        { was, now },
        edited(say(was), say(now), shareSaid(was, now, words)),
      );
    case "stale":
      return finding(
        "stale",
        area!,
        { was: now, now: gives },
        frozenStale(say(now), say(gives), shareSaid(now, gives, words)),
      );
    case "moved":
      return finding("moved", area!, { was, now }, moved(addressOf(area!)));
    case "receipt":
      return finding("receipt", receiptRow(match), { was, now: formulaText(entry.r1c1) }, receipt());
    case "missing":
      return {
        kind: "missing",
        sheet: entry.recordedAt?.sheet ?? entry.receipt,
        cell: "",
        was,
        now: null,
        message: missing(),
        area: null,
      };
  }
}

const receiptRow = ({ entry: { receipt, row } }: Match): Area => ({
  sheet: receipt,
  row,
  column: 0,
  rows: 1,
  columns: 1,
});
