import type { AstExpression } from "@borgar/fx";
import { isCellError } from "../functions/cells";
import { factsBehind } from "../functions/messages";
import { findCalls, type Call } from "./calls";
import type { Explanation } from "./explain";
import type { CellContent } from "./workbook";
import { textLiteral } from "./literal";

/** A cell's formula with one argument put right. */
export interface Remedy {
  /** What stands there, as the formula spells it; "" where nothing does. */
  readonly replaces: string;
  readonly by: string;
  readonly formula: string;
  /** What the cell holds now. */
  readonly now: CellContent;
}

/** Hours of a month of 30 days, offered where powered hours are missing. */
const MONTH_HOURS = 720;

/** More than this many names to choose from help nobody. */
const MOST = 4;

/** What may put the selected cell right, by the facts behind the messages of its calls. Each remedy changes one argument. */
export function remediesFor({ formula, shown, calls }: Explanation): readonly Remedy[] {
  if (formula === null || calls === null) return [];
  const found = findCalls(formula) ?? [];
  const now = { formula, value: shown };
  const all = calls.flatMap(({ outcome }, index): Omit<Remedy, "now">[] => {
    const error = "result" in outcome && isCellError(outcome.result) ? outcome.result : null;
    const facts = error === null ? undefined : factsBehind(error);
    const call = found[index];
    if (facts === undefined || call === undefined) return [];
    if (facts.kind === "unknown") return spelled(formula, call, facts.given, facts.nearest);
    if (facts.kind === "ambiguous") return spelled(formula, call, facts.given, facts.candidates);
    if (facts.kind === "choice") return spelled(formula, call, facts.given, facts.values);
    return facts.kind === "missing" && facts.quantity === "Hours" ? withHours(formula, call) : [];
  });
  // An outer call repeats what an inner one is told.
  const first = new Map(all.map((remedy) => [remedy.formula, { ...remedy, now }]));
  return [...first.values()].slice(0, MOST);
}

/** The literal that was not understood, spelled as each of some names. */
function spelled(
  formula: string,
  { values }: Call,
  given: string,
  names: readonly string[],
): Omit<Remedy, "now">[] {
  const wrong = values.find(
    (node): node is AstExpression => node?.type === "Literal" && String(node.value).trim() === given.trim(),
  );
  const [start, end] = wrong?.loc ?? [];
  if (start === undefined || end === undefined) return [];
  return names.map((name) => ({
    replaces: formula.slice(start, end),
    by: textLiteral(name),
    formula: formula.slice(0, start) + textLiteral(name) + formula.slice(end),
  }));
}

/** Functions that take an item before the preset. */
const BY_ITEM = ["AIVALUE", "AIRANGE", "AITOTAL", "AIEXPLAIN", "AISENSITIVITY"];

/** The call with a month's hours as its usage, where it has none. */
function withHours(formula: string, { name, text, values }: Call): Omit<Remedy, "now">[] {
  const usage = BY_ITEM.includes(name) ? 3 : 2;
  if (values[usage] !== undefined && values[usage] !== null) return [];
  const commas = commasOf(text);
  const [at, by] =
    commas.length < usage
      ? [text.length - 1, ",".repeat(usage - commas.length) + MONTH_HOURS]
      : [commas[usage - 1]! + 1, String(MONTH_HOURS)];
  return [
    {
      replaces: "",
      by: String(MONTH_HOURS),
      formula: formula.replace(text, () => text.slice(0, at) + by + text.slice(at)),
    },
  ];
}

/** Where the arguments of a call are parted: commas that stand in no inner bracket and no quotes. */
function commasOf(text: string): readonly number[] {
  const commas: number[] = [];
  let depth = 0;
  let quote: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quote !== null) {
      if (letter === quote) quote = null;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if ("({[".includes(letter)) depth++;
    else if (")}]".includes(letter)) depth--;
    else if (letter === "," && depth === 1) commas.push(at);
  }
  return commas;
}
