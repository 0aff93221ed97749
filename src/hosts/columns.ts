import type { Area } from "../workbook/workbook";

/** Things at cells, column by column, so that those in an area are found without looking at each of its cells. */
export type Columns<T> = ReadonlyMap<string, ReadonlyMap<number, Column<T>>>;

interface Column<T> {
  /** Ascending. */
  readonly rows: number[];
  readonly values: T[];
}

interface Placed<T> {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

export function columnsOf<T>(places: readonly Placed<T>[]): Columns<T> {
  const sheets = new Map<string, Map<number, Column<T>>>();
  // Programs may write cells out of order.
  const ascending = places.every(
    ({ sheet, row }, at) => at === 0 || places[at - 1]!.sheet !== sheet || places[at - 1]!.row <= row,
  );
  const sorted = ascending ? places : [...places].sort((one, other) => one.row - other.row);
  for (const { sheet, row, column, value } of sorted) {
    const columns = sheets.get(sheet) ?? new Map<number, Column<T>>();
    sheets.set(sheet, columns);
    const held = columns.get(column) ?? { rows: [], values: [] };
    columns.set(column, held);
    held.rows.push(row);
    held.values.push(value);
  }
  return sheets;
}

/** What stands in an area. */
export function* inArea<T>(all: Columns<T>, { sheet, row, column, rows, columns }: Area): Generator<T> {
  const held = all.get(sheet);
  if (!held) return;
  if (columns <= held.size) {
    for (let at = column; at < column + columns; at += 1) yield* inRows(held.get(at), row, row + rows);
  } else {
    for (const [at, each] of held)
      if (at >= column && at < column + columns) yield* inRows(each, row, row + rows);
  }
}

function* inRows<T>(column: Column<T> | undefined, first: number, end: number): Generator<T> {
  if (!column) return;
  for (let at = firstFrom(column.rows, first); at < column.rows.length && column.rows[at]! < end; at += 1)
    yield column.values[at]!;
}

/** Where the first number that is not below a bound stands. */
export function firstFrom(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
