import { spokenLanguage } from ".";
import { workingsEnUs, type WorkingsStrings } from "./workings.en-US";
import { workingsZhTw } from "./workings.zh-TW";

export type { WorkingsStrings };

/** The words of plain formulas, in the nearest language we have. */
export const workingsStringsFor = (language: string): WorkingsStrings =>
  spokenLanguage(language) === "zh-TW" ? workingsZhTw : workingsEnUs;
