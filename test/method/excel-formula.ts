import { parse, tokenize } from "@borgar/fx";
import type { Expression, Operator } from "../../src/method/formula";

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
 * Reads a formula of the method by a library that knows all of Excel's language.
 * @throws {SyntaxError} for anything outside the method's small grammar, or outside the language
 */
export function readAsExcel(formula: string): Expression {
  return read(parse(tokenize(formula)), formula);
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
