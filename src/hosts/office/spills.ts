import type { Area, Contents } from "../../workbook/workbook";
import { areaFrom, DIMENSIONS, rangeOf, supports } from "./ranges";

/** So many cells are asked about in one message. */
const TOGETHER = 2_000;

/** For each cell, the area its formula's result fills; null where it fills its own cell only, or Excel cannot spill. */
export async function spills(
  cells: readonly Area[],
  context: Excel.RequestContext,
): Promise<(Area | null)[]> {
  if (!supports("1.12")) return cells.map(() => null);
  const found: (Area | null)[] = [];
  for (let from = 0; from < cells.length; from += TOGETHER) {
    const asked = cells.slice(from, from + TOGETHER);
    const ranges = asked.map((cell) =>
      rangeOf({ ...cell, rows: 1, columns: 1 }, context)
        .getSpillingToRangeOrNullObject()
        .load(DIMENSIONS),
    );
    await context.sync();
    found.push(
      ...ranges.map((range, index) => (range.isNullObject ? null : areaFrom(asked[index]!.sheet, range))),
    );
  }
  return found;
}

/** Those cells of an area, as "row,column" inside it, into which the result of another cell spills; only some are asked about. */
export async function fromElsewhere(
  area: Area,
  asked: (row: number, column: number) => boolean,
  context: Excel.RequestContext,
): Promise<ReadonlySet<string>> {
  const places: { readonly row: number; readonly column: number }[] = [];
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++)
      if (asked(row, column)) places.push({ row, column });
  const spilled = new Set<string>();
  for (let from = 0; from < places.length; from += TOGETHER) {
    const some = places.slice(from, from + TOGETHER);
    const range = rangeOf(area, context);
    const parents = some.map(({ row, column }) =>
      range.getCell(row, column).getSpillParentOrNullObject().load(DIMENSIONS),
    );
    await context.sync();
    some.forEach(({ row, column }, index) => {
      const parent = parents[index]!;
      const own =
        parent.isNullObject ||
        (parent.rowIndex === area.row + row && parent.columnIndex === area.column + column);
      if (!own) spilled.add(`${row},${column}`);
    });
  }
  return spilled;
}

/** What cells hold of their own: where another's result spills, nothing. */
export async function ownCells(
  areas: readonly Area[],
  found: readonly Contents[],
  context: Excel.RequestContext,
): Promise<Contents[]> {
  const mayBeSpilled = (cells: Contents): boolean =>
    cells.some((row) => row.some(({ formula, value }) => formula === null && value !== null));
  if (!supports("1.12") || !found.some(mayBeSpilled)) return [...found];
  const ranges = areas.map((area) => rangeOf(area, context).load("hasSpill"));
  await context.sync();
  const own: Contents[] = [];
  for (const [index, area] of areas.entries()) {
    const cells = found[index] ?? [];
    // null where only some cells have a spill.
    const spilling = (ranges[index]?.hasSpill as boolean | null | undefined) !== false;
    const filled = (row: number, column: number) => (cells[row]?.[column]?.value ?? null) !== null;
    const spilled = spilling ? await fromElsewhere(area, filled, context) : new Set<string>();
    own.push(
      cells.map((row, down) =>
        row.map((cell, across) => (spilled.has(`${down},${across}`) ? { formula: null, value: null } : cell)),
      ),
    );
  }
  return own;
}
