import { enUs, type Strings } from "./en-US";
import { zhTw } from "./zh-TW";

export type { Strings };

/** A language we speak for one the host names: any Chinese is Taiwan's, everything else English. */
export const spokenLanguage = (language: string): "en-US" | "zh-TW" =>
  /^zh\b/i.test(language) ? "zh-TW" : "en-US";

/** The pane's words in the nearest language we have. */
export const stringsFor = (language: string): Strings => (spokenLanguage(language) === "zh-TW" ? zhTw : enUs);
