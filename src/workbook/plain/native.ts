import type { Expression } from "../../functions/workings";

const PRECEDENCE: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };
const ATOM = 3;

/**
 * A step of the method as a spreadsheet computes it, without "=". The operations keep their order, so the result is the
 * same to the last bits.
 *
 * @param spelled what stands for a name: a cell's address, or words
 */
export function native(expression: Expression, spelled: (name: string) => string): string {
  return spell(expression, spelled).text;
}

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
    const more = operator === "ROUNDUP" ? ["0"] : [];
    return {
      text: `${operator}(${[...parts.map(({ text }) => text), ...more].join(",")})`,
      precedence: ATOM,
    };
  }
  const [left, right] = parts as [Spelled, Spelled];
  // Equal operators are worked off from the left.
  return {
    text: `${bracketed(left, precedence)}${operator}${bracketed(right, precedence + 1)}`,
    precedence,
  };
}

const bracketed = ({ text, precedence }: Spelled, least: number): string =>
  precedence < least ? `(${text})` : text;

/** A number in the spelling that every language of a spreadsheet stores: a point, no grouping, 1E-9. */
export const numberText = (number: number): string => String(number).toUpperCase();

/** A text in quotes, each quote doubled. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
