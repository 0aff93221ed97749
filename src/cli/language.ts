import type { Language } from "../locales/language";

/** The language of the terminal, of those that we speak. */
export function language(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const told = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== "") ?? "";
  return /^zh[_-](?:TW|HK|Hant)/i.test(told) ? "zh-TW" : "en-US";
}
