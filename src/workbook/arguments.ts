import type { AstExpression } from "@borgar/fx";
import { call } from "../functions/call";
import type { Argument, Cell } from "../functions/cells";
import { ownName } from "./calls";
import type { Area, Reader } from "./workbook";

/** Why a call was not evaluated here: an expression only the host can compute, no such place, or too many cells. */
export type Unchecked = "expression" | "unresolved" | "large";

/** An argument that can be handed to a function, or the reason why not. */
export type Evaluated = { readonly value: Argument } | { readonly unchecked: Unchecked };

/** Where a formula stands and which names are not the workbook's. */
export interface Scope {
  readonly workbook: Reader;
  readonly at: Area;
  readonly local: ReadonlySet<string>;
  readonly language: string;
  /** Cells of the largest area that is read for one argument; unless told, as many as a pane can wait for. */
  readonly most?: number;
}

/** More cells than this are not read to explain one cell: the pane must answer at once. */
const MOST_CELLS = 20_000;

/**
 * Evaluates one argument of a call: literals, array constants, signs, percent, references, names, and calls of our own.
 * Anything else is the host's to compute, and is said to be unchecked.
 */
async function evaluateArgument(node: AstExpression | null, scope: Scope): Promise<Evaluated> {
  switch (node?.type) {
    case undefined:
      return { value: null };
    case "Literal":
      return { value: node.value };
    case "ErrorLiteral":
      return { value: { error: node.value } };
    case "ArrayExpression":
      return constantArray(node.elements);
    case "UnaryExpression":
      return signed(node.operator, await evaluateArgument(node.arguments[0] ?? null, scope));
    case "ReferenceIdentifier":
      return node.kind === "beam" ? { unchecked: "large" } : readReference(node.value, scope);
    case "CallExpression":
      return ownCall(node.callee.name, node.arguments, scope);
    case "BinaryExpression":
    case "LetExpression":
    case "LambdaExpression":
      return { unchecked: "expression" };
  }
}

/** The arguments of a call of ours, or why one of them cannot be evaluated here. */
export async function evaluateArguments(
  nodes: readonly (AstExpression | null)[],
  scope: Scope,
): Promise<{ readonly values: readonly Argument[] } | { readonly unchecked: Unchecked }> {
  const values: Argument[] = [];
  for (const node of nodes) {
    const evaluated = await evaluateArgument(node, scope);
    if ("unchecked" in evaluated) return evaluated;
    values.push(evaluated.value);
  }
  return { values };
}

/** Evaluates a call of ours, or says why one of its arguments cannot be evaluated here. */
export async function evaluateCall(
  name: string,
  nodes: readonly (AstExpression | null)[],
  scope: Scope,
): Promise<{ readonly result: Cell | Cell[][] } | { readonly unchecked: Unchecked }> {
  const evaluated = await evaluateArguments(nodes, scope);
  if ("unchecked" in evaluated) return evaluated;
  return { result: call(name, evaluated.values, scope.language) };
}

async function ownCall(
  callee: string | undefined,
  nodes: readonly (AstExpression | null)[],
  scope: Scope,
): Promise<Evaluated> {
  const name = callee === undefined ? null : ownName(callee);
  if (name === null) return { unchecked: "expression" };
  const evaluated = await evaluateCall(name, nodes, scope);
  return "unchecked" in evaluated ? evaluated : { value: evaluated.result };
}

async function readReference(reference: string, scope: Scope): Promise<Evaluated> {
  const { workbook, at, local, most = MOST_CELLS } = scope;
  if (local.has(reference.toUpperCase())) return { unchecked: "expression" };
  const area = await workbook.resolve(reference, at);
  if (area === null) return { unchecked: "unresolved" };
  if (area.rows * area.columns > most) return { unchecked: "large" };
  const cells = (await workbook.read(area)).map((row) => row.map(({ value }) => value));
  const [only] = cells[0] ?? [];
  return { value: area.rows * area.columns === 1 ? (only ?? null) : cells };
}

function constantArray(elements: readonly (readonly AstExpression[])[]): Evaluated {
  const rows: Cell[][] = [];
  for (const element of elements) {
    const row: Cell[] = [];
    for (const node of element) {
      if (node.type === "Literal") row.push(node.value);
      else if (node.type === "ErrorLiteral") row.push({ error: node.value });
      else return { unchecked: "expression" };
    }
    rows.push(row);
  }
  return { value: rows };
}

/** A sign or a percent of a number; of anything else the host decides what it means. */
function signed(operator: string, evaluated: Evaluated): Evaluated {
  if ("unchecked" in evaluated) return evaluated;
  const { value } = evaluated;
  if (typeof value !== "number") return { unchecked: "expression" };
  if (operator === "-") return { value: -value };
  if (operator === "+") return { value };
  if (operator === "%") return { value: value / 100 };
  return { unchecked: "expression" };
}
