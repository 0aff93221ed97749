import { spokenLanguage, type InEach } from "./language";
import { insertedEnUs, type InsertedStrings } from "./inserted.en-US";
import { insertedZhTw } from "./inserted.zh-TW";

export type { InsertedStrings };

const strings: InEach<InsertedStrings> = { "en-US": insertedEnUs, "zh-TW": insertedZhTw };

/** The words that the pane writes into a workbook, in the nearest language we have. */
export const insertedStringsFor = (language: string): InsertedStrings => strings[spokenLanguage(language)];
