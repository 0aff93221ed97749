import { tokenize, type AstExpression } from "@borgar/fx";
import { ownName, treeOf } from "../calls";
import { leave } from "./left";
import { pieceOf, type Piece } from "./reference";

/** A call of ours in a formula, with where it stands. Calls inside its arguments are not looked for. */
export interface PlacedCall extends Piece {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (AstExpression | null)[];
  /** Where each argument stands between the commas. */
  readonly spans: readonly Piece[];
  /** The function of which it is an argument, in capitals; null where it is none's. */
  readonly inside: string | null;
}

/** The outermost calls of ours in a formula, left to right. A formula with LET or LAMBDA around them is left. */
export function outermostCalls(formula: string): readonly PlacedCall[] {
  const tree = treeOf(formula);
  return tree === null ? leave("unreadable") : callsIn(tree, null, formula);
}

export function callsIn(
  node: AstExpression | null,
  inside: string | null,
  formula: string,
): readonly PlacedCall[] {
  switch (node?.type) {
    case "CallExpression": {
      const callee = node.callee as AstExpression | typeof node.callee;
      if (callee.type !== "Identifier") return leave("local");
      const name = ownName(callee.name);
      if (name === null)
        return node.arguments.flatMap((argument) => callsIn(argument, callee.name.toUpperCase(), formula));
      const { start, end } = pieceOf(node.loc);
      const spans = spansIn(formula, { start, end });
      return [{ name, text: formula.slice(start, end), values: node.arguments, spans, inside, start, end }];
    }
    case "UnaryExpression":
    case "BinaryExpression":
      return node.arguments.flatMap((argument) => callsIn(argument, null, formula));
    case "LetExpression":
    case "LambdaExpression":
      return leave("local");
    case undefined:
    case "ArrayExpression":
    case "ErrorLiteral":
    case "Literal":
    case "ReferenceIdentifier":
      return [];
  }
}

const OPENING = ["(", "{"];
const CLOSING = [")", "}"];

/** The pieces between the brackets of a call, parted by its own commas. */
function spansIn(formula: string, { start, end }: Piece): readonly Piece[] {
  const spans: Piece[] = [];
  let depth = 0;
  let from = start;
  for (const { type, value, loc } of tokenize(formula, { withLocation: true })) {
    const { start: at, end: to } = pieceOf(loc);
    if (type !== "operator" || at < start || to > end) continue;
    if (CLOSING.includes(value)) depth--;
    const parts = (depth === 1 && value === ",") || (depth === 0 && CLOSING.includes(value));
    if (parts) spans.push({ start: from, end: at });
    if (OPENING.includes(value)) depth++;
    if (parts || (depth === 1 && OPENING.includes(value))) from = to;
  }
  return spans;
}
