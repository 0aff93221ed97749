import type { Area } from "../../workbook/workbook";
import { absoluteName } from "./a1";
import { addPart, removePart } from "./new-part";
import { insertInto, place, WORKBOOK } from "./ordered";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { child, childrenOf, readTree, splice } from "./tree";
import { escapeXml, prefixed } from "./xml";

export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** A sheet of ours is printed across, all its columns on one page. */
const SHEET =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData></sheetData>' +
  '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>';
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** What Excel lets no sheet's name have. */
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;

export function addSheet(parts: Parts, workbook: string, name: string): string {
  if (name === "" || name.length > 31 || FORBIDDEN.test(name))
    throw new Error(`no sheet can be named "${name}"`);
  const folder = workbook.split("/").slice(0, -1).join("/");
  const { part, id } = addPart(parts, {
    folder: folder === "" ? "worksheets" : `${folder}/worksheets`,
    stem: "sheet",
    type: SHEET_TYPE,
    kind: "worksheet",
    from: workbook,
    text: SHEET,
  });
  const text = parts.read(workbook);
  const sheets = child(readTree(text, workbook), "sheets")!;
  const highest = Math.max(0, ...sheets.children.map(({ attributes }) => Number(attributes["sheetId"] ?? 0)));
  const line = `<sheet name="${escapeXml(name)}" sheetId="${highest + 1}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
  parts.write(workbook, insertInto(text, sheets, undefined, line));
  return part;
}

/** Takes a sheet away with its names; names of other sheets keep to theirs, which are counted anew. */
export function removeSheet(
  parts: Parts,
  workbook: string,
  { name, part }: { name: string; part: string },
): void {
  const id = relationshipsOf(parts, workbook).find(
    (each) => each.part?.toLowerCase() === part.toLowerCase(),
  )?.id;
  const text = parts.read(workbook);
  const root = readTree(text, workbook);
  const sheets = childrenOf(child(root, "sheets"), "sheet");
  const index = sheets.findIndex(({ attributes }) => prefixed(attributes, "id") === id);
  if (index < 0) throw new Error(`no sheet "${name}"`);
  const names = child(root, "definedNames");
  const kept = childrenOf(names, "definedName").flatMap((node) => {
    const local = node.attributes["localSheetId"];
    const line = text.slice(node.start, node.end);
    if (local === undefined || Number(local) < index) return line;
    return Number(local) === index
      ? []
      : line.replace(/localSheetId="\d+"/, `localSheetId="${Number(local) - 1}"`);
  });
  const { start, end } = sheets[index]!;
  // From the end to the beginning, so that places stay true.
  const fewer = names
    ? splice(
        text,
        names.start,
        names.end,
        kept.length === 0 ? "" : `<definedNames>${kept.join("")}</definedNames>`,
      )
    : text;
  parts.write(workbook, clampView(splice(fewer, start, end, ""), workbook, sheets.length - 1));
  for (const { kind, part: below } of relationshipsOf(parts, part)) {
    if (below && (kind === "table" || kind === "drawing")) removePart(parts, below, part);
  }
  removePart(parts, part, workbook);
}

/** The tab in front must be one that is there. */
function clampView(text: string, workbook: string, sheets: number): string {
  const view = childrenOf(child(readTree(text, workbook), "bookViews"), "workbookView")[0];
  if (!view || Number(view.attributes["activeTab"] ?? 0) < sheets) return text;
  const tag = text.slice(view.start, view.opened).replace(/activeTab="\d+"/, `activeTab="${sheets - 1}"`);
  return splice(text, view.start, view.opened, tag);
}

export function addName(parts: Parts, workbook: string, name: string, area: Area): void {
  const text = parts.read(workbook);
  const names = child(readTree(text, workbook), "definedNames");
  const line = `<definedName name="${escapeXml(name)}">${escapeXml(absoluteName(area))}</definedName>`;
  const written = names
    ? insertInto(text, names, undefined, line)
    : place(text, WORKBOOK, "definedNames", `<definedNames>${line}</definedNames>`);
  parts.write(workbook, written);
}

export function removeName(parts: Parts, workbook: string, name: string): void {
  const text = parts.read(workbook);
  const names = child(readTree(text, workbook), "definedNames");
  const line = childrenOf(names, "definedName").find(
    ({ attributes }) =>
      attributes["localSheetId"] === undefined && attributes["name"]?.toLowerCase() === name.toLowerCase(),
  );
  if (!names || !line) throw new Error(`no name "${name}"`);
  const { start, end } = names.children.length === 1 ? names : line;
  parts.write(workbook, splice(text, start, end, ""));
}
