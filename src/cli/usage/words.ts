import { language } from "../language";
import { enUS, type Words } from "./words.en-US";
import { zhTW } from "./words.zh-TW";

export type { Words };

export const usageWords = (): Words => (language() === "zh-TW" ? zhTW : enUS);
