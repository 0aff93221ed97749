import { parse, tokenize, type AstExpression } from "@borgar/fx";
import { functionNames } from "../functions/call";

/** One call of ours inside a formula. */
export interface Call {
  /** The function's own name, such as AIENERGY, however the formula spells it. */
  readonly name: string;
  /** The call as it stands in the formula. */
  readonly text: string;
  readonly values: readonly (AstExpression | null)[];
  /** Names that LET or LAMBDA gives around it, in capitals: they are not names of the workbook. */
  readonly local: ReadonlySet<string>;
}

/** Excel files store the functions of add-ins under this prefix; it shows where the add-in is missing. */
const STORED_PREFIX = "_xldudf_";

const known = new Set(functionNames);

const anyName = new RegExp(`(?:${functionNames.join("|")})\\(`, "i");

/** Whether a formula mentions one of our functions at all; cheap, and true for some texts that only look so. */
export const mentionsCall = (formula: string): boolean => anyName.test(formula);

/** Our name for a callee, or null when it is another function. */
export function ownName(callee: string): string | null {
  const upper = callee.toUpperCase();
  const bare = upper.startsWith(STORED_PREFIX.toUpperCase()) ? upper.slice(STORED_PREFIX.length) : upper;
  return known.has(bare) ? bare : null;
}

/** How a formula spells its references. */
export interface Spelling {
  readonly r1c1?: boolean;
}

/** A formula as a tree, or null when it cannot be read. */
export function treeOf(formula: string, { r1c1 = false }: Spelling = {}): AstExpression | null {
  try {
    return parse(tokenize(formula, { withLocation: true, r1c1 }));
  } catch {
    return null;
  }
}

/** Every call of ours in a formula, outer before inner, left to right; null when the formula cannot be read. */
export const findCalls = (formula: string, spelling?: Spelling): readonly Call[] | null =>
  readFormula(formula, spelling).calls;

/** The calls of ours in a formula, and whether it is exactly one of them with nothing around it. */
export function readFormula(
  formula: string,
  spelling?: Spelling,
): { readonly calls: readonly Call[] | null; readonly bare: boolean } {
  const tree = treeOf(formula, spelling);
  if (tree === null) return { calls: null, bare: false };
  try {
    const calls = callsIn(tree, { formula, local: new Set() });
    return { calls, bare: tree.type === "CallExpression" && calls[0]?.values === tree.arguments };
  } catch (problem) {
    // Nested too deeply to be looked through: Excel itself ends at 64 levels.
    if (problem instanceof RangeError) return { calls: null, bare: false };
    throw problem;
  }
}

interface Around {
  readonly formula: string;
  readonly local: ReadonlySet<string>;
}

function callsIn(node: AstExpression | null, around: Around): readonly Call[] {
  switch (node?.type) {
    case "CallExpression": {
      const inner = node.arguments.flatMap((argument) => callsIn(argument, around));
      // The callee is an expression of its own where a LAMBDA is called on the spot.
      const callee = node.callee as AstExpression | typeof node.callee;
      if (callee.type !== "Identifier") return [...callsIn(callee, around), ...inner];
      const name = ownName(callee.name);
      return name === null
        ? inner
        : [{ name, text: textOf(node, around), values: node.arguments, local: around.local }, ...inner];
    }
    case "UnaryExpression":
    case "BinaryExpression":
      return node.arguments.flatMap((argument) => callsIn(argument, around));
    case "LetExpression": {
      const inside = withLocal(
        around,
        node.declarations.map((declaration) => declaration.id.name),
      );
      return [...node.declarations.map((declaration) => declaration.init), node.body].flatMap((part) =>
        callsIn(part, inside),
      );
    }
    case "LambdaExpression":
      return callsIn(
        node.body,
        withLocal(
          around,
          node.params.map((parameter) => parameter.name),
        ),
      );
    case undefined:
    case "ArrayExpression":
    case "ErrorLiteral":
    case "Literal":
    case "ReferenceIdentifier":
      return [];
  }
}

const withLocal = ({ formula, local }: Around, names: readonly string[]): Around => ({
  formula,
  local: new Set([...local, ...names.map((name) => name.toUpperCase())]),
});

const textOf = (node: AstExpression, { formula }: Around): string => {
  const [start, end] = node.loc ?? [];
  return formula.slice(start, end);
};
