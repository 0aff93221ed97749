import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { textsOf } from "./small";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * How a sheet of a saved file looks: the style of each cell with all that its index stands for, widths, validations,
 * charts, and whatever else its part says around its cells. Read by another parser than the file's own.
 */
export function looksInFile(file: Uint8Array, sheet: string): unknown {
  const texts = textsOf(file);
  const document = (part: string): Document => new DOMParser().parseFromString(texts[part]!, "text/xml");
  const related = (part: string, id: string): string => {
    const at = part.lastIndexOf("/") + 1;
    const relations = all(document(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`), "Relationship");
    const target = relations.find((one) => one.getAttribute("Id") === id)!.getAttribute("Target")!;
    return new URL(target, `file:///${part}`).pathname.slice(1);
  };
  const listed = all(document("xl/workbook.xml"), "sheet").find((one) => one.getAttribute("name") === sheet)!;
  const part = related("xl/workbook.xml", listed.getAttributeNS(R, "id")!);
  const root = document(part);
  const styles = texts["xl/styles.xml"] === undefined ? null : document("xl/styles.xml");
  const styleAt = (index: number): string => (styles ? styleOf(styles, index) : "");
  const plain = styleAt(0);
  return {
    styles: all(root, "c").flatMap((cell) => {
      const style = styleAt(Number(cell.getAttribute("s") ?? 0));
      return style === plain ? [] : [[cell.getAttribute("r"), style]];
    }),
    widths: all(root, "col").flatMap((col) =>
      numbers(col, "min", "max").map((column) => [column, ...attributesOf(col, ["min", "max"])]),
    ),
    validations: all(root, "dataValidation")
      .flatMap((one) => placesOf(one).map((place) => [place, ...attributesOf(one, ["sqref"]), textOf(one)]))
      .sort(),
    charts: all(root, "drawing").flatMap((one) => {
      const drawing = related(part, one.getAttributeNS(R, "id")!);
      return all(document(drawing), "chart").map((chart) => [
        textOf(all(chart.parentNode!.parentNode!.parentNode!.parentNode as Element, "from")[0]!),
        texts[related(drawing, chart.getAttributeNS(R, "id")!)],
      ]);
    }),
    rest: [...root.documentElement!.childNodes]
      .filter(({ nodeName }) => !SAID_ELSEWHERE.includes(nodeName))
      .map((node) => new XMLSerializer().serializeToString(node)),
  };
}

/** What is told above, what the interface itself tells, and what holds tables, which it tells too. */
const SAID_ELSEWHERE = ["dimension", "cols", "sheetData", "dataValidations", "drawing", "tableParts"];

const all = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS("*", name),
];

const textOf = (node: Element): string => new XMLSerializer().serializeToString(node).replace(/^<[^>]*>/, "");

const attributesOf = (node: Element, without: readonly string[]): string[] =>
  [...node.attributes]
    .filter(({ name }) => !without.includes(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort();

function numbers(node: Element, from: string, to: string): number[] {
  const [first, last] = [from, to].map((name) => Number(node.getAttribute(name)));
  return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
}

/** The cells of "A1:B2 D4", one by one. */
function placesOf(validation: Element): string[] {
  return validation
    .getAttribute("sqref")!
    .split(" ")
    .flatMap((range) => {
      const [start, end = start] = range.split(":").map((cell) => /^([A-Z]+)(\d+)$/.exec(cell)!);
      const places = [];
      for (let column = start![1]!.charCodeAt(0); column <= end![1]!.charCodeAt(0); column++)
        for (let row = Number(start![2]); row <= Number(end![2]); row++)
          places.push(`${String.fromCharCode(column)}${row}`);
      return places;
    });
}

/** All that an index of cellXfs stands for, with fonts and fills in place of their numbers. */
function styleOf(styles: Document, index: number): string {
  const within = (group: string): Element[] =>
    [...(all(styles, group)[0]?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
  const xf = within("cellXfs")[index]!;
  const pick = (group: string, id: string) => {
    const found = within(group)[Number(xf.getAttribute(id) ?? 0)];
    return found ? new XMLSerializer().serializeToString(found) : "";
  };
  const format = xf.getAttribute("numFmtId");
  const spelled = within("numFmts").find((one) => one.getAttribute("numFmtId") === format);
  // What is said of an alignment that is as any other says nothing.
  const alignment = all(xf, "alignment").flatMap((one) => attributesOf(one, []));
  return [
    spelled?.getAttribute("formatCode") ?? format ?? "0",
    pick("fonts", "fontId"),
    pick("fills", "fillId"),
    pick("borders", "borderId"),
    ...alignment.filter((said) => !["horizontal=general", "wrapText=0"].includes(said)),
  ].join(" ");
}
