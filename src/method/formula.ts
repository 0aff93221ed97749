import { parse, tokenize } from "@borgar/fx";

/** A formula as a tree. The only file of the machine that knows the parser. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "apply"; readonly operator: Operator; readonly operands: readonly Expression[] };

export type Operator = "+" | "-" | "*" | "/" | "MIN" | "MAX" | "SQRT" | "EXP" | "LN" | "ROUNDUP";

/** How many operands each operator takes: ROUNDUP(x, 0) has its digits fixed. */
const ARITY: Readonly<Record<Operator, number>> = {
  "+": 2,
  "-": 2,
  "*": 2,
  "/": 2,
  MIN: 2,
  MAX: 2,
  SQRT: 1,
  EXP: 1,
  LN: 1,
  ROUNDUP: 2,
};

/**
 * Reads a formula of the method.
 * @throws {SyntaxError} for anything outside the method's small grammar: the method is ours, so this is a mistake of ours.
 */
export function readFormula(formula: string): Expression {
  return read(parse(tokenize(formula)), formula);
}

/** Every name in an expression, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind === "number") return [];
  return [...new Set(expression.operands.flatMap(namesIn))];
}

/** What we use of the parser's tree. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly kind?: string;
  readonly operator?: string;
  readonly callee?: { readonly name: string };
  readonly arguments?: readonly (Node | null)[];
}

function read(node: Node | null, formula: string): Expression {
  const refuse = (): never => {
    throw new SyntaxError(`"${formula}" is outside the grammar of the method`);
  };
  if (node === null) return refuse();
  if (node.type === "Literal" && typeof node.value === "number") return { kind: "number", value: node.value };
  if (node.type === "ReferenceIdentifier" && node.kind === "name") {
    return { kind: "name", name: node.value as string };
  }
  const operator = (node.type === "BinaryExpression" ? node.operator : node.callee?.name) ?? "";
  if (!isOperator(operator) || node.arguments?.length !== ARITY[operator]) return refuse();
  const operands = node.arguments.map((argument) => read(argument, formula));
  if (operator !== "ROUNDUP") return { kind: "apply", operator, operands };
  const digits = operands[1];
  if (digits?.kind !== "number" || digits.value !== 0) return refuse();
  return { kind: "apply", operator, operands: operands.slice(0, 1) };
}

const isOperator = (text: string): text is Operator => Object.hasOwn(ARITY, text);
