import { spokenLanguage, type InEach } from "../locales/language";
import { enUS } from "../locales/problems.en-US";
import { zhTW } from "../locales/problems.zh-TW";
import type { Wording } from "../locales/wording";
import type { Problem } from "../problem";
import type { Cell, CellError } from "./cells";

/** What a cell shows in place of a result: nothing for a blank row, else an error with its sentence. */
export function messageFor(problem: Problem, language: string): Cell {
  if (problem.kind === "blank") return "";
  if (problem.kind === "cell") return withMessage(problem.error, problem.message);
  const say = wording(language)[problem.kind] as (facts: Problem) => string;
  const error = { error: errorOf(problem), message: shortened(say(problem)) };
  facts.set(error, problem);
  return error;
}

const facts = new WeakMap<CellError, Problem>();

/** The facts behind an error that a call has just given, for those who offer a remedy; undefined once it has been copied. */
export const factsBehind = (error: CellError): Problem | undefined => facts.get(error);

/** A cell takes no more than 32,767 characters, and a sentence names the arguments as they were typed, however long. */
const shortened = (message: string): string =>
  message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)}…` : message;
const MOST_CHARACTERS = 2000;

/** #N/A says that a name is not known here; everything else that is wrong is #VALUE!. */
const errorOf = (problem: Problem): string =>
  problem.kind === "no-field" ||
  ((problem.kind === "unknown" || problem.kind === "ambiguous") &&
    problem.what !== "assumption" &&
    problem.what !== "item")
    ? "#N/A"
    : "#VALUE!";

const withMessage = (error: string, message: string | null): CellError =>
  message === null ? { error } : { error, message };

const wordings: InEach<Wording> = { "en-US": enUS, "zh-TW": zhTW };
const wording = (language: string): Wording => wordings[spokenLanguage(language)];
