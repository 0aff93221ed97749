import type { Area } from "../../workbook/workbook";
import { absoluteName, rangeName, rangeOf } from "./a1";
import { place, WORKSHEET } from "./ordered";
import { child, childrenOf, readTree, type Node } from "./tree";
import { standardWidth } from "./widths";
import { escapeXml } from "./xml";

/** What a column says of its place and its width. */
const WIDTH = ["min", "max", "width", "customWidth"];

/** A frame (see sheet.ts) with the columns of an area made so wide. */
export function withWidth(frame: string, { column, columns }: Area, characters: number): string {
  const root = readTree(frame, "worksheet");
  const there = childrenOf(child(root, "cols"), "col");
  const [first, last] = [column + 1, column + columns];
  const lines: { readonly min: number; readonly xml: string }[] = [];
  const spans: { from: number; to: number; attributes: Readonly<Record<string, string>> }[] = [];
  let next = first;
  for (const { attributes } of there) {
    const [min, max] = [Number(attributes["min"]), Number(attributes["max"])];
    const cut = (from: number, to: number): void => {
      if (from <= to) lines.push({ min: from, xml: columnXml(from, to, attributes) });
    };
    cut(min, Math.min(max, first - 1));
    cut(Math.max(min, last + 1), max);
    const [from, to] = [Math.max(min, first), Math.min(max, last)];
    if (from > to) continue;
    if (next < from) spans.push({ from: next, to: from - 1, attributes: {} });
    spans.push({ from, to, attributes });
    next = to + 1;
  }
  if (next <= last) spans.push({ from: next, to: last, attributes: {} });
  // Of a column that is as wide as any other nothing is said, so that it stays as wide as they are.
  const said: Readonly<Record<string, string>> =
    characters === standardWidth(root) ? {} : { width: String(characters), customWidth: "1" };
  const wide = spans.flatMap(({ from, to, attributes }) => {
    const others = Object.entries(attributes).filter(([name]) => !WIDTH.includes(name));
    const all = { ...Object.fromEntries(others), ...said };
    return Object.keys(all).length === 0 ? [] : [{ min: from, xml: columnXml(from, to, all) }];
  });
  const sorted = [...lines, ...wide].sort((one, other) => one.min - other.min);
  const cols = sorted.map(({ xml }) => xml).join("");
  return place(frame, WORKSHEET, "cols", cols === "" ? "" : `<cols>${cols}</cols>`);
}

function columnXml(min: number, max: number, attributes: Readonly<Record<string, string>>): string {
  const rest = Object.entries(attributes).filter(([name]) => name !== "min" && name !== "max");
  return `<col min="${min}" max="${max}"${rest.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("")}/>`;
}

/** The cells that the drop-down of a single area offers, if all of it has the same one that we could have made. */
export function listSource(frame: string, area: Area): string | null {
  const lists = childrenOf(child(readTree(frame, "worksheet"), "dataValidations"), "dataValidation");
  const found = lists.find(
    ({ attributes }) =>
      attributes["type"] === "list" &&
      areasOf(attributes["sqref"], area.sheet).some((each) => rangeName(each) === rangeName(area)),
  );
  return child(found, "formula1")?.text ?? null;
}

/** A frame in which an area offers the cells of another one, or nothing; what was said of its cells before goes. */
export function withList(frame: string, area: Area, source: Area | null): string {
  const lists = child(readTree(frame, "worksheet"), "dataValidations");
  const kept = childrenOf(lists, "dataValidation").flatMap((node) => without(frame, node, area));
  const list = `<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="${rangeName(area)}"><formula1>${source === null ? "" : escapeXml(absoluteName(source))}</formula1></dataValidation>`;
  const all = source === null ? kept : [...kept, list];
  const said = lists
    ? Object.entries(lists.attributes)
        .filter(([name]) => name !== "count")
        .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    : [];
  const element = `<dataValidations${said.join("")} count="${all.length}">${all.join("")}</dataValidations>`;
  return place(frame, WORKSHEET, "dataValidations", all.length === 0 ? "" : element);
}

const areasOf = (sqref: string | undefined, sheet: string): readonly Area[] =>
  (sqref ?? "").split(/\s+/).flatMap((text) => rangeOf(sheet, text) ?? []);

function without(frame: string, node: Node, area: Area): string[] {
  const areas = areasOf(node.attributes["sqref"], area.sheet);
  const rest = areas.flatMap((each) => minus(each, area));
  const text = frame.slice(node.start, node.end);
  if (rest.length === 0) return [];
  if (rest.length === areas.length && rest.every((each, index) => each === areas[index])) return [text];
  return [text.replace(/sqref=(?:"[^"]*"|'[^']*')/, `sqref="${rest.map(rangeName).join(" ")}"`)];
}

/** What is left of an area without another one: up to four areas. */
function minus(one: Area, other: Area): readonly Area[] {
  const [bottom, right] = [one.row + one.rows, one.column + one.columns];
  const top = Math.max(one.row, other.row);
  const low = Math.min(bottom, other.row + other.rows);
  const left = Math.max(one.column, other.column);
  const far = Math.min(right, other.column + other.columns);
  if (top >= low || left >= far) return [one];
  const middle = { ...one, row: top, rows: low - top };
  return [
    { ...one, rows: top - one.row },
    { ...one, row: low, rows: bottom - low },
    { ...middle, columns: left - one.column },
    { ...middle, column: far, columns: right - far },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
