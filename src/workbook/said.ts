import type { Cell } from "../functions/cells";
import { shown } from "../locales/number";
import type { ReceiptStrings } from "../locales/receipt";
import { textOf } from "./same";

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
