import { parseA1Ref, type RangeA1 } from "@borgar/fx";
import { bodyOf, resolveStructured, sameName, tableNamed } from "./structured";
import type { Area, Name, Sheet, Table } from "./workbook";

/** What a reference can point to. */
export interface Places {
  readonly sheets: readonly Pick<Sheet, "name" | "used">[];
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
}

/** Names that stand for names; more of them than this go round in a circle. */
const DEEPEST = 8;

/**
 * The area that a reference names, seen from a cell: "B2", "$A$1:B9", "'My sheet'!A1", whole columns and rows up to the
 * used range's end, a defined name (the sheet's own before the workbook's), a table, a structured reference.
 *
 * @returns null for what names no area here: other workbooks, several sheets at once, formulas, unknown names
 */
export function resolveReference(reference: string, at: Area, places: Places, depth = 0): Area | null {
  const text = reference.trim();
  if (text.includes("[") && !text.includes("!")) return resolveStructured(text, at, places.tables);
  const parsed = parseA1Ref(text);
  if (parsed === undefined) return null;
  const [on, ...more] = parsed.context ?? [];
  if (more.length > 0) return null;
  const sheet = places.sheets.find(({ name }) => sameName(name, on ?? at.sheet));
  if (!sheet) return null;
  if ("range" in parsed) {
    const { range } = parsed;
    return range.trim === undefined && (depth === 0 || isAbsolute(range)) ? areaOf(range, sheet) : null;
  }
  const name = findName(parsed.name, sheet.name, places.names);
  if (name)
    return depth < DEEPEST ? resolveReference(name.formula.replace(/^=/, ""), at, places, depth + 1) : null;
  const table = on === undefined ? tableNamed(parsed.name, places.tables) : undefined;
  return table ? bodyOf(table) : null;
}

/** The name as it is known on a sheet. */
export const findName = (name: string, sheet: string, names: readonly Name[]): Name | undefined =>
  names.find((one) => sameName(one.name, name) && one.sheet !== null && sameName(one.sheet, sheet)) ??
  names.find((one) => sameName(one.name, name) && one.sheet === null);

/** Behind a name, a relative reference would move with the cell that uses it, and hosts differ in what it starts from. */
const isAbsolute = ({ top, left, $top, $bottom, $left, $right }: RangeA1): boolean =>
  (top === null || ($top === true && $bottom === true)) &&
  (left === null || ($left === true && $right === true));

function areaOf(range: RangeA1, { name, used }: Places["sheets"][number]): Area {
  const [row, column] = [range.top ?? 0, range.left ?? 0];
  const lastRow = range.bottom ?? (used ? used.row + used.rows - 1 : 0);
  const lastColumn = range.right ?? (used ? used.column + used.columns - 1 : 0);
  return {
    sheet: name,
    row,
    column,
    rows: Math.max(lastRow - row, 0) + 1,
    columns: Math.max(lastColumn - column, 0) + 1,
  };
}
