import type { Expression } from "../method/formula";
import { spell, type Notation } from "../method/spell";

/** What the method calls otherwise than SQL does. ROUNDUP goes away from 0. */
const CALLS: Readonly<Record<string, (operands: readonly string[]) => string>> = {
  MIN: ([one, other]) => `least(${one}, ${other})`,
  MAX: ([one, other]) => `greatest(${one}, ${other})`,
  SQRT: ([operand]) => `sqrt(${operand})`,
  EXP: ([operand]) => `exp(${operand})`,
  LN: ([operand]) => `ln(${operand})`,
  ROUNDUP: ([operand]) => `(sign(${operand}) * ceil(abs(${operand})))`,
};

/**
 * A rule of the method in SQL.
 *
 * @param name what stands for a name
 */
export const inSql = (expression: Expression, name: Notation["name"]): string =>
  spell(expression, {
    name,
    number: numberText,
    call: (operator, operands) => CALLS[operator]!(operands),
    space: " ",
  });

/**
 * A number that no engine takes for an integer, whose division would drop the rest, or for a decimal, which has fewer
 * digits.
 */
export function numberText(number: number): string {
  const text = String(number);
  if (/e/i.test(text)) return text;
  return Number.isInteger(number) ? `${text}.0` : `${text}e0`;
}

/** A text in quotes, each quote doubled. */
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name of a column as it is, each quote doubled. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
