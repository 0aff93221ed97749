import { cellIn, lies } from "../../workbook/area";
import type { CellEdit } from "../../workbook/change";
import { WorkbookRefuses } from "../../workbook/refusal";
import type { Area } from "../../workbook/workbook";
import { areaFrom, DIMENSIONS, rangeOf, supports } from "./ranges";

/**
 * Refuses to write where Excel would lose what it is given: into cells that a merged one covers, and over filtered rows,
 * among which Excel misplaces values (OfficeDev/office-js #224).
 */
export async function keepOffLostCells(
  edits: readonly CellEdit[],
  context: Excel.RequestContext,
): Promise<void> {
  if (edits.length === 0) return;
  const rows = edits
    .filter(({ area }) => area.rows > 1)
    .map(({ area }) => ({ area, range: rangeOf(area, context).load("rowHidden") }));
  const merged = supports("1.13") ? extents(edits).map((extent) => mergedIn(extent, context)) : [];
  if (rows.length + merged.length > 0) await context.sync();
  for (const { sheet, range, areas } of merged) {
    const all = range.isNullObject ? [] : areas.items.map((one) => areaFrom(sheet, one));
    const lost = all.find((area) => edits.some((edit) => isLostIn(area, edit)));
    if (lost) throw new WorkbookRefuses({ reason: "merged", area: lost });
  }
  // null where only some rows are hidden.
  const hidden = rows.filter(({ range }) => (range.rowHidden as boolean | null) !== false);
  const filtered = await filteredSheets(new Set(hidden.map(({ area }) => area.sheet)), context);
  const misplaced = hidden.find(({ area }) => filtered.has(area.sheet));
  if (misplaced) throw new WorkbookRefuses({ reason: "filtered", area: misplaced.area });
}

/** For each sheet, all from its first cell to the last one written: of a merged area Excel tells only from its first cell on (#3611). */
function extents(edits: readonly CellEdit[]): readonly Area[] {
  const found = new Map<string, Area>();
  for (const { area } of edits) {
    const { rows, columns } = found.get(area.sheet) ?? { rows: 0, columns: 0 };
    found.set(area.sheet, {
      ...{ sheet: area.sheet, row: 0, column: 0 },
      rows: Math.max(rows, area.row + area.rows),
      columns: Math.max(columns, area.column + area.columns),
    });
  }
  return [...found.values()];
}

function mergedIn(extent: Area, context: Excel.RequestContext) {
  const range = rangeOf(extent, context).getMergedAreasOrNullObject().load("areaCount");
  const items = DIMENSIONS.split(",").map((name) => `items/${name}`);
  return { sheet: extent.sheet, range, areas: range.areas.load(items.join(",")) };
}

/** Whether an edit puts anything into a merged area but for its first cell, which alone is shown and kept. */
function isLostIn(merged: Area, edit: CellEdit): boolean {
  const { area } = edit;
  const given: readonly (readonly unknown[])[] = edit.kind === "formula" ? edit.formulas : edit.values;
  for (let row = 0; row < merged.rows; row++)
    for (let column = 0; column < merged.columns; column++) {
      const cell = cellIn(merged, row, column);
      if ((row === 0 && column === 0) || !lies(cell, area)) continue;
      if ((given[cell.row - area.row]?.[cell.column - area.column] ?? "") !== "") return true;
    }
  return false;
}

/** Those of the sheets of which a filter hides rows. */
async function filteredSheets(
  sheets: ReadonlySet<string>,
  context: Excel.RequestContext,
): Promise<ReadonlySet<string>> {
  if (sheets.size === 0 || !supports("1.9")) return new Set();
  const asked = [...sheets].map((name) => {
    const { autoFilter, tables } = context.workbook.worksheets.getItem(name);
    return {
      ...{ name, own: autoFilter.load("isDataFiltered") },
      tables: tables.load("items/autoFilter/isDataFiltered"),
    };
  });
  await context.sync();
  const filtered = asked.filter(
    ({ own, tables }) => own.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered),
  );
  return new Set(filtered.map(({ name }) => name));
}
