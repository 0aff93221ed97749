import type { Format } from "../../workbook/change";
import { insertInto, place, STYLES } from "./ordered";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { child, childrenOf, readTree, splice, type Node } from "./tree";
import { escapeXml } from "./xml";
import { addPart } from "./new-part";

/** The formats of cells. */
export interface Styles {
  /** The index of a format like another one, but for what is said. */
  with(style: number, format: Format): number;
  /** What of a format we can say. */
  read(style: number): Required<Format>;
}

const NEW = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Formats that files know by number alone, of those that we use or meet often. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  49: "@",
};
/** From here on files number formats of their own. */
const FIRST_OWN = 164;

export function openStyles(parts: Parts, workbook: string): Styles {
  const find = (): string => {
    const known = relationshipsOf(parts, workbook).find(({ kind }) => kind === "styles")?.part;
    const found = known ? parts.find(known) : undefined;
    const folder = workbook.split("/").slice(0, -1).join("/");
    const added = {
      folder,
      stem: "styles",
      unnumbered: true,
      type: TYPE,
      kind: "styles",
      from: workbook,
      text: NEW,
    };
    return found ?? addPart(parts, added).part;
  };
  let part: string | undefined;
  const partName = (): string => (part ??= find());
  const root = (): Node => readTree(parts.read(partName()), partName());
  const made = new Map<string, number>();

  /** Adds an element to a list of the part, or finds the same there. @returns its index */
  const add = (list: string, element: string): number => {
    const text = parts.read(partName());
    const there = child(readTree(text, partName()), list);
    const same = there?.children.findIndex((each) => text.slice(each.start, each.end) === element) ?? -1;
    if (same >= 0) return same;
    const count = there?.children.length ?? 0;
    if (!there) {
      parts.write(partName(), place(text, STYLES, list, `<${list} count="1">${element}</${list}>`));
      return 0;
    }
    const inserted = insertInto(text, there, undefined, element);
    const tag = inserted.slice(there.start, there.opened).replace(/\scount="\d*"/, ` count="${count + 1}"`);
    parts.write(partName(), splice(inserted, there.start, there.opened, tag));
    return count;
  };

  const numberFormat = (code: string | null): number => {
    if (code === null) return 0;
    const built = Object.entries(BUILT_IN).find(([, known]) => known === code);
    if (built) return Number(built[0]);
    const own = childrenOf(child(root(), "numFmts"), "numFmt");
    const same = own.find(({ attributes }) => attributes["formatCode"] === code);
    if (same) return Number(same.attributes["numFmtId"]);
    const id = Math.max(FIRST_OWN - 1, ...own.map(({ attributes }) => Number(attributes["numFmtId"]))) + 1;
    add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };

  const read = (style: number): Required<Format> => {
    const tree = root();
    const xf = childrenOf(child(tree, "cellXfs"), "xf")[style];
    const font = childrenOf(child(tree, "fonts"), "font")[Number(xf?.attributes["fontId"] ?? 0)];
    const fill = childrenOf(child(tree, "fills"), "fill")[Number(xf?.attributes["fillId"] ?? 0)];
    const number = Number(xf?.attributes["numFmtId"] ?? 0);
    const own = childrenOf(child(tree, "numFmts"), "numFmt").find(
      ({ attributes }) => Number(attributes["numFmtId"]) === number,
    );
    const alignment = child(xf, "alignment")?.attributes ?? {};
    const align = alignment["horizontal"];
    const pattern = child(fill, "patternFill");
    const painted = pattern?.attributes["patternType"] === "solid" ? child(pattern, "fgColor") : undefined;
    return {
      number: number === 0 ? null : (own?.attributes["formatCode"] ?? BUILT_IN[number] ?? null),
      bold: isSaid(font, "b"),
      italic: isSaid(font, "i"),
      color: rgb(child(font, "color")),
      fill: rgb(painted),
      align: align === "left" || align === "center" || align === "right" ? align : null,
      wrap: alignment["wrapText"] === "1" || alignment["wrapText"] === "true" ? true : null,
    };
  };

  return {
    read,
    with(style, format) {
      const key = JSON.stringify([style, format]);
      const known = made.get(key);
      if (known !== undefined) return known;
      const text = parts.read(partName());
      const tree = root();
      const xf = childrenOf(child(tree, "cellXfs"), "xf")[style];
      const attributes: Record<string, string> = {
        ...(xf?.attributes ?? { numFmtId: "0", borderId: "0", xfId: "0" }),
      };
      const pick = (list: string, item: string): string => {
        const node = childrenOf(child(tree, list), item)[Number(attributes[`${item}Id`] ?? 0)];
        return node ? text.slice(node.start, node.end) : `<${item}/>`;
      };
      if (format.number !== undefined) {
        Object.assign(attributes, { numFmtId: String(numberFormat(format.number)), applyNumberFormat: "1" });
      }
      if (format.bold !== undefined || format.italic !== undefined || format.color !== undefined) {
        Object.assign(attributes, {
          fontId: String(add("fonts", fontXml(pick("fonts", "font"), format))),
          applyFont: "1",
        });
      }
      if (format.fill !== undefined) {
        const id = format.fill === null ? 0 : add("fills", fillXml(format.fill));
        Object.assign(attributes, { fillId: String(id), applyFill: "1" });
      }
      const alignment = alignmentXml(child(xf, "alignment")?.attributes ?? {}, format);
      if (alignment !== "") attributes["applyAlignment"] = "1";
      const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
      const protection = child(xf, "protection");
      const inside = alignment + (protection ? text.slice(protection.start, protection.end) : "");
      const index = add(
        "cellXfs",
        inside === "" ? `<xf${said.join("")}/>` : `<xf${said.join("")}>${inside}</xf>`,
      );
      made.set(key, index);
      return index;
    },
  };
}

const isSaid = (font: Node | undefined, name: string): true | null => {
  const node = child(font, name);
  return node && node.attributes["val"] !== "0" && node.attributes["val"] !== "false" ? true : null;
};

const rgb = (color: Node | undefined): string | null => {
  const value = color?.attributes["rgb"];
  return value === undefined ? null : `#${value.slice(-6).toUpperCase()}`;
};

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1).toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Elements of a font in the order that files must have. */
const FONT = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme";

function fontXml(font: string, { bold, italic, color }: Format): string {
  const turned = (text: string, name: string, on: boolean | null | undefined): string =>
    on === undefined ? text : place(text, FONT, name, on === true ? `<${name}/>` : "");
  const shaped = turned(turned(font, "b", bold), "i", italic);
  if (color === undefined) return shaped;
  return place(
    shaped,
    FONT,
    "color",
    color === null ? "" : `<color rgb="FF${color.slice(1).toUpperCase()}"/>`,
  );
}

function alignmentXml(before: Readonly<Record<string, string>>, { align, wrap }: Format): string {
  const said: Record<string, string> = { ...before };
  if (align !== undefined) said["horizontal"] = align ?? "general";
  if (wrap !== undefined) said["wrapText"] = wrap === true ? "1" : "0";
  const facts = Object.entries(said).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return facts.length === 0 ? "" : `<alignment${facts.join("")}/>`;
}
