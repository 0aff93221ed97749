import type { Area } from "../../workbook/workbook";

/** Rows or columns that came (a positive count) or went before an index or behind it. */
interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where an area lies once rows or columns of its sheet have come or gone. It keeps at least one cell. */
export function shifted(area: Area, { axis, at, count }: Shift): Area {
  const [start, size] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const move = (index: number): number =>
    count > 0 ? (index >= at ? index + count : index) : index - clamp(index - at, 0, -count);
  const first = move(start);
  const length = Math.max(1, move(start + size - 1) + 1 - first);
  return axis === "row" ? { ...area, row: first, rows: length } : { ...area, column: first, columns: length };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
