import { spokenLanguage, type InEach } from "./language";
import { receiptEnUs, type ReceiptStrings } from "./receipt.en-US";
import { receiptZhTw } from "./receipt.zh-TW";

export type { ReceiptStrings };

const strings: InEach<ReceiptStrings> = { "en-US": receiptEnUs, "zh-TW": receiptZhTw };

/** The words of receipts and audits in the nearest language we have. */
export const receiptStringsFor = (language: string): ReceiptStrings => strings[spokenLanguage(language)];

/** The words of all languages: a receipt may have been written by a colleague who speaks another. */
export const receiptLanguages: readonly ReceiptStrings[] = Object.values(strings);
