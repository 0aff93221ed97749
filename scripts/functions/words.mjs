import { english } from "./words.en-US.mjs";
import { chinese } from "./words.zh-TW.mjs";

/** What the function reference says around what the product says itself, by language. */
export const WORDS = { "en-US": english, "zh-TW": chinese };
