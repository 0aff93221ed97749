import { addressOf } from "../../workbook/address";
import { cellIn } from "../../workbook/area";
import type { Edit } from "../../workbook/change";
import { resolveReference } from "../../workbook/references";
import { WorkbookRefuses } from "../../workbook/refusal";
import type { Area } from "../../workbook/workbook";
import { rectangles } from "../rectangles";
import { rangeOf } from "./ranges";

/** Offers cells as a drop-down and warns of nothing, so that anything else may still be typed. */
export function writeList(area: Area, source: Area | null, context: Excel.RequestContext): void {
  const { dataValidation } = rangeOf(area, context);
  if (source === null) return dataValidation.clear();
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${fixed(source)}` } };
  dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

/** Relative references would move from cell to cell. */
const fixed = (area: Area): string => {
  const address = addressOf(area);
  const bang = address.lastIndexOf("!") + 1;
  return address.slice(0, bang) + address.slice(bang).replace(/[A-Z]+|\d+/g, "$$$&");
};

/** The edits that bring back the lists of areas. Data validation of another kind could not be, so it is not written over. */
export async function listsNow(
  places: readonly { readonly area: Area }[],
  sheets: readonly string[],
  context: Excel.RequestContext,
): Promise<Edit[][]> {
  const whole = places.map(({ area }) => ({ area, validation: loaded(area, context) }));
  if (whole.length > 0) await context.sync();
  const found: Edit[][] = [];
  for (const { area, validation } of whole) {
    if (!isMixed(validation)) found.push([listEdit(area, validation, area, sheets)]);
    else found.push(await cellByCell(area, sheets, context));
  }
  return found;
}

const loaded = (area: Area, context: Excel.RequestContext) =>
  rangeOf(area, context).dataValidation.load("type,rule");

const isMixed = ({ type }: Excel.DataValidation): boolean =>
  type === Excel.DataValidationType.inconsistent || type === Excel.DataValidationType.mixedCriteria;

async function cellByCell(
  area: Area,
  sheets: readonly string[],
  context: Excel.RequestContext,
): Promise<Edit[]> {
  const cells = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => loaded(cellIn(area, down, across), context)),
  );
  await context.sync();
  const listAt = (row: number, column: number): Edit | null => {
    const validation = cells[row]?.[column];
    return validation ? listEdit(area, validation, area, sheets) : null;
  };
  return rectangles(area, listAt).map(({ area: part, value }) => ({ ...value, area: part }) as Edit);
}

function listEdit(
  area: Area,
  { type, rule }: Excel.DataValidation,
  at: Area,
  sheets: readonly string[],
): Edit {
  if (type === Excel.DataValidationType.none) return { kind: "list", area, source: null };
  const source = rule.list?.source;
  const places = { sheets: sheets.map((name) => ({ name, used: null })), names: [], tables: [] };
  const from = typeof source === "string" ? resolveReference(source.replace(/^=/, ""), at, places) : null;
  if (from === null) throw new WorkbookRefuses({ reason: "validated", area });
  return { kind: "list", area, source: from };
}
