import { tokenize } from "@borgar/fx";
import { cellKey } from "../workbook/area";
import { resolveReference, type Places } from "../workbook/references";
import type { Area } from "../workbook/workbook";
import type { Book } from "./computing";

/** More steps than this are not looked at: a file could ask for any number of them. */
const MOST_STEPS = 5_000_000;

/** A cell with a formula, and the formulas that read it. */
export interface Dependency {
  readonly key: string;
  readonly readers: Dependency[];
  /** Formulas that it reads. */
  reads: number;
  /** It may read more than its text tells. */
  opaque: boolean;
}

export interface Dependencies {
  readonly nodes: ReadonlyMap<string, Dependency>;
  /** Every formula was looked at. */
  readonly complete: boolean;
}

/** Which formulas of a workbook read which others. */
export function dependenciesOf(book: Book, places: Places): Dependencies {
  const nodes = new Map<string, Dependency>();
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of cells) {
      const key = cellKey(name, { row, column });
      if (formula !== null) nodes.set(key, { key, readers: [], reads: 0, opaque: false });
    }
  }
  return { nodes, complete: connect(book, places, nodes) };
}

/** Formulas by the cells that they fill besides their own; null if that is more than can be looked at. */
function fillersIn({ sheets }: Book, nodes: ReadonlyMap<string, Dependency>): Map<string, Dependency> | null {
  const fillers = new Map<string, Dependency>();
  let steps = 0;
  for (const { name, cells } of sheets) {
    for (const { row, column, formula, fills = null } of cells) {
      if (formula === null || fills === null) continue;
      steps += fills.rows * fills.columns;
      if (steps > MOST_STEPS) return null;
      for (const key of keysIn(fills)) fillers.set(key, nodes.get(cellKey(name, { row, column }))!);
    }
  }
  return fillers;
}

function* keysIn({ sheet, row, column, rows, columns }: Area): Generator<string> {
  for (let down = row; down < row + rows; down += 1) {
    for (let right = column; right < column + columns; right += 1)
      yield cellKey(sheet, { row: down, column: right });
  }
}

function connect(book: Book, places: Places, nodes: ReadonlyMap<string, Dependency>): boolean {
  const fillers = fillersIn(book, nodes);
  let steps = 0;
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of cells) {
      if (formula === null) continue;
      const node = nodes.get(cellKey(name, { row, column }))!;
      const { areas, opaque } = areasIn(formula, { sheet: name, row, column, rows: 1, columns: 1 }, places);
      node.opaque = opaque;
      for (const area of areas) {
        steps += area.rows * area.columns;
        if (steps > MOST_STEPS) return false;
        for (const key of keysIn(area)) {
          const read = nodes.get(key) ?? fillers?.get(key);
          if (!read) continue;
          read.readers.push(node);
          node.reads += 1;
        }
      }
    }
  }
  return fillers !== null;
}

/** What these read is told by their results, or is more than the cells that are named: "A1#". */
const OPAQUE =
  /\b(?:INDIRECT|OFFSET|INDEX|CHOOSE|XLOOKUP|LET|LAMBDA|SINGLE|ANCHORARRAY)\(|[#@]|[\w.)\]]:[A-Z]+\(/i;

function areasIn(
  formula: string,
  at: Area,
  places: Places,
): { readonly areas: readonly Area[]; readonly opaque: boolean } {
  const named = tokenize(formula, { allowTernary: false }).filter(
    ({ type }) => type.startsWith("range") || type === "structured",
  );
  const areas = named.flatMap(({ value }) => resolveReference(value, at, places) ?? []);
  return { areas, opaque: areas.length < named.length || OPAQUE.test(formula) };
}
