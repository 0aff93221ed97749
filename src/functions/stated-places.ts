import type { Edition } from "../editions/registry";
import { isAssumption, meaningOf } from "../editions/vocabulary";
import { blocksIn } from "./block";
import type { Cell } from "./cells";
import type { Extent, Matrix } from "./matrix";
import { areNamesAbove } from "./overrides";
import { unitBeside } from "./assumptions";
import { splitUnit } from "./stated-cell";

/** A cell of one argument of a call. */
export interface Place {
  readonly argument: number;
  readonly row: number;
  readonly column: number;
}

/** A named value that an argument states, and the cell in which it stands. */
export interface StatedPlace {
  /** The name as the vocabulary spells it. */
  readonly label: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly place: Place;
  readonly cell: Cell;
}

/** Where a block of assumptions states its values. The block has been read before: nothing in it is refused here. */
export function placesInBlock(
  { argument, cells }: Matrix,
  at: number,
  edition: Edition,
): readonly StatedPlace[] {
  const { blocks } = blocksIn(argument, cells, (name) => isAssumption(edition, name));
  return blocks.flatMap((block) =>
    block.rows.flatMap((row): StatedPlace[] => {
      const title = row[block.name];
      if (typeof title !== "string") return [];
      const { name, unit } = splitUnit(title);
      const meaning = meaningOf(edition, name);
      if (meaning === undefined) return [];
      const { label, kind } = meaning;
      const place = { argument: at, row: cells.indexOf(row), column: block.value };
      return [{ label, kind, unit: unit ?? unitBeside(row, block), place, cell: row[block.value] ?? null }];
    }),
  );
}

/** Where overrides state the values of one row of the results. */
export const placesInOverrides = (
  overrides: Matrix,
  at: number,
  edition: Edition,
  row: readonly [row: number, column: number],
): readonly StatedPlace[] =>
  cellsOf(overrides, row).flatMap(({ title, ...where }): StatedPlace[] => {
    if (typeof title !== "string") return [];
    const { name, unit } = splitUnit(title);
    const meaning = meaningOf(edition, name);
    if (meaning === undefined) return [];
    const { label, kind } = meaning;
    const place = { argument: at, ...where };
    return [{ label, kind, unit, place, cell: overrides.cells[place.row]![place.column] ?? null }];
  });

/** The names and values that overrides state for one row of the results. */
export const rowOf = (
  overrides: Matrix,
  row: readonly [row: number, column: number],
): readonly (readonly [title: Cell, value: Cell])[] =>
  cellsOf(overrides, row).map(({ title, row, column }) => [title, overrides.cells[row]![column] ?? null]);

/** The cells of one row of the results, with the names above or beside them. */
function cellsOf(
  { cells, rows, columns }: Matrix,
  [row, column]: readonly [row: number, column: number],
): readonly { readonly title: Cell; readonly row: number; readonly column: number }[] {
  const beside = cells.map((line) => line[0] ?? null);
  if (areNamesAbove(cells[0]!, beside))
    return cells[0]!.map((title, each) => ({ title, row: rows === 2 ? 1 : row + 1, column: each }));
  return beside.map((title, each) => ({ title, row: each, column: columns === 2 ? 1 : column + 1 }));
}

/** The cell of an argument that serves a row of the results: single rows and columns stretch. */
export const placeOf = (
  { rows, columns }: Matrix,
  argument: number,
  { columns: width }: Extent,
  entry: number,
): Place => ({
  argument,
  row: rows === 1 ? 0 : Math.floor(entry / width),
  column: columns === 1 ? 0 : entry % width,
});

/** A cell's text, as a choice or a name is said; nothing for what is neither text nor number. */
export const wordOf = (cell: Cell): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
