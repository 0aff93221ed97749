import { spokenLanguage } from ".";
import { receiptEnUs, type ReceiptStrings } from "./receipt.en-US";
import { receiptZhTw } from "./receipt.zh-TW";

export type { ReceiptStrings };

/** The words of receipts and audits in the nearest language we have. */
export const receiptStringsFor = (language: string): ReceiptStrings =>
  spokenLanguage(language) === "zh-TW" ? receiptZhTw : receiptEnUs;

/** The words of all languages: a receipt may have been written by a colleague who speaks another. */
export const receiptLanguages: readonly ReceiptStrings[] = [receiptEnUs, receiptZhTw];
