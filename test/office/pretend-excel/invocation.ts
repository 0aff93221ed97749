import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isCellError, type Cell, type CellError } from "../../../src/functions/cells";
import { evaluate, type Node, type Scope } from "./evaluate";
import type { Value } from "./natives";
import type { Personality } from "./personality";

/** What Excel sends to the add-in for one call of a custom function. */
export interface Invocation {
  readonly name: string;
  readonly parameters: readonly unknown[];
}

export interface Definition {
  readonly id: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The functions that an add-in built into this folder declares. */
export const declaredIn = (dist: string): readonly Definition[] =>
  (JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as { functions: Definition[] }).functions;

/**
 * A call, its arguments shaped as functions.json asks; or the error that the cell shows at once, because the function is
 * not known there or does not accept an error that it was given.
 */
export function invocationOf(
  name: string,
  args: readonly (Node | null)[],
  scope: Scope,
  { declared, personality }: { readonly declared: readonly Definition[]; readonly personality: Personality },
): Invocation | CellError {
  const definition = declared.find(({ id }) => id === name.toUpperCase());
  if (!definition) return { error: "#NAME?" };
  const parameters = definition.parameters.map(({ dimensionality }, index) => {
    const node = args[index] ?? null;
    if (node === null) return null; // Omitted.
    const value = asParameters(evaluate(node, scope), personality);
    if (dimensionality === "matrix") return Array.isArray(value) ? (value as unknown[][]) : [[value]];
    return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  });
  const refused = definition.allowErrorForDataTypeAny ? undefined : parameters.flat(2).find(isErrorParameter);
  return refused ? { error: refused.code } : { name: definition.id, parameters };
}

interface ErrorParameter {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

const isErrorParameter = (value: unknown): value is ErrorParameter =>
  typeof value === "object" && value !== null && (value as ErrorParameter).type === "CustomFunctionError";

const asParameters = (value: Value, personality: Personality): unknown =>
  Array.isArray(value)
    ? value.map((row) => row.map((cell) => asParameter(cell, personality)))
    : asParameter(value, personality);

const asParameter = (value: Cell, { emptyCell }: Personality): unknown =>
  isCellError(value) ? { type: "CustomFunctionError", code: value.error } : (value ?? emptyCell);

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
