import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, tokenize } from "@borgar/fx";
import { isCellError, type Cell, type CellError } from "../../../src/functions/cells";
import { parseArea, readCells, type Book } from "./book";

/** What Excel sends to the add-in for a formula that is one call of a custom function. */
export interface Invocation {
  readonly name: string;
  readonly parameters: readonly unknown[];
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name: string };
  readonly arguments?: readonly (Node | null)[];
  readonly elements?: readonly (readonly Node[])[];
}

interface Definition {
  readonly id: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

const metadata = () =>
  JSON.parse(readFileSync(join(__dirname, "../../../dist/functions.json"), "utf8")) as {
    functions: Definition[];
  };

/**
 * The call in a formula, its arguments shaped as functions.json asks; or the error that the cell shows at once, because
 * the function is not known there or does not accept an error that it was given.
 */
export function invocationOf(formula: string, book: Book): Invocation | CellError {
  const call = parse(tokenize(formula)) as unknown as Node;
  const definition = metadata().functions.find(({ id }) => id === call.callee?.name.toUpperCase());
  if (call.type !== "CallExpression" || !definition) return { error: "#NAME?" };
  const parameters = definition.parameters.map(({ dimensionality }, index) => {
    const value = argumentOf(call.arguments?.[index] ?? null, book);
    if (value === null) return null; // Omitted.
    if (dimensionality === "matrix") return Array.isArray(value) ? (value as unknown[][]) : [[value]];
    return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  });
  const refused = definition.allowErrorForDataTypeAny ? undefined : parameters.flat(2).find(isErrorParameter);
  return refused ? { error: refused.code } : { name: definition.id, parameters };
}

function argumentOf(node: Node | null, book: Book): unknown {
  switch (node?.type) {
    case undefined:
      return null;
    case "Literal":
      return node.value;
    case "ArrayExpression":
      return node.elements?.map((row) => row.map((element) => argumentOf(element, book)));
    case "UnaryExpression": {
      const operand = argumentOf(node.arguments?.[0] ?? null, book) as number;
      return node.operator === "-" ? -operand : operand / 100;
    }
    case "ReferenceIdentifier": {
      const area = parseArea(String(node.value)) ?? book.names.get(String(node.value));
      if (area) return readCells(book, area).map((row) => row.map(({ value }) => asParameter(value)));
    }
  }
  throw new Error(`pretend Excel cannot evaluate ${node?.type}`);
}

interface ErrorParameter {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

const isErrorParameter = (value: unknown): value is ErrorParameter =>
  typeof value === "object" && value !== null && (value as ErrorParameter).type === "CustomFunctionError";

const asParameter = (value: Cell) =>
  isCellError(value) ? { type: "CustomFunctionError", code: value.error } : value;

const errorCodes: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** What the cell shows for an answer: [invocation, succeeded, value or message, error code]. */
export function resultOf([, succeeded, value, code]: readonly unknown[]): Cell[][] {
  if (succeeded !== true)
    return [[{ error: errorCodes[code as number] ?? `code ${String(code)}`, message: String(value) }]];
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return rows.map((row) => row.map(asCell));
}

const errorTypes: Readonly<Record<string, string>> = {
  Value: "#VALUE!",
  NotAvailable: "#N/A",
  Num: "#NUM!",
  Div0: "#DIV/0!",
};

function asCell(value: unknown): Cell {
  if (typeof value !== "object" || value === null) return value as Cell;
  const { errorType, message } = value as { errorType: string; message?: string };
  const error = errorTypes[errorType] ?? errorType;
  return message === undefined ? { error } : { error, message };
}
