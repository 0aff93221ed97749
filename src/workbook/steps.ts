import type { AstExpression } from "@borgar/fx";
import { isCellError, type Cell } from "../functions/cells";
import { evaluateCall, type Unchecked } from "./arguments";
import { findCalls } from "./calls";
import type { Explanation } from "./explain";
import type { Reader } from "./workbook";

/** The rows that AIEXPLAIN gives for a call, its message, or why its arguments could not be had here. */
export type CallSteps =
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly message: string }
  | { readonly unchecked: Unchecked };

/** What a function computes, and how many arguments follow before bound and overrides. */
const ITEMS: Readonly<Record<string, readonly [item: string, own: number]>> = {
  AIENERGY: ["energy", 5],
  AIWATER: ["water", 5],
  AICOST: ["cost", 5],
  AICARBON: ["carbon", 5],
  AICAPEX: ["capex", 3],
  AIDEVICES: ["devices", 6],
  AITRAINHOURS: ["trainhours", 4],
};

/** Functions whose first argument is the item; AIVALUE has a bound before its overrides. */
const BY_ITEM: Readonly<Record<string, number>> = {
  AIVALUE: 7,
  AIRANGE: 6,
  AITOTAL: 6,
  AIEXPLAIN: 6,
  AISENSITIVITY: 6,
};

/** Whether a function is an estimate, which has steps to show. */
export const hasSteps = (name: string): boolean => name in ITEMS || name in BY_ITEM;

/** Explains one call of a cell's formula step by step; null where there is no such call. */
export async function explainSteps(
  workbook: Reader,
  { formula, area }: Explanation,
  index: number,
  language: string,
): Promise<CallSteps | null> {
  const call = (formula === null ? null : findCalls(formula))?.[index];
  if (call === undefined || !hasSteps(call.name)) return null;
  const scope = { workbook, at: area, local: call.local, language };
  const outcome = await evaluateCall("AIEXPLAIN", argumentsOf(call.name, call.values), scope);
  if ("unchecked" in outcome) return outcome;
  const { result } = outcome;
  if (Array.isArray(result)) return { rows: result.slice(1) };
  return { message: isCellError(result) ? (result.message ?? result.error) : String(result) };
}

/** The arguments of AIEXPLAIN that ask for what a call of another function computes. */
function argumentsOf(
  name: string,
  values: readonly (AstExpression | null)[],
): readonly (AstExpression | null)[] {
  const byItem = BY_ITEM[name];
  if (byItem !== undefined) return withoutEnd([...padded(values, 6), values[byItem] ?? null]);
  const [item, own] = ITEMS[name]!;
  const literal = { type: "Literal", value: item, raw: `"${item}"` } as AstExpression;
  return withoutEnd([literal, ...padded(values, own), values[own + 1] ?? null]);
}

/** Arguments that are left out at the end would be counted as given. */
function withoutEnd(values: readonly (AstExpression | null)[]): readonly (AstExpression | null)[] {
  const given = [...values];
  while (given.at(-1) === null) given.pop();
  return given;
}

const padded = (
  values: readonly (AstExpression | null)[],
  length: number,
): readonly (AstExpression | null)[] => Array.from({ length }, (_, index) => values[index] ?? null);
