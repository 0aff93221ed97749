import { parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import { columnLetters } from "../address";
import { findName } from "../references";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";

/** A sheet's name as a formula spells it; quoted whenever it could be taken for something else. */
export const sheetPrefix = (sheet: string): string =>
  /^[A-Za-z]{4,}$/.test(sheet) && !/^(true|false)$/i.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replaceAll("'", "''")}'!`;

/** An area as any other sheet refers to it: "Budget!$B$2:$B$9". */
export function absoluteAddress({ sheet, row, column, rows, columns }: Area): string {
  const start = `$${columnLetters(column)}$${row + 1}`;
  const end = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return sheetPrefix(sheet) + (start === end ? start : `${start}:${end}`);
}

/**
 * One reference of a formula as it must be spelled on another sheet to mean the same; null where that cannot be said.
 */
export function portable(reference: string, at: Area, snapshot: Snapshot): string | null {
  if (reference.includes("[")) {
    const named = /^[^[!]+\[/.test(reference) && !/@|#this row/i.test(reference);
    const area = snapshot.place(reference, at);
    return named ? reference : area && absoluteAddress(area);
  }
  const parsed = parseA1Ref(reference);
  if (parsed === undefined) return null;
  if ("range" in parsed) {
    const { range } = parsed;
    const fixed = { ...range, $top: true, $left: true, $bottom: true, $right: true };
    const sheet = parsed.context?.[0] ?? at.sheet;
    return sheetPrefix(sheet) + stringifyA1Ref({ range: fixed });
  }
  const found = findName(parsed.name, parsed.context?.[0] ?? at.sheet, snapshot.names);
  const sheet = found?.sheet ?? null;
  return sheet === null ? reference : sheetPrefix(sheet) + found!.name;
}

const REFERENCES: readonly string[] = [
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_NAMED,
  tokenTypes.REF_STRUCT,
];

/** A part of a formula, from its first character to before its last. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Where the references of a formula stand. */
export const referencesIn = (formula: string): readonly Piece[] =>
  tokenize(formula, { withLocation: true }).flatMap(({ type, loc }) =>
    REFERENCES.includes(type) ? [pieceOf(loc)] : [],
  );

/** What the parser says of where something stands; it is asked to say so everywhere. */
export const pieceOf = ([start = 0, end = 0]: readonly number[] = []): Piece => ({ start, end });
