import type { Area } from "../../workbook/workbook";

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
  keyOf: (value: T) => string,
): Alike<T>[] {
  const done: Open<T>[] = [];
  let open: Open<T>[] = [];
  for (let row = 0; row < area.rows; row++) {
    const runs = runsOf(area.columns, (column) => at(row, column), keyOf);
    const continued = runs.map((run) => {
      const above = open.find((one) => isSame(one, run));
      return above ? { ...above, rows: above.rows + 1 } : { ...run, row, rows: 1 };
    });
    done.push(...open.filter((one) => !runs.some((run) => isSame(one, run))));
    open = continued;
  }
  return [...done, ...open].map(({ row, column, rows, columns, value }) => ({
    area: { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns },
    value,
  }));
}

interface Run<T> {
  readonly column: number;
  readonly columns: number;
  readonly key: string;
  readonly value: T;
}

interface Open<T> extends Run<T> {
  readonly row: number;
  readonly rows: number;
}

const isSame = <T>(one: Run<T>, other: Run<T>): boolean =>
  one.column === other.column && one.columns === other.columns && one.key === other.key;

function runsOf<T>(columns: number, at: (column: number) => T | null, keyOf: (value: T) => string): Run<T>[] {
  const runs: Run<T>[] = [];
  for (let column = 0; column < columns; column++) {
    const value = at(column);
    if (value === null) continue;
    const key = keyOf(value);
    const last = runs.at(-1);
    if (last?.key === key && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ column, columns: 1, key, value });
  }
  return runs;
}
