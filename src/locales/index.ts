import { enUs, type Strings } from "./en-US";
import { spokenLanguage, type InEach } from "./language";
import { zhTw } from "./zh-TW";

export type { Strings };
export { spokenLanguage };
export type { Language } from "./language";

const strings: InEach<Strings> = { "en-US": enUs, "zh-TW": zhTw };

/** The pane's words in the nearest language we have. */
export const stringsFor = (language: string): Strings => strings[spokenLanguage(language)];
