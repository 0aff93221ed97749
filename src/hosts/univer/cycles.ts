import { tokenize } from "@borgar/fx";
import { resolveReference, type Places } from "../../workbook/references";
import type { Area } from "../../workbook/workbook";
import type { Book } from "../computing";

/** More steps than this are not looked at: a file could ask for any number of them. */
const MOST_STEPS = 5_000_000;

interface Node {
  /** Formulas that read this one. */
  readonly readers: Node[];
  readonly key: string;
  /** Formulas that it reads and that are not known to end. */
  waiting: number;
}

/** The cells of formulas that come back to themselves, and of those that read them. */
export function cyclicCells(book: Book, places: Places): ReadonlySet<string> {
  const nodes = new Map<string, Node>();
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of cells) {
      const key = cellKey(name, row, column);
      if (formula !== null) nodes.set(key, { key, readers: [], waiting: 0 });
    }
  }
  connect(book, places, nodes);
  const ended = [...nodes.values()].filter(({ waiting }) => waiting === 0);
  for (let node = ended.pop(); node; node = ended.pop()) {
    nodes.delete(node.key);
    for (const reader of node.readers) {
      reader.waiting -= 1;
      if (reader.waiting === 0) ended.push(reader);
    }
  }
  return new Set(nodes.keys());
}

export const cellKey = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

function connect(book: Book, places: Places, nodes: ReadonlyMap<string, Node>): void {
  let steps = 0;
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of cells) {
      if (formula === null) continue;
      const node = nodes.get(cellKey(name, row, column))!;
      for (const area of areasIn(formula, { sheet: name, row, column, rows: 1, columns: 1 }, places)) {
        steps += area.rows * area.columns;
        if (steps > MOST_STEPS) return;
        for (const read of nodesIn(area, nodes)) {
          read.readers.push(node);
          node.waiting += 1;
        }
      }
    }
  }
}

function areasIn(formula: string, at: Area, places: Places): readonly Area[] {
  return tokenize(formula, { allowTernary: false })
    .filter(({ type }) => type.startsWith("range") || type === "structured")
    .flatMap(({ value }) => resolveReference(value, at, places) ?? []);
}

function nodesIn({ sheet, row, column, rows, columns }: Area, nodes: ReadonlyMap<string, Node>): Node[] {
  const found: Node[] = [];
  for (let down = row; down < row + rows; down += 1) {
    for (let right = column; right < column + columns; right += 1) {
      const node = nodes.get(cellKey(sheet, down, right));
      if (node) found.push(node);
    }
  }
  return found;
}
