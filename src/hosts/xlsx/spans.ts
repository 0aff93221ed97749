import type { Area } from "../../workbook/workbook";
import { firstFrom } from "../columns";

/** Many areas, of which one asks whether they meet another. */
export interface Spans {
  meets(area: Area): boolean;
}

interface Column {
  /** Of the spans, ascending; none meets the next. */
  readonly firsts: number[];
  readonly ends: number[];
}

export function spansOf(areas: readonly Area[]): Spans {
  const sheets = new Map<string, Map<number, Column>>();
  for (const { sheet, row, column, rows, columns } of [...areas].sort((one, other) => one.row - other.row)) {
    const held = sheets.get(sheet) ?? new Map<number, Column>();
    sheets.set(sheet, held);
    for (let at = column; at < column + columns; at += 1) add(held, at, row, row + rows);
  }
  return {
    meets({ sheet, row, column, rows, columns }) {
      const held = sheets.get(sheet);
      if (!held) return false;
      const inColumn = (each: Column | undefined): boolean => {
        const at = each ? firstFrom(each.ends, row + 1) : 0;
        return each !== undefined && at < each.firsts.length && each.firsts[at]! < row + rows;
      };
      if (columns > held.size)
        return [...held].some(([at, each]) => at >= column && at < column + columns && inColumn(each));
      for (let at = column; at < column + columns; at += 1) if (inColumn(held.get(at))) return true;
      return false;
    },
  };
}

function add(columns: Map<number, Column>, at: number, first: number, end: number): void {
  const column = columns.get(at) ?? { firsts: [], ends: [] };
  columns.set(at, column);
  const last = column.ends.length - 1;
  if (last >= 0 && column.ends[last]! >= first) column.ends[last] = Math.max(column.ends[last]!, end);
  else {
    column.firsts.push(first);
    column.ends.push(end);
  }
}
