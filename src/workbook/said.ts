import type { Cell } from "../functions/cells";
import { shown } from "../locales/number";
import type { ReceiptStrings } from "../locales/receipt";
import { addressOf } from "./address";
import type { Match } from "./receipt/match";
import { textOf } from "./same";
import type { Unthawed } from "./thaw";

/** Longest text of a cell in a sentence. */
const LONGEST = 60;

/** A cell in a sentence. */
export function said(cell: Cell, words: ReceiptStrings): string {
  if (typeof cell === "number") return shown(cell);
  const text = textOf(cell);
  if (text === "") return words.empty;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** By how much a number changed, in percent of what it was, in parentheses: " (+0.85 %)". Nothing for anything else. */
export function shareSaid(was: Cell, now: Cell, words: ReceiptStrings): string {
  if (typeof was !== "number" || typeof now !== "number" || was === 0) return "";
  const percent = ((now - was) / Math.abs(was)) * 100;
  const size = Math.abs(percent);
  const digits = size >= 0.01 ? size.toFixed(2) : size.toPrecision(2);
  return words.share(`${percent < 0 ? "−" : "+"}${digits} %`);
}

/** Why a frozen cell stays as it is. */
export function unthawedMessage(
  { was, now, gives = null, area }: Match,
  reason: Unthawed,
  words: ReceiptStrings,
): string {
  const say = words.unthawed;
  switch (reason) {
    case "edited":
      return say.edited(said(was, words), said(now, words));
    case "stale":
      return say.stale(said(now, words), said(gives, words));
    case "moved":
      return say.moved(area === null ? "" : addressOf(area));
    case "locked":
      return say.locked(area?.sheet ?? "");
    case "missing":
    case "receipt":
    case "occupied":
      return say[reason]();
  }
}
