import type { Name, Table } from "../../workbook/workbook";
import { contentType } from "./content-types";
import { rangeOf } from "./a1";
import type { Parts } from "./parts";
import { FileRefused } from "./refused";
import { relationshipsOf } from "./relationships";
import { fromFile } from "./spelling";
import { child, childrenOf, isOn, readTree, type Node } from "./tree";
import { prefixed, unescapeCell } from "./xml";

/** A sheet as the workbook part lists it. */
export interface Listed {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  /** A sheet of cells: charts and macros may have sheets of their own. */
  readonly cells: boolean;
}

/** The workbook part of a package. */
export function findWorkbook(parts: Parts): string {
  if (parts.find("[Content_Types].xml") === undefined) throw new FileRefused("not-a-workbook");
  const part = relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.part;
  const found = part ? parts.find(part) : undefined;
  if (found === undefined) throw new FileRefused("not-a-workbook");
  const type = contentType(parts, found) ?? "";
  if (type.includes("sheet.binary")) throw new FileRefused("old-format");
  if (
    !/(?:spreadsheetml\.(?:sheet|template)|excel\.(?:sheet|template|addin)\.macroEnabled).*main\+xml$/.test(
      type,
    )
  ) {
    throw new FileRefused("not-a-workbook");
  }
  return found;
}

export interface BookPart {
  readonly sheets: readonly Listed[];
  readonly names: readonly Name[];
  readonly date1904: boolean;
}

export function readBook(parts: Parts, workbook: string): BookPart {
  const root = readTree(parts.read(workbook), workbook);
  if (root.name !== "workbook") throw new FileRefused("not-a-workbook");
  const related = new Map(relationshipsOf(parts, workbook).map((each) => [each.id, each]));
  const sheets = childrenOf(child(root, "sheets"), "sheet").map((node) => listed(parts, node, related));
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length) {
    throw new FileRefused("damaged", "two sheets have one name");
  }
  return {
    sheets,
    names: childrenOf(child(root, "definedNames"), "definedName").flatMap((node) => nameOf(node, sheets)),
    date1904: isOn(child(root, "workbookPr")?.attributes["date1904"]),
  };
}

function listed(
  parts: Parts,
  { attributes }: Node,
  related: ReadonlyMap<string, { readonly kind: string; readonly part: string | null }>,
): Listed {
  const relation = related.get(prefixed(attributes, "id") ?? "");
  const part = relation?.part ? parts.find(relation.part) : undefined;
  const name = unescapeCell(attributes["name"] ?? "");
  if (!relation || part === undefined) throw new FileRefused("part-missing", name);
  return {
    name,
    part,
    hidden: (attributes["state"] ?? "visible") !== "visible",
    cells: relation.kind === "worksheet",
  };
}

/** Names that begin with _xlnm. are Excel's own: printed areas, filters. */
function nameOf({ attributes, text }: Node, sheets: readonly Listed[]): readonly Name[] {
  const name = attributes["name"] ?? "";
  if (name === "" || name.startsWith("_xlnm.") || text === "") return [];
  const local = attributes["localSheetId"];
  const sheet = local === undefined ? null : (sheets[Number(local)]?.name ?? null);
  return local !== undefined && sheet === null ? [] : [{ name, sheet, formula: `=${fromFile(text)}` }];
}

/** The parts of a sheet's tables, with what they say. */
export function readTables(
  parts: Parts,
  { name, part }: Listed,
): readonly (Table & { readonly part: string })[] {
  return relationshipsOf(parts, part).flatMap(({ kind, part: target }) => {
    const found = kind === "table" && target ? parts.find(target) : undefined;
    if (found === undefined) return [];
    const { attributes, children } = readTree(parts.read(found), found);
    const area = rangeOf(name, attributes["ref"] ?? "");
    if (!area) return [];
    const columns = childrenOf(
      children.find((each) => each.name === "tableColumns"),
      "tableColumn",
    ).map((column) => unescapeCell(column.attributes["name"] ?? ""));
    return {
      part: found,
      name: attributes["displayName"] ?? attributes["name"] ?? "",
      area,
      header: attributes["headerRowCount"] !== "0",
      totals: Number(attributes["totalsRowCount"] ?? 0) > 0,
      columns,
    };
  });
}
