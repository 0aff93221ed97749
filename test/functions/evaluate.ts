import { parse, tokenize } from "@borgar/fx";
import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name: string };
  readonly arguments?: readonly (Node | null)[];
  readonly elements?: readonly (readonly Node[])[];
}

/** Answers a formula that is one call of ours over literals; undefined for any other formula. */
export function evaluate(formula: string, language?: string): Cell | Cell[][] | undefined {
  const root = parse(tokenize(formula)) as Node;
  if (root.type !== "CallExpression" || !root.callee!.name.startsWith("AI")) return undefined;
  const args = root.arguments!.map((argument) => (argument === null ? null : literal(argument)));
  if (args.includes(undefined)) return undefined;
  return call(root.callee!.name, args, language);
}

function literal(node: Node): Argument | undefined {
  if (node.type === "Literal") return node.value as Cell;
  if (node.type === "UnaryExpression" && node.operator === "-") return -(node.arguments![0]!.value as number);
  if (node.type === "ArrayExpression")
    return node.elements!.map((row) => row.map((cell) => literal(cell) as Cell));
  return undefined;
}
