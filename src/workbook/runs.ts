import type { Area } from "./workbook";

/** Cells that form a rectangle and are alike. */
export interface Run<Member> {
  readonly area: Area;
  /** Row by row. */
  readonly members: readonly Member[];
}

interface Strip<Member> {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  column: number;
  columns: Member[][];
}

/**
 * The rectangles that alike neighbours form: down each column first, then columns of the same height side by side.
 *
 * @param key the same for cells that are alike
 */
export function uniformRuns<Member extends { readonly area: Area }>(
  members: readonly Member[],
  key: (member: Member) => string,
): readonly Run<Member>[] {
  const strips = columnStrips(members, key).sort(byStart);
  const merged: Strip<Member>[] = [];
  const open = new Map<string, Strip<Member>>();
  for (const strip of strips) {
    const place = `${strip.sheet}\n${strip.row}\n${strip.columns[0]!.length}\n${strip.key}`;
    const before = open.get(place);
    if (before !== undefined && before.column + before.columns.length === strip.column) {
      before.columns.push(...strip.columns);
    } else {
      merged.push(strip);
      open.set(place, strip);
    }
  }
  return merged.map(runOf);
}

function columnStrips<Member extends { readonly area: Area }>(
  members: readonly Member[],
  key: (member: Member) => string,
): Strip<Member>[] {
  const strips: Strip<Member>[] = [];
  const open = new Map<string, Strip<Member>>();
  for (const member of members) {
    const { sheet, row, column } = member.area;
    const alike = key(member);
    const place = `${sheet}\n${column}`;
    const before = open.get(place);
    if (before?.key === alike && before.row + before.columns[0]!.length === row) {
      before.columns[0]!.push(member);
    } else {
      const strip = { key: alike, sheet, row, column, columns: [[member]] };
      strips.push(strip);
      open.set(place, strip);
    }
  }
  return strips;
}

/** As cells stand on a sheet, row by row; sheets by their names. */
export const byPlace = (one: Area, other: Area): number =>
  one.sheet === other.sheet
    ? one.row - other.row || one.column - other.column
    : one.sheet < other.sheet
      ? -1
      : 1;

/** Sheets stay in the order in which they came. */
const byStart = (one: Strip<unknown>, other: Strip<unknown>): number =>
  one.sheet === other.sheet ? one.row - other.row || one.column - other.column : 0;

function runOf<Member>({ sheet, row, column, columns }: Strip<Member>): Run<Member> {
  const rows = columns[0]!.length;
  return {
    area: { sheet, row, column, rows, columns: columns.length },
    members: Array.from({ length: rows }, (_, r) => columns.map((strip) => strip[r]!)).flat(),
  };
}
