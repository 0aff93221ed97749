import type { Edit, Format } from "../change";
import type { Area } from "../workbook";
import type { Put } from "./put";
import { runsOf } from "./runs";

/** A sheet in the making. */
export interface Page {
  readonly sheet: string;
  area(row: number, column: number, rows?: number, columns?: number): Area;
  /** Writes cells from a place on, in the format given, and says where they are. */
  put(row: number, column: number, cells: readonly (readonly Put[])[], format?: Format): Area;
  format(area: Area, format: Format): void;
  list(area: Area, source: Area): void;
  widths(column: number, characters: readonly number[]): void;
  /** Everything written so far, formats first: a text must find its cell ready for text. */
  edits(): readonly Edit[];
  /** Where something was written. */
  areas(): readonly Area[];
  /** The smallest area that holds all that was written. */
  extent(): Area;
}

export function page(sheet: string): Page {
  const looks: Edit[] = [];
  const contents: Edit[] = [];
  const written: Area[] = [];
  const area: Page["area"] = (row, column, rows = 1, columns = 1) => ({ sheet, row, column, rows, columns });
  const format: Page["format"] = (where, how) => looks.push({ kind: "format", area: where, format: how });
  return {
    sheet,
    area,
    format,
    put(row, column, cells, how) {
      const whole = area(row, column, cells.length, Math.max(...cells.map((line) => line.length)));
      if (how !== undefined) format(whole, how);
      contents.push(...runsOf(whole, cells));
      written.push(whole);
      return whole;
    },
    list: (where, source) => contents.push({ kind: "list", area: where, source }),
    widths(column, characters) {
      characters.forEach((width, at) =>
        looks.push({ kind: "width", area: area(0, column + at), characters: width }),
      );
    },
    edits: () => [...looks, ...contents],
    areas: () => written,
    extent: () => around(written),
  };
}

function around(areas: readonly Area[]): Area {
  const [first] = areas;
  if (first === undefined) throw new Error("nothing was written");
  const row = Math.min(...areas.map((each) => each.row));
  const column = Math.min(...areas.map((each) => each.column));
  const bottom = Math.max(...areas.map((each) => each.row + each.rows));
  const right = Math.max(...areas.map((each) => each.column + each.columns));
  return { sheet: first.sheet, row, column, rows: bottom - row, columns: right - column };
}
