import type { Cell } from "../../functions/cells";
import type { Area, Contents } from "../workbook";
import { textOf } from "./answers";
import { newestEdition, presetsOffered, sitesOffered } from "./shelves";

/** The lists that drop-downs offer, and the edition that tables are pinned to. */
export interface Lists {
  readonly presets: Area;
  readonly sites: Area;
  /** What usage counts, beside each preset; null where the user has taken it away. */
  readonly units: Area | null;
  /** The word Edition and its value: assumptions of two cells. */
  readonly pin: Area;
}

/** A column of a list within the cells that were read. */
interface Column {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

type Cells = readonly (readonly Cell[])[];

/** The lists on a sheet, wherever its owner has moved them; null where one of them, or the edition, is missing. */
export function listsIn(used: Area, contents: Contents): Lists | null {
  const cells = contents.map((line) => line.map(({ value }) => value));
  const pin = pinIn(cells);
  const presets = listOf(cells, new Set(presetsOffered().map(({ spelling }) => spelling)));
  const sites = listOf(cells, new Set(sitesOffered()));
  if (pin === null || presets === null || sites === null) return null;
  const placed = ({ row, column, rows }: Column, columns = 1): Area => ({
    sheet: used.sheet,
    row: used.row + row,
    column: used.column + column,
    rows,
    columns,
  });
  const units = { ...presets, column: presets.column + 2 };
  return {
    presets: placed(presets),
    sites: placed(sites),
    units: typeof cells[units.row - 1]?.[units.column] === "string" ? placed(units) : null,
    pin: placed(pin, 2),
  };
}

/** The cell that says Edition, with the newest one beside it. */
function pinIn(cells: Cells): Column | null {
  const edition = newestEdition();
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries())
      if (cell === "Edition" && textOf(line[column + 1]) === edition) return { row, column, rows: 1 };
  return null;
}

/** The column in which most known names stand, from the first of them to its last text. */
function listOf(cells: Cells, known: ReadonlySet<string>): Column | null {
  const isKnown = (cell: Cell | undefined): boolean => typeof cell === "string" && known.has(cell);
  const counts = (cells[0] ?? []).map((_, column) => cells.filter((line) => isKnown(line[column])).length);
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const column = counts.indexOf(most);
  const row = cells.findIndex((line) => isKnown(line[column]));
  const last = cells.map((line) => typeof line[column] === "string" && line[column] !== "").lastIndexOf(true);
  return { row, column, rows: last - row + 1 };
}
