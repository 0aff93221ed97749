import { spokenLanguage, type InEach } from "./language";
import { refusalsEnUs, type RefusalStrings } from "./refusals.en-US";
import { refusalsZhTw } from "./refusals.zh-TW";

const strings: InEach<RefusalStrings> = { "en-US": refusalsEnUs, "zh-TW": refusalsZhTw };

/** What a workbook says when it refuses, in the nearest language we have. */
export const refusalStringsFor = (language: string): RefusalStrings => strings[spokenLanguage(language)];
