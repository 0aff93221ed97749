import { isCellError, type Cell } from "../../functions/cells";
import { evaluateAll, type MadeCall, type Source } from "../evaluation";
import { gridOf, isPending, sameCell } from "../same";
import type { OurCell } from "../snapshot";
import type { Area } from "../workbook";
import type { By, Fills } from "../receipt/entry";

/** Why a cell stays as it is. */
export type LeftReason = "error" | "pending" | "locked" | "name" | "unreadable" | "spill" | "part";

/** A place that is not frozen. `shows` is its error, sheet or name, where the reason has one. */
export interface Left {
  readonly area: Area;
  readonly reason: LeftReason;
  readonly shows: string;
}

/** A formula with the values that will stand in its place. */
export interface Freezable {
  /** The formula's cell, and the area that its result fills. */
  readonly cell: OurCell;
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  readonly by: By;
  readonly fills: Fills;
  readonly calls: readonly MadeCall[];
}

interface Computed {
  readonly cell: OurCell;
  readonly calls: readonly MadeCall[];
  /** null for what only the spreadsheet can compute. */
  readonly result: readonly (readonly Cell[])[] | null;
  readonly by: By;
}

/** Computes the values of cells, and sorts out those that cannot be frozen. */
export async function freezables(
  cells: readonly OurCell[],
  source: Source,
  tell: (done: number) => void,
): Promise<{ readonly freezable: readonly Freezable[]; readonly left: readonly Left[] }> {
  const computed: Computed[] = [];
  const left: Left[] = [];
  const evaluations = await evaluateAll(cells, source, tell);
  for (const [at, evaluation] of evaluations.entries()) {
    const [cell, { calls }] = [cells[at]!, evaluation];
    if ("result" in evaluation)
      computed.push({ cell, calls, result: gridOf(evaluation.result), by: evaluation.by });
    else if (evaluation.unverified === "unreadable") left.push(leave(cell, "unreadable"));
    else computed.push({ cell, calls, result: null, by: "display" });
  }
  const spilled = await spillsOf(computed, source);
  const freezable: Freezable[] = [];
  for (const each of computed) {
    const found = freezableOf(each, spilled.get(each.cell) ?? null, source);
    if ("reason" in found) left.push(found);
    else freezable.push(found);
  }
  return { freezable, left };
}

/** Only what may have spilled is asked for: the host looks at each cell. */
async function spillsOf(
  computed: readonly Computed[],
  { workbook }: Source,
): Promise<ReadonlyMap<OurCell, Area | null>> {
  const asked = computed.filter(({ result }) => result === null || result.length * result[0]!.length > 1);
  if (asked.length === 0) return new Map();
  const areas = await workbook.spills(asked.map(({ cell }) => cell.area));
  return new Map(asked.map(({ cell }, at) => [cell, areas[at] ?? null]));
}

function freezableOf(computed: Computed, spill: Area | null, { snapshot }: Source): Freezable | Left {
  const { cell, calls, by } = computed;
  const area = spill ?? cell.area;
  const shown = snapshot.contents(area).map((row) => row.map(({ value }) => value));
  const values = computed.result === null ? shown : fitting(computed.result, area, shown);
  if (values === null) return leave(cell, "spill");
  const error = values.flat().find(isCellError);
  if (error !== undefined)
    return isPending(error) ? leave(cell, "pending") : leave(cell, "error", error.error);
  if (by === "display" && values.flat().some(isPending)) return leave(cell, "pending");
  const fills = spill !== null && spill.rows * spill.columns > 1 ? "spill" : "cells";
  return { cell, area, values, by, fills, calls };
}

/**
 * A result as far as it fits the area that it fills. An array in a single cell, as older versions of Excel show it, is
 * its first value, if that is what the cell shows.
 */
function fitting(
  result: readonly (readonly Cell[])[],
  { rows, columns }: Area,
  shown: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] | null {
  if (result.length === rows && result[0]!.length === columns) return result;
  const first = result[0]![0]!;
  return rows * columns === 1 && sameCell(first, shown[0]![0]!) ? [[first]] : null;
}

export const leave = ({ area }: Pick<OurCell, "area">, reason: LeftReason, shows = ""): Left => ({
  area,
  reason,
  shows,
});
