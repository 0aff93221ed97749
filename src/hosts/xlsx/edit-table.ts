import type { Area } from "../../workbook/workbook";
import { rangeName } from "./a1";
import { RELATIONSHIPS } from "./edit-book";
import { addPart, removePart } from "./new-part";
import { place, WORKSHEET } from "./ordered";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { child, childrenOf, readTree } from "./tree";
import { escapeCell, escapeXml, prefixed } from "./xml";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface TableColumn {
  readonly heading: string;
  /** What stands in the totals row: a text, or a formula as files spell it. */
  readonly total: { readonly label: string } | { readonly formula: string } | null;
}

/** Adds a table over filled cells. @returns the sheet's frame that knows it */
export function addTable(
  parts: Parts,
  { name, area, totals }: { readonly name: string; readonly area: Area; readonly totals: boolean },
  sheet: { readonly part: string; readonly frame: string },
  columns: readonly TableColumn[],
): string {
  const folder = sheet.part.split("/").slice(0, -2).join("/");
  const { id } = addPart(parts, {
    folder: folder === "" ? "tables" : `${folder}/tables`,
    stem: "table",
    type: TYPE,
    kind: "table",
    from: sheet.part,
    text: tableXml(freeId(parts), { name, area, totals }, columns),
  });
  const there = childrenOf(child(readTree(sheet.frame, sheet.part), "tableParts"), "tablePart");
  return withTables(sheet.frame, [...there.map(({ attributes }) => prefixed(attributes, "id") ?? ""), id]);
}

/** @returns the sheet's frame without it */
export function removeTable(
  parts: Parts,
  table: string,
  sheet: { readonly part: string; readonly frame: string },
): string {
  const id = relationshipsOf(parts, sheet.part).find(
    ({ part }) => part?.toLowerCase() === table.toLowerCase(),
  )?.id;
  removePart(parts, table, sheet.part);
  const there = childrenOf(child(readTree(sheet.frame, sheet.part), "tableParts"), "tablePart");
  const ids = there.map(({ attributes }) => prefixed(attributes, "id") ?? "");
  return withTables(
    sheet.frame,
    ids.filter((each) => each !== id),
  );
}

function withTables(frame: string, ids: readonly string[]): string {
  const lines = ids.map((id) => `<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`);
  const element = `<tableParts count="${ids.length}">${lines.join("")}</tableParts>`;
  return place(frame, WORKSHEET, "tableParts", ids.length === 0 ? "" : element);
}

/** Tables are numbered through the whole workbook. */
function freeId(parts: Parts): number {
  const ids = parts
    .names()
    .filter((name) => /(^|\/)tables\/[^/]+\.xml$/i.test(name))
    .map((name) => Number(readTree(parts.read(name), name).attributes["id"] ?? 0));
  return Math.max(0, ...ids) + 1;
}

/** A cell's text as an attribute, which would lose line breaks. */
const quoted = (text: string): string =>
  escapeCell(text).replaceAll('"', "&quot;").replaceAll("\n", "_x000a_").replaceAll("&#13;", "_x000d_");

function tableXml(
  id: number,
  { name, area, totals }: { readonly name: string; readonly area: Area; readonly totals: boolean },
  columns: readonly TableColumn[],
): string {
  const filtered = totals ? { ...area, rows: area.rows - 1 } : area;
  const lines = columns.map(({ heading, total }, index) => {
    const start = `<tableColumn id="${index + 1}" name="${quoted(heading)}"`;
    if (total === null) return `${start}/>`;
    if ("label" in total) return `${start} totalsRowLabel="${quoted(total.label)}"/>`;
    return `${start} totalsRowFunction="custom"><totalsRowFormula>${escapeXml(total.formula)}</totalsRowFormula></tableColumn>`;
  });
  const facts = totals ? `totalsRowCount="1"` : `totalsRowShown="0"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${rangeName(area)}" ${facts}><autoFilter ref="${rangeName(filtered)}"/><tableColumns count="${columns.length}">${lines.join("")}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
