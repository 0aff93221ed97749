import { isCellError, type Cell } from "../functions/cells";
import type { Area, CellContent } from "../workbook/workbook";
import type { Change, Edit } from "../workbook/change";
import { rectangles } from "./rectangles";

type Cells = readonly (readonly CellContent[])[];

/**
 * The change that puts back what stood in the areas, last written first, if nobody has changed them since.
 *
 * @param before what stood in each area before anything was written
 * @param after  what stood there once everything was written
 */
export function inverse(
  title: string,
  areas: readonly Area[],
  before: readonly Cells[],
  after: readonly Cells[],
): Change {
  return {
    title,
    expect: areas.map((area, index) => ({ area, cells: after[index] ?? [] })),
    edits: areas
      .map((area, index) => restore(area, before[index] ?? []))
      .reverse()
      .flat(),
  };
}

/** Values for the whole area, then the formulas that stood among them, in as few pieces as they make. */
export function restore(area: Area, cells: Cells): Edit[] {
  const formulaAt = (row: number, column: number) => cells[row]?.[column]?.formula ?? null;
  const formulas: Edit[] = rectangles(area, formulaAt, () => "").map(({ area: part }) => ({
    kind: "formula",
    area: part,
    formulas: cells
      .slice(part.row - area.row, part.row - area.row + part.rows)
      .map((row) =>
        row
          .slice(part.column - area.column, part.column - area.column + part.columns)
          .map(({ formula }) => formula ?? ""),
      ),
  }));
  const values: Edit = { kind: "values", area, values: cells.map((row) => row.map(plainValue)) };
  const all = cells.every((row) => row.every(({ formula }) => formula !== null));
  return all ? formulas : [values, ...formulas];
}

const plainValue = ({ formula, value }: CellContent): Cell => (formula === null ? value : null);

/**
 * Whether cells hold what was believed. Of a formula only its text counts: its result may still be on its way, since
 * Excel calculates our functions after a write has returned.
 */
export function asBelieved(believed: Cells, found: Cells): boolean {
  return (
    believed.length === found.length &&
    believed.every((row, down) => {
      const other = found[down] ?? [];
      return row.length === other.length && row.every((cell, across) => sameContent(cell, other[across]));
    })
  );
}

function sameContent(one: CellContent, other: CellContent | undefined): boolean {
  if (other === undefined || one.formula !== other.formula) return false;
  return one.formula !== null || errorText(one.value) === errorText(other.value);
}

const errorText = (cell: Cell) => (isCellError(cell) ? cell.error : cell);

/**
 * Whether every cell that was given a formula holds one, and different formulas stayed different: a column of an Excel
 * table replaces them all by the last one. Their spelling may change, as Excel's own does.
 */
export function keepsFormulas(edit: Edit, after: Cells): boolean {
  if (edit.kind !== "formula") return true;
  const given = new Map<string, string>();
  return edit.formulas.every((row, down) =>
    row.every((formula, across) => {
      if (!formula.startsWith("=")) return true;
      const held = after[down]?.[across]?.formula ?? null;
      if (held === null || (given.get(held) ?? formula) !== formula) return false;
      given.set(held, formula);
      return true;
    }),
  );
}
