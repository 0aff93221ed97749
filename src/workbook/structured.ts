import { parseStructRef } from "@borgar/fx";
import type { Area, Table } from "./workbook";

/**
 * The area that a structured reference names, seen from a cell: "Fleet[Hours]", "[@Hours]", "Fleet[[#This Row],[Hours]]",
 * "Fleet[[#Headers],[Hours]:[Cost]]". A table's bare name is the cells between its header and its totals.
 *
 * @returns null when there is no such table, column or part, or when the cell's row is none of the table's
 *
 * @example
 * // A table "Fleet" in A1:C9 with a header and a totals row, of which B is headed "Hours".
 * resolveStructured("Fleet[Hours]", at, [fleet]); //=> B2:B8
 */
export function resolveStructured(reference: string, at: Area, tables: readonly Table[]): Area | null {
  const parsed = parseStructRef(reference.trim());
  if (parsed === undefined || (parsed.context ?? []).length > 0) return null;
  const table = parsed.table ? tableNamed(parsed.table, tables) : tableAround(at, tables);
  if (!table) return null;
  const rows = rowsOf(table, parsed.sections ?? [], at);
  const columns = columnsOf(table, parsed.columns ?? []);
  return rows && columns && { sheet: table.area.sheet, ...rows, ...columns };
}

/** The cells between a table's header and its totals; null where it has none. */
export function bodyOf(table: Table): Area | null {
  const rows = rowsOf(table, [], table.area);
  return rows && { ...table.area, ...rows };
}

/** Tables are known without regard to case. */
export const tableNamed = (name: string, tables: readonly Table[]): Table | undefined =>
  tables.find((table) => sameName(table.name, name));

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const tableAround = (at: Area, tables: readonly Table[]): Table | undefined =>
  tables.find(
    ({ area }) =>
      sameName(area.sheet, at.sheet) &&
      within(at.row, area.row, area.rows) &&
      within(at.column, area.column, area.columns),
  );

const within = (index: number, first: number, count: number): boolean =>
  index >= first && index < first + count;

type Rows = Pick<Area, "row" | "rows">;

/** The rows of the parts asked for, from the first part to the last: the parser lets only neighbors stand together. */
function rowsOf(table: Table, asked: readonly string[], at: Area): Rows | null {
  const parts = partsOf(table);
  const body = parts.data;
  if (asked.includes("this row")) {
    const inside = asked.length === 1 && body && sameName(at.sheet, table.area.sheet);
    return inside && within(at.row, body.row, body.rows) ? { row: at.row, rows: 1 } : null;
  }
  if (asked.includes("all")) return { row: table.area.row, rows: table.area.rows };
  const wanted = (["headers", "data", "totals"] as const).filter((part) =>
    asked.length === 0 ? part === "data" : asked.includes(part),
  );
  const found = wanted.map((part) => parts[part]);
  if (found.some((part) => part === null)) return null;
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const rows = last.row + last.rows - first.row;
  return { row: first.row, rows };
}

function partsOf({
  area: { row, rows },
  header,
  totals,
}: Table): Record<"headers" | "data" | "totals", Rows | null> {
  const top = header ? 1 : 0;
  const between = rows - top - (totals ? 1 : 0);
  return {
    headers: header ? { row, rows: 1 } : null,
    data: between > 0 ? { row: row + top, rows: between } : null,
    totals: totals ? { row: row + rows - 1, rows: 1 } : null,
  };
}

function columnsOf(
  { area, columns }: Table,
  asked: readonly string[],
): Pick<Area, "column" | "columns"> | null {
  if (asked.length === 0) return { column: area.column, columns: area.columns };
  const found = asked.map((name) => columns.findIndex((heading) => sameName(heading, name)));
  if (found.includes(-1)) return null;
  const first = Math.min(...found);
  return { column: area.column + first, columns: Math.max(...found) - first + 1 };
}
