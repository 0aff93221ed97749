import { resolveReference } from "../../workbook/references";
import { resolveStructured } from "../../workbook/structured";
import type { Area, Name } from "../../workbook/workbook";
import { tables } from "./places";
import { areaFrom, areaOf, DIMENSIONS } from "./ranges";

/** The area that a reference names, seen from a cell. Addresses are read here; only names are asked of Excel. */
export async function resolve(
  reference: string,
  at: Area,
  context: Excel.RequestContext,
): Promise<Area | null> {
  if (reference.includes("[")) {
    return reference.includes("!") ? null : resolveStructured(reference, at, await tables(context));
  }
  const bang = reference.lastIndexOf("!");
  const sheet = context.workbook.worksheets.getItemOrNullObject(
    bang < 0 ? at.sheet : unquoted(reference.slice(0, bang)),
  );
  sheet.load("name");
  const table = isName(reference)
    ? context.workbook.tables.getItemOrNullObject(reference).load("name")
    : null;
  await context.sync();
  if (sheet.isNullObject) return null;
  if (table && !table.isNullObject) return areaOf(table.getDataBodyRange(), context);
  const used = sheet.getUsedRangeOrNullObject(true).load(DIMENSIONS);
  const name = reference.slice(bang + 1);
  const asked = isName(name) ? namesOf(name, sheet, context) : [];
  await context.sync();
  const places = {
    sheets: [{ name: sheet.name, used: used.isNullObject ? null : areaFrom(sheet.name, used) }],
    names: [] as Name[],
    tables: [],
  };
  const named = asked.find(({ item }) => !item.isNullObject);
  if (!named) return resolveReference(reference, { ...at, sheet: sheet.name }, places);
  // Excel takes a relative name from the selected cell, which says nothing about this one.
  const formula = String(named.item.formula);
  const fixed = !/^=('[^']+'|[^'!(]+)!\$?[A-Z]{1,3}\$?\d+/i.test(formula) || formula.includes("$");
  return named.range.isNullObject || !fixed ? null : areaFrom(named.range.worksheet.name, named.range);
}

/** The sheet's own name counts before the workbook's. */
function namesOf(name: string, sheet: Excel.Worksheet, context: Excel.RequestContext) {
  return [sheet, context.workbook].map(({ names }) => {
    const item = names.getItemOrNullObject(name).load("formula");
    const range = item.getRangeOrNullObject().load(DIMENSIONS);
    range.worksheet.load("name");
    return { item, range };
  });
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

/** Excel refuses to look for anything else among its names. */
const isName = (text: string): boolean => /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text);
