import { spokenLanguage, type InEach } from "./language";
import { workingsEnUs, type WorkingsStrings } from "./workings.en-US";
import { workingsZhTw } from "./workings.zh-TW";

export type { WorkingsStrings };

const strings: InEach<WorkingsStrings> = { "en-US": workingsEnUs, "zh-TW": workingsZhTw };

/** The words of plain formulas, in the nearest language we have. */
export const workingsStringsFor = (language: string): WorkingsStrings => strings[spokenLanguage(language)];

/** The words of all languages: plain formulas may have been made by a colleague who speaks another. */
export const workingsLanguages: readonly WorkingsStrings[] = Object.values(strings);
