import { spokenLanguage } from ".";
import { insertedEnUs, type InsertedStrings } from "./inserted.en-US";
import { insertedZhTw } from "./inserted.zh-TW";

export type { InsertedStrings };

/** The words that the pane writes into a workbook, in the nearest language we have. */
export const insertedStringsFor = (language: string): InsertedStrings =>
  spokenLanguage(language) === "zh-TW" ? insertedZhTw : insertedEnUs;
