/** A formula as a tree. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "apply"; readonly operator: Operator; readonly operands: readonly Expression[] };

export type Operator = "+" | "-" | "*" | "/" | "MIN" | "MAX" | "SQRT" | "EXP" | "LN" | "ROUNDUP";

/** How many operands each function takes: ROUNDUP(x, 0) has its digits fixed. */
const FUNCTIONS: Readonly<Record<string, number>> = { MIN: 2, MAX: 2, SQRT: 1, EXP: 1, LN: 1, ROUNDUP: 2 };
/** From the weakest on; both of a line bind alike, from left to right. */
const BINARY: readonly (readonly string[])[] = [
  ["+", "-"],
  ["*", "/"],
];
const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|([-+*/(),]))/y;
/** Excel takes these for a cell, a row or a column. */
const CELL = /^(?:[a-z]{1,3}\d+|[rc]\d*|r\d*c\d*)$/i;

/**
 * Reads a formula of the method, which is written in a part of Excel's own language: so small a part that reading all of
 * the language, as a library does, would weigh a tenth of what Excel downloads. A test holds the two together.
 * @throws {SyntaxError} for anything outside the method's small grammar: the method is ours, so this is a mistake of ours.
 */
export function readFormula(formula: string): Expression {
  const refuse = (): never => {
    throw new SyntaxError(`"${formula}" is outside the grammar of the method`);
  };
  const tokens = tokensOf(formula) ?? refuse();
  let at = 0;
  const isNext = (text: string): boolean => tokens[at] === text;
  const expect = (text: string): void => {
    if (tokens[at++] !== text) refuse();
  };

  function binary(level: number): Expression {
    const operators = BINARY[level];
    if (operators === undefined) return operand();
    let left = binary(level + 1);
    while (operators.some(isNext)) {
      const operator = tokens[at++] as Operator;
      left = { kind: "apply", operator, operands: [left, binary(level + 1)] };
    }
    return left;
  }

  function operand(): Expression {
    const token = tokens[at++] ?? refuse();
    if (/^\d/.test(token)) return { kind: "number", value: Number(token) };
    if (token === "(") {
      const inner = binary(0);
      expect(")");
      return inner;
    }
    if (isNext("(")) return call(token);
    return /^\w/.test(token) && !CELL.test(token) ? { kind: "name", name: token } : refuse();
  }

  function call(name: string): Expression {
    expect("(");
    const operands = [binary(0)];
    while (isNext(",")) {
      at++;
      operands.push(binary(0));
    }
    expect(")");
    if (!Object.hasOwn(FUNCTIONS, name) || operands.length !== FUNCTIONS[name]) return refuse();
    const operator = name as Operator;
    if (operator !== "ROUNDUP") return { kind: "apply", operator, operands };
    const digits = operands[1];
    if (digits?.kind !== "number" || digits.value !== 0) return refuse();
    return { kind: "apply", operator, operands: operands.slice(0, 1) };
  }

  const expression = binary(0);
  return at === tokens.length ? expression : refuse();
}

/** Numbers, names and signs in their order; null where there is anything else. */
function tokensOf(formula: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = formula.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const found = TOKEN.exec(formula);
    if (found === null) return null;
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** Every name in an expression, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind === "number") return [];
  return [...new Set(expression.operands.flatMap(namesIn))];
}
