import type { Expression } from "../method/formula";

const PRECEDENCE: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };
const ATOM = 3;

/** What the method calls otherwise than SQL does. ROUNDUP goes away from 0. */
const CALLS: Readonly<Record<string, (operands: readonly string[]) => string>> = {
  MIN: ([one, other]) => `least(${one}, ${other})`,
  MAX: ([one, other]) => `greatest(${one}, ${other})`,
  SQRT: ([operand]) => `sqrt(${operand})`,
  EXP: ([operand]) => `exp(${operand})`,
  LN: ([operand]) => `ln(${operand})`,
  ROUNDUP: ([operand]) => `sign(${operand}) * ceil(abs(${operand}))`,
};

/**
 * A rule of the method in SQL. The operations keep their order, so the result is the same to the last bits.
 *
 * @param spelled what stands for a name
 */
export const inSql = (expression: Expression, spelled: (name: string) => string): string =>
  spell(expression, spelled).text;

interface Spelled {
  readonly text: string;
  readonly precedence: number;
}

function spell(expression: Expression, spelled: (name: string) => string): Spelled {
  if (expression.kind === "name") return { text: spelled(expression.name), precedence: ATOM };
  if (expression.kind === "number") return { text: numberText(expression.value), precedence: ATOM };
  const { operator, operands } = expression;
  const parts = operands.map((operand) => spell(operand, spelled));
  const precedence = PRECEDENCE[operator];
  if (precedence === undefined) {
    const text = CALLS[operator]!(parts.map((part) => part.text));
    return { text, precedence: operator === "ROUNDUP" ? PRECEDENCE["*"]! : ATOM };
  }
  const [left, right] = parts as [Spelled, Spelled];
  // Equal operators are worked off from the left.
  return {
    text: `${bracketed(left, precedence)} ${operator} ${bracketed(right, precedence + 1)}`,
    precedence,
  };
}

const bracketed = ({ text, precedence }: Spelled, least: number): string =>
  precedence < least ? `(${text})` : text;

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
