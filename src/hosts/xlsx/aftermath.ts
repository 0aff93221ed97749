import { isCellError, type Cell } from "../../functions/cells";
import type { Edit } from "../../workbook/change";
import type { Area, Contents } from "../../workbook/workbook";

/** What edits left behind for formulas that were there before. */
export interface Aftermath {
  /** Cells that show something else now, or will once they are computed. */
  readonly changed: readonly Area[];
  /** Formulas that came with what they give. */
  readonly known: readonly Area[];
}

export const NOTHING: Aftermath = { changed: [], known: [] };

/** What is still to be computed after two changes: the results of the first may be old after the second. */
export const together = (one: Aftermath, other: Aftermath): Aftermath =>
  one.changed.length + one.known.length === 0
    ? other
    : { changed: [...one.changed, ...other.changed], known: [] };

/** @param before what stood there; null on a sheet that is new itself */
export function aftermathOf(edit: Edit, before: Contents | null): Aftermath {
  if (edit.kind === "values") {
    const { area, values } = edit;
    const changed = before
      ? runs(area, (row, column) => !shows(before, row, column, values[row]![column]!))
      : [area];
    return { changed, known: [] };
  }
  if (edit.kind === "formula") {
    const { area, results } = edit;
    const given = (row: number, column: number): Cell | undefined => results?.[row]?.[column];
    const isChanged = (row: number, column: number): boolean => {
      const result = given(row, column);
      return result === undefined || !shows(before!, row, column, result);
    };
    const complete = results?.every((row) => row.every((each) => each !== undefined)) === true;
    return {
      changed: before ? runs(area, isChanged) : [area],
      known: complete ? [area] : runs(area, (row, column) => given(row, column) !== undefined),
    };
  }
  return edit.kind === "table" ? { changed: [edit.area], known: [] } : NOTHING;
}

function shows(before: Contents, row: number, column: number, now: Cell): boolean {
  const was = before[row]![column]!.value;
  if (isCellError(was) || isCellError(now))
    return isCellError(was) && isCellError(now) && was.error === now.error;
  return (was ?? "") === (now ?? "");
}

/** The cells of an area that pass a test, as pieces of its columns. */
function runs(area: Area, test: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  for (let column = 0; column < area.columns; column += 1) {
    let first: number | null = null;
    for (let row = 0; row <= area.rows; row += 1) {
      const passes = row < area.rows && test(row, column);
      if (passes) first ??= row;
      if (passes || first === null) continue;
      found.push({
        ...area,
        row: area.row + first,
        column: area.column + column,
        rows: row - first,
        columns: 1,
      });
      first = null;
    }
  }
  return found;
}
