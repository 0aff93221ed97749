import type { Expression, Operator } from "./formula";

/** How a language writes the parts of a formula. */
export interface Notation {
  readonly name: (name: string) => string;
  readonly number: (value: number) => string;
  /** A call of a function, or what the language has for it; it must stand by itself beside any operator. */
  readonly call: (operator: Operator, operands: readonly string[]) => string;
  /** What stands on both sides of an operator. */
  readonly space: "" | " ";
}

const PRECEDENCE: Readonly<Record<string, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };
const ATOM = 3;

/** A formula in another notation. The operations keep their order, so the result is the same to the last bits. */
export const spell = (expression: Expression, notation: Notation): string =>
  spelled(expression, notation).text;

interface Spelled {
  readonly text: string;
  readonly precedence: number;
}

function spelled(expression: Expression, notation: Notation): Spelled {
  if (expression.kind === "name") return { text: notation.name(expression.name), precedence: ATOM };
  if (expression.kind === "number") return { text: notation.number(expression.value), precedence: ATOM };
  const { operator, operands } = expression;
  const parts = operands.map((operand) => spelled(operand, notation));
  const precedence = PRECEDENCE[operator];
  if (precedence === undefined) {
    const texts = parts.map(({ text }) => text);
    return { text: notation.call(operator, texts), precedence: ATOM };
  }
  const [left, right] = parts as [Spelled, Spelled];
  const { space } = notation;
  // Equal operators are worked off from the left.
  const text = `${bracketed(left, precedence)}${space}${operator}${space}${bracketed(right, precedence + 1)}`;
  return { text, precedence };
}

const bracketed = ({ text, precedence }: Spelled, least: number): string =>
  precedence < least ? `(${text})` : text;
