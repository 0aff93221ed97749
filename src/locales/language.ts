/** The languages we speak. Where a new one lacks something, the compiler says so. */
export type Language = "en-US" | "zh-TW";

/** The same thing in each language. */
export type InEach<Thing> = Readonly<Record<Language, Thing>>;

/** A language we speak for one the host names: any Chinese is Taiwan's, everything else English. */
export const spokenLanguage = (language: string): Language => (/^zh\b/i.test(language) ? "zh-TW" : "en-US");
