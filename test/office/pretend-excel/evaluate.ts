import { parse, tokenize } from "@borgar/fx";
import { isCellError, type Cell } from "../../../src/functions/cells";
import { resolveReference } from "../../../src/workbook/references";
import type { Area } from "../../../src/workbook/workbook";
import { readCells, usedArea, type Book } from "./book";
import { asNumber, firstOf, natives, rowsOf, type Value } from "./natives";
import { headingsOf } from "./typing";

/** A part of a formula, as @borgar/fx reads it. */
export interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name: string };
  readonly arguments?: readonly (Node | null)[];
  readonly elements?: readonly (readonly Node[])[];
}

/** Where a formula stands, and who answers for functions that are not Excel's own. */
export interface Scope {
  readonly book: Book;
  readonly at: Area;
  call(name: string, args: readonly (Node | null)[], scope: Scope): Value;
}

const parsed = new Map<string, Node | null>();

/** A formula's tree; null where Excel would not accept it. */
export function treeOf(formula: string): Node | null {
  if (!parsed.has(formula)) {
    try {
      parsed.set(formula, parse(tokenize(formula)));
    } catch {
      parsed.set(formula, null);
    }
  }
  return parsed.get(formula) ?? null;
}

/** What a part of a formula comes to. */
export function evaluate(node: Node | null, scope: Scope): Value {
  switch (node?.type) {
    case undefined:
      return null;
    case "Literal":
      return node.value as Cell;
    case "ErrorLiteral":
      return { error: String(node.value) };
    case "ArrayExpression":
      return (node.elements ?? []).map((row) => row.map((element) => firstOf(evaluate(element, scope))));
    case "ReferenceIdentifier": {
      const area = areaOf(String(node.value), scope);
      return area
        ? readCells(scope.book, area).map((row) => row.map(({ value }) => value))
        : { error: "#NAME?" };
    }
    case "UnaryExpression": {
      const [operand] = node.arguments ?? [];
      const sign = { "-": -1, "+": 1, "%": 0.01 }[node.operator ?? ""] ?? 1;
      return binary("*", evaluate(operand ?? null, scope), sign);
    }
    case "BinaryExpression": {
      const [left, right] = node.arguments ?? [];
      return binary(node.operator ?? "", evaluate(left ?? null, scope), evaluate(right ?? null, scope));
    }
    case "CallExpression":
      return callOf(node, scope);
  }
  return { error: `#PRETEND! ${node?.type}` };
}

function callOf(node: Node, scope: Scope): Value {
  const name = node.callee?.name.toUpperCase() ?? "";
  const args = node.arguments ?? [];
  const value = (index: number) => evaluate(args[index] ?? null, scope);
  if (name === "IFERROR") return isCellError(firstOf(value(0))) && !isBusy(value(0)) ? value(1) : value(0);
  if (name === "IF") {
    const condition = firstOf(value(0));
    if (isCellError(condition)) return condition;
    return condition ? value(1) : args.length > 2 ? value(2) : false;
  }
  if (name === "ROW" || name === "COLUMN") {
    const area = args[0] ? areaOf(String(args[0].value), scope) : scope.at;
    if (!area) return { error: "#REF!" };
    return name === "ROW" ? area.row + 1 : area.column + 1;
  }
  const native = natives[name];
  return native ? native(...args.map((_, index) => value(index))) : scope.call(name, args, scope);
}

export const isBusy = (value: Value): boolean =>
  rowsOf(value).some((row) => row.some((cell) => isCellError(cell) && cell.error === "#BUSY!"));

export const areaOf = (reference: string, { book, at }: Scope): Area | null =>
  resolveReference(reference, at, {
    sheets: book.sheets.map(({ name }) => ({
      name,
      // Asked for by whole columns and rows only.
      get used() {
        return usedArea(book, name);
      },
    })),
    names: book.names,
    tables: book.tables.map((table) => ({ ...table, columns: headingsOf(book, table) })),
  });

function binary(operator: string, left: Value, right: Value): Value {
  if (!Array.isArray(left) && !Array.isArray(right)) return binaryOfCells(operator, left, right);
  const [ones, others] = [rowsOf(left), rowsOf(right)];
  const rows = Math.max(ones.length, others.length);
  const columns = Math.max(ones[0]?.length ?? 0, others[0]?.length ?? 0);
  const at = (cells: Cell[][], row: number, column: number): Cell =>
    cells[cells.length === 1 ? 0 : row]?.[cells[0]?.length === 1 ? 0 : column] ?? null;
  const result = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      binaryOfCells(operator, at(ones, row, column), at(others, row, column)),
    ),
  );
  return rows * columns === 1 ? (result[0]![0] ?? null) : result;
}

function binaryOfCells(operator: string, left: Cell, right: Cell): Cell {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === "&") return `${left ?? ""}${right ?? ""}`;
  if (operator === "=") return same(left, right);
  if (operator === "<>") return !same(left, right);
  const [one, other] = [asNumber(left), asNumber(right)];
  if (one === null || other === null) return { error: "#VALUE!" };
  const result = {
    "+": () => one + other,
    "-": () => one - other,
    "*": () => one * other,
    "/": () => (other === 0 ? { error: "#DIV/0!" } : one / other),
    "^": () => one ** other,
    "<": () => one < other,
    ">": () => one > other,
    "<=": () => one <= other,
    ">=": () => one >= other,
  }[operator];
  return result ? result() : { error: `#PRETEND! ${operator}` };
}

const same = (one: Cell, other: Cell): boolean =>
  typeof one === "string" && typeof other === "string"
    ? one.toLowerCase() === other.toLowerCase()
    : (one ?? 0) === (other ?? 0) || ((one ?? "") === "" && (other ?? "") === "");
