import { tokenize } from "@borgar/fx";
import { cellKey } from "../workbook/area";
import { findName, resolveReference, type Places } from "../workbook/references";
import type { Area } from "../workbook/workbook";
import { columnsOf, inArea, type Columns } from "./columns";
import type { Book } from "./computing";

/** More steps than this are not looked at: a file could ask for any number of them. */
const MOST_STEPS = 5_000_000;

/** A cell with a formula, or an area that formulas read, and what reads it. */
export interface Dependency {
  /** Of the cell; "" for an area. */
  readonly key: string;
  readonly readers: Dependency[];
  /** Formulas and areas that it reads, as far as there are formulas in them. */
  reads: number;
  /** It may read more than its text tells. */
  opaque: boolean;
}

export interface Dependencies {
  readonly nodes: ReadonlyMap<string, Dependency>;
  /** Every formula was looked at. */
  readonly complete: boolean;
}

const dependency = (key: string): Dependency => ({
  key,
  readers: [],
  reads: 0,
  opaque: false,
});

/** Which formulas of a workbook read which others. */
export function dependenciesOf(book: Book, places: Places): Dependencies {
  const nodes = new Map<string, Dependency>();
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of cells) {
      const key = cellKey(name, { row, column });
      if (formula !== null) nodes.set(key, dependency(key));
    }
  }
  return { nodes, complete: connect(book, places, nodes) };
}

/** Whatever hangs on some formulas, with them. */
export function readersOf(first: Iterable<Dependency>): Set<Dependency> {
  const open = [...first];
  const found = new Set<Dependency>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const reader of node.readers) open.push(reader);
  }
  return found;
}

/** Formulas by the cells that they stand in or fill; null if that is more than can be looked at. */
function fillersIn({ sheets }: Book, nodes: ReadonlyMap<string, Dependency>): Columns<Dependency> | null {
  let steps = 0;
  const places: { sheet: string; row: number; column: number; value: Dependency }[] = [];
  for (const { name, cells } of sheets) {
    for (const { row, column, formula, fills = null } of cells) {
      if (formula === null) continue;
      const value = nodes.get(cellKey(name, { row, column }))!;
      places.push({ sheet: name, row, column, value });
      if (fills === null) continue;
      steps += fills.rows * fills.columns;
      if (steps > MOST_STEPS) return null;
      for (let down = fills.row; down < fills.row + fills.rows; down += 1)
        for (let right = fills.column; right < fills.column + fills.columns; right += 1)
          if (down !== row || right !== column) places.push({ sheet: name, row: down, column: right, value });
    }
  }
  return columnsOf(places);
}

/** Formulas that read the same area hang on it, and it on the formulas in it: 200 that add up a sheet are 400 links, not 40,000. */
function connect(book: Book, places: Places, nodes: ReadonlyMap<string, Dependency>): boolean {
  const fillers = fillersIn(book, nodes);
  if (fillers === null) return false;
  const known = new Map<string, Dependency>();
  let steps = 0;
  const areaNode = (area: Area): Dependency => {
    const key = `${area.row},${area.column},${area.rows},${area.columns},${area.sheet}`;
    const before = known.get(key);
    if (before) return before;
    const node = dependency("");
    for (const member of inArea(fillers, area)) {
      steps += 1;
      if (steps > MOST_STEPS) break;
      member.readers.push(node);
      node.reads += 1;
    }
    // Most cells hold no formula: to look again costs less than to remember them.
    if (node.reads > 0 || area.rows * area.columns > 1) known.set(key, node);
    return node;
  };
  for (const { name, cells } of book.sheets) {
    for (const { row, column, formula } of cells) {
      if (formula === null) continue;
      const node = nodes.get(cellKey(name, { row, column }))!;
      const { areas, opaque } = areasIn(formula, { sheet: name, row, column, rows: 1, columns: 1 }, places);
      node.opaque = opaque;
      for (const area of areas) {
        const read = areaNode(area);
        if (steps > MOST_STEPS) return false;
        if (read.reads === 0) continue;
        read.readers.push(node);
        node.reads += 1;
      }
    }
  }
  return true;
}

/** What these read is told by their results, or is more than the cells that are named. */
const ELSEWHERE = /(?:^|\.)(?:INDIRECT|OFFSET|ANCHORARRAY)$/i;
/** "A1#", and "A1:INDEX(…)": from one cell to another. */
const WIDER: readonly string[] = ["#", ":"];
/** Their names are their own. */
const NAMING = /(?:^|\.)(?:LET|LAMBDA)$/i;
/** Names that stand for names; more of them than this go round in a circle. */
const DEEPEST = 8;

/** The areas that a formula names, itself or by names of formulas; `opaque`: it may read others, too. */
export function areasIn(
  formula: string,
  at: Area,
  places: Places,
  depth = 0,
): { readonly areas: readonly Area[]; readonly opaque: boolean } {
  const tokens = tokenize(formula, { allowTernary: false });
  const names = tokens.some(({ type, value }) => type === "func" && NAMING.test(value));
  const areas: Area[] = [];
  let opaque = false;
  for (const { type, value } of tokens) {
    const isReference = type.startsWith("range") || type === "structured";
    if (type === "operator") opaque ||= WIDER.includes(value);
    if (!isReference && type !== "func") continue;
    if (type === "func") opaque ||= ELSEWHERE.test(value);
    const area = isReference ? resolveReference(value, at, places, depth) : null;
    if (area !== null) {
      areas.push(area);
      continue;
    }
    const isName = type === "range_named" || type === "func";
    const name = isName ? findName(value, at.sheet, places.names) : undefined;
    if (name && depth < DEEPEST) {
      const inside = areasIn(name.formula, at, places, depth + 1);
      areas.push(...inside.areas);
      opaque ||= inside.opaque;
    } else if (isReference && !(names && type === "range_named")) opaque = true;
  }
  return { areas, opaque };
}
