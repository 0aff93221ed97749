import type { Area } from "../workbook/workbook";

/** A part of an area in which all cells are alike. */
export interface Alike<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * Cuts an area into rectangles of like cells, so that a column of a thousand equal cells is one edit and not a thousand.
 *
 * @param at what a cell is, by its place in the area; null leaves it out. Cells are alike where `keyOf` says the same.
 */
export function rectangles<T>(
  area: Area,
  at: (row: number, column: number) => T | null,
  keyOf: (value: T) => string = (value) => JSON.stringify(value),
): Alike<T>[] {
  const found: Alike<T>[] = [];
  /** Those that reach down to the row before, by where they start, how wide they are and what they hold. */
  let reaching = new Map<string, number>();
  for (let row = 0; row < area.rows; row++) {
    const next = new Map<string, number>();
    for (const { column, columns, key, value } of runsOf(area.columns, (across) => at(row, across), keyOf)) {
      const name = `${column} ${columns} ${key}`;
      const above = reaching.get(name);
      if (above === undefined) {
        const place = { row: area.row + row, column: area.column + column, rows: 1, columns };
        next.set(name, found.push({ area: { sheet: area.sheet, ...place }, value }) - 1);
      } else {
        const one = found[above]!;
        found[above] = { ...one, area: { ...one.area, rows: one.area.rows + 1 } };
        next.set(name, above);
      }
    }
    reaching = next;
  }
  return found;
}

interface Run<T> {
  readonly column: number;
  readonly columns: number;
  readonly key: string;
  readonly value: T;
}

function runsOf<T>(columns: number, at: (column: number) => T | null, keyOf: (value: T) => string): Run<T>[] {
  const runs: Run<T>[] = [];
  for (let column = 0; column < columns; column++) {
    const value = at(column);
    if (value === null) continue;
    const key = keyOf(value);
    const last = runs.at(-1);
    if (last?.key === key && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ column, columns: 1, key, value });
  }
  return runs;
}
