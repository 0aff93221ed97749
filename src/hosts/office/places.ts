import type { Name, Sheet, Table } from "../../workbook/workbook";
import { areaFrom, DIMENSIONS, supports } from "./ranges";

/** In the order of the tabs, hidden ones too. */
export async function sheets(context: Excel.RequestContext): Promise<Sheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(DIMENSIONS));
  await context.sync();
  return worksheets.items.map(({ name, visibility, protection }, index) => {
    const range = used[index]!;
    return {
      name,
      used: range.isNullObject ? null : areaFrom(name, range),
      hidden: visibility !== Excel.SheetVisibility.visible,
      locked: protection.protected,
    };
  });
}

export async function names(context: Excel.RequestContext): Promise<Name[]> {
  const { worksheets, names: shared } = context.workbook;
  shared.load("items/name,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const own = supports("1.4")
    ? worksheets.items.map((sheet) => sheet.names.load("items/name,items/formula"))
    : [];
  if (own.length > 0) await context.sync();
  const listed = (items: readonly Excel.NamedItem[], sheet: string | null): Name[] =>
    items.map(({ name, formula }) => ({ name, sheet, formula: String(formula) }));
  return [
    ...listed(shared.items, null),
    ...own.flatMap(({ items }, index) => listed(items, worksheets.items[index]!.name)),
  ];
}

export async function tables(context: Excel.RequestContext): Promise<Table[]> {
  const { tables: all } = context.workbook;
  all.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const loaded = all.items.map((table) => {
    const range = table.getRange().load(DIMENSIONS);
    range.worksheet.load("name");
    return { table, range, columns: table.columns.load("items/name") };
  });
  if (loaded.length > 0) await context.sync();
  return loaded.map(({ table, range, columns }) => ({
    name: table.name,
    area: areaFrom(range.worksheet.name, range),
    header: table.showHeaders,
    totals: table.showTotals,
    columns: columns.items.map(({ name }) => name),
  }));
}
