import { tokenize, type Token } from "@borgar/fx";
import { resolveReference, type Places } from "../../workbook/references";
import type { Area } from "../../workbook/workbook";

/** Functions that look at a cell's formula, not at its result. */
const LOOKS = /\b(?:FORMULATEXT|ISFORMULA)\(/i;

export const looksAtFormulas = (formula: string): boolean => LOOKS.test(formula);

interface Around {
  readonly places: Places;
  /** The formula of a cell, as people see it; null where it holds none. */
  readonly formulaAt: (area: Area) => string | null;
}

/**
 * A formula in which FORMULATEXT and ISFORMULA of one cell that holds a formula are replaced by what they give: the
 * engine takes cells that were computed elsewhere for values, and spells the formulas of the others its own way.
 */
export function withFormulaTexts(formula: string, at: Area, { places, formulaAt }: Around): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  let text = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const [callee, open, reference, close] = tokens.slice(index, index + 4);
    const seen = isLook(callee) && open?.value === "(" && close?.value === ")" && reference;
    const area = seen ? resolveReference(seen.value, at, places) : null;
    const stored = area !== null && area.rows * area.columns === 1 ? formulaAt(area) : null;
    if (stored === null) {
      text += callee?.value ?? "";
      continue;
    }
    text += isLook(callee, "FORMULATEXT") ? `"${stored.replaceAll('"', '""')}"` : "TRUE";
    index += 3;
  }
  return text;
}

const isLook = (token: Token | undefined, name?: string): boolean =>
  token?.type === "func" &&
  (name === undefined ? LOOKS.test(`${token.value}(`) : token.value.toUpperCase() === name);
