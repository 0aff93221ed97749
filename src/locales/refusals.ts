import { spokenLanguage } from ".";
import { refusalsEnUs, type RefusalStrings } from "./refusals.en-US";
import { refusalsZhTw } from "./refusals.zh-TW";

/** What a workbook says when it refuses, in the nearest language we have. */
export const refusalStringsFor = (language: string): RefusalStrings =>
  spokenLanguage(language) === "zh-TW" ? refusalsZhTw : refusalsEnUs;
