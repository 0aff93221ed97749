import { addPart } from "./new-part";
import { insertInto } from "./ordered";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { child, childrenOf, readTree, splice, type Node } from "./tree";

/** Marks of cells, of which we know one: "this array formula resizes itself", without which Excel shows "@". */
export interface Metadata {
  isDynamic(index: number): boolean;
  /** The index of that mark, added to the file if it has none. */
  dynamicIndex(): number;
}

const KIND = "XLDAPR";
const URI = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const TYPE_FACTS =
  'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';
const TYPE = `<metadataType name="${KIND}" ${TYPE_FACTS}/>`;
const VALUE = `<bk><extLst><ext uri="${URI}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;
const FUTURE = `<futureMetadata name="${KIND}" count="1">${VALUE}</futureMetadata>`;
const NEW = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1">${TYPE}</metadataTypes>${FUTURE}<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

export function openMetadata(parts: Parts, workbook: string): Metadata {
  const find = (): string | undefined => {
    const part = relationshipsOf(parts, workbook).find(({ kind }) => kind === "sheetMetadata")?.part;
    return part ? parts.find(part) : undefined;
  };
  const read = (part: string): Node => readTree(parts.read(part), part);
  const dynamic = (): ReadonlySet<number> => {
    const part = find();
    return part === undefined ? new Set() : dynamicMarks(read(part));
  };
  let known: ReadonlySet<number> | undefined;
  return {
    isDynamic: (index) => (known ??= dynamic()).has(index),
    dynamicIndex() {
      const [first] = dynamic();
      if (first !== undefined) return first;
      const part = find();
      if (part !== undefined) {
        parts.write(part, withMark(parts.read(part), part));
        return [...dynamic()][0]!;
      }
      addPart(parts, {
        folder: workbook.split("/").slice(0, -1).join("/"),
        stem: "metadata",
        unnumbered: true,
        type: CONTENT_TYPE,
        kind: "sheetMetadata",
        from: workbook,
        text: NEW,
      });
      return 1;
    },
  };
}

/** Cells count marks from 1. A mark names a kind, from 1, and one of that kind's values, from 0. */
function dynamicMarks(root: Node): ReadonlySet<number> {
  const kinds = childrenOf(child(root, "metadataTypes"), "metadataType");
  const kind = kinds.findIndex(({ attributes }) => attributes["name"] === KIND) + 1;
  const values = childrenOf(root, "futureMetadata").find(({ attributes }) => attributes["name"] === KIND);
  const isDynamic = (value: number): boolean => {
    const node = childrenOf(values, "bk")[value];
    const facts = childrenOf(child(child(node, "extLst"), "ext"), "dynamicArrayProperties")[0];
    return facts?.attributes["fDynamic"] === "1";
  };
  return new Set(
    childrenOf(child(root, "cellMetadata"), "bk").flatMap((mark, index) => {
      const { t = "", v = "" } = child(mark, "rc")?.attributes ?? {};
      return Number(t) === kind && isDynamic(Number(v)) ? index + 1 : [];
    }),
  );
}

/** The part with one more kind, value and mark; what it had keeps its numbers. */
function withMark(text: string, part: string): string {
  const types = childrenOf(child(readTree(text, part), "metadataTypes"), "metadataType").length;
  const counted =
    (name: string, line: string): ((before: string) => string) =>
    (before) => {
      const root = readTree(before, part);
      const list = child(root, name);
      if (!list) {
        const order = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata"];
        const next = root.children.find(
          (each) => order.indexOf(each.name) > order.indexOf(name) || !order.includes(each.name),
        );
        return insertInto(before, root, next, `<${name} count="1">${line}</${name}>`);
      }
      const inserted = insertInto(before, list, undefined, line);
      const tag = inserted.slice(list.start, list.opened);
      const count = list.children.length + 1;
      return splice(inserted, list.start, list.opened, tag.replace(/count="\d*"/, `count="${count}"`));
    };
  const withKind = counted("metadataTypes", TYPE)(text);
  const root = readTree(withKind, part);
  const after = root.children.find(({ name }) => ["cellMetadata", "valueMetadata", "extLst"].includes(name));
  const withValue = insertInto(withKind, root, after, FUTURE);
  return counted("cellMetadata", `<bk><rc t="${types + 1}" v="0"/></bk>`)(withValue);
}
