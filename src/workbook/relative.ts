import { MAX_COLS, MAX_ROWS, parseR1C1Ref, translateFormulaToA1, type RangeR1C1 } from "@borgar/fx";
import { columnLetters } from "./address";
import { resolveReference, type Places } from "./references";
import { sameName } from "./structured";
import type { Area } from "./workbook";

/** A cell's address without its sheet. */
const cellText = ({ row, column }: Area): string => columnLetters(column) + (row + 1);

/** A formula whose references are relative to a cell, as that cell spells it. */
export const formulaAt = (r1c1: string, at: Area): string => translateFormulaToA1(r1c1, cellText(at));

/** Finds the area of a reference in R1C1, seen from a cell. */
export type FindRelative = (reference: string, at: Area) => Area | null;

/** Resolves references in R1C1. Formulas that were filled down say the same ones again and again: each is read once. */
export function relativeResolver(places: Places): FindRelative {
  const known = new Map<string, FindRelative>();
  return (reference, at) => {
    const before = known.get(reference);
    if (before !== undefined) return before(reference, at);
    const find = finderOf(reference, places);
    known.set(reference, find);
    return find(reference, at);
  };
}

function finderOf(reference: string, places: Places): FindRelative {
  const parsed = reference.includes("[#") || reference.includes("[@") ? undefined : parseR1C1Ref(reference);
  if (parsed === undefined || !("range" in parsed)) return (text, at) => resolveReference(text, at, places);
  const { range, context = [] } = parsed;
  const [on, ...more] = context;
  if (more.length > 0) return () => null;
  const wide = [range.r0, range.r1, range.c0, range.c1].some((end) => end === null || end === undefined);
  if (wide) return (text, at) => resolveReference(formulaAt(`=${text}`, at).slice(1), at, places);
  if (on === undefined) return (_, at) => areaOf(range, at, at.sheet);
  const sheet = places.sheets.find(({ name }) => sameName(name, on));
  return sheet === undefined ? () => null : (_, at) => areaOf(range, at, sheet.name);
}

/** null for a place beyond the sheet's edges. */
function areaOf({ r0, r1, c0, c1, $r0, $r1, $c0, $c1 }: RangeR1C1, at: Area, sheet: string): Area | null {
  const [row, lastRow] = between(placed(r0, $r0, at.row), placed(r1, $r1, at.row));
  const [column, lastColumn] = between(placed(c0, $c0, at.column), placed(c1, $c1, at.column));
  if (row < 0 || column < 0 || lastRow > MAX_ROWS || lastColumn > MAX_COLS) return null;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

const placed = (end: number | null | undefined, fixed: boolean | null | undefined, from: number): number =>
  fixed === true ? (end ?? 0) : from + (end ?? 0);

const between = (one: number, other: number): [number, number] => [
  Math.min(one, other),
  Math.max(one, other),
];
