import { isCellError } from "../../functions/cells";
import { cellIn, lies } from "../../workbook/area";
import type { Change, Edit } from "../../workbook/change";
import { WorkbookDiffers, type Area } from "../../workbook/workbook";
import { restore } from "../inverse";
import { contents } from "./contents";
import { areaFrom, DIMENSIONS, supports } from "./ranges";
import { spills } from "./spills";

/**
 * Refuses to remove a sheet on which anything stands that the change does not expect: cells other than its own and
 * those they spill into, other charts, other tables, pictures.
 */
export async function keepStrangers({ expect, edits }: Change, context: Excel.RequestContext): Promise<void> {
  const removed = edits.flatMap((edit) => (edit.kind === "remove" ? [edit] : []));
  const pending = removed
    .filter(({ what }) => what === "sheet")
    .map(({ name }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return {
        name,
        used: sheet.getUsedRangeOrNullObject(true).load(DIMENSIONS),
        charts: sheet.charts.load("items/name"),
        tables: sheet.tables.load("items/name"),
        shapes: supports("1.9") ? sheet.shapes.getCount() : null,
      };
    });
  if (pending.length === 0) return;
  await context.sync();
  const goes = (what: string, name: string) =>
    removed.some((edit) => edit.what === what && edit.name === name);
  for (const { name, used, charts, tables, shapes } of pending) {
    const first = { sheet: name, row: 0, column: 0, rows: 1, columns: 1 };
    const others =
      charts.items.some((chart) => !goes("chart", chart.name)) ||
      tables.items.some((table) => !goes("table", table.name)) ||
      (shapes?.value ?? 0) > 0;
    if (others) throw new WorkbookDiffers(first);
    if (used.isNullObject) continue;
    const stranger = await strangerIn(areaFrom(name, used), expect, context);
    if (stranger) throw new WorkbookDiffers(stranger);
  }
}

async function strangerIn(
  used: Area,
  expect: Change["expect"],
  context: Excel.RequestContext,
): Promise<Area | null> {
  const own = expect.filter(({ area }) => area.sheet === used.sheet);
  const [cells = []] = await contents([used], context);
  const outside = cells.flatMap((row, down) =>
    row.flatMap(({ formula, value }, across) => {
      const cell = cellIn(used, down, across);
      const filled = formula !== null || (isCellError(value) ? value.error : value) !== null;
      return filled && !own.some(({ area }) => lies(cell, area)) ? [cell] : [];
    }),
  );
  if (outside.length === 0) return null;
  const anchors = own.flatMap(({ area, cells: expected }) =>
    expected.flatMap((row, down) =>
      row.flatMap(({ formula }, across) => (formula === null ? [] : [cellIn(area, down, across)])),
    ),
  );
  const filled = (await spills(anchors, context)).filter((area) => area !== null);
  return outside.find((cell) => !filled.some((area) => lies(cell, area))) ?? null;
}

/** The edits that bring back what a change removes: names and tables, and a sheet with the cells that were expected on it. */
export async function removedNow(
  { expect, edits }: Change,
  context: Excel.RequestContext,
): Promise<Edit[][]> {
  const loaded = edits.map((edit) => {
    if (edit.kind !== "remove") return null;
    const range =
      edit.what === "name"
        ? context.workbook.names.getItem(edit.name).getRange()
        : edit.what === "table"
          ? context.workbook.tables.getItem(edit.name).getRange()
          : null;
    range?.load(DIMENSIONS);
    range?.worksheet.load("name");
    const table =
      edit.what === "table" ? context.workbook.tables.getItem(edit.name).load("showTotals") : null;
    return { edit, range, table };
  });
  if (loaded.some((one) => one?.range)) await context.sync();
  return loaded.map((one): Edit[] => {
    if (!one) return [];
    const { edit, range, table } = one;
    const { name } = edit;
    if (edit.what === "sheet") {
      const own = expect.filter(({ area }) => area.sheet === name);
      return [{ kind: "sheet", name }, ...own.flatMap(({ area, cells }) => restore(area, cells))];
    }
    if (!range) return [];
    const area = areaFrom(range.worksheet.name, range);
    return table ? [{ kind: "table", name, area, totals: table.showTotals }] : [{ kind: "name", name, area }];
  });
}
