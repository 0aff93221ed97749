import type { Chart } from "../../workbook/change";
import { chartXml } from "./chart-xml";
import { RELATIONSHIPS } from "./edit-book";
import { addPart, removePart } from "./new-part";
import { insertInto, place, WORKSHEET } from "./ordered";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";
import { child, readTree, splice, type Node } from "./tree";
import { escapeXml, prefixed } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NEW = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${A}"></xdr:wsDr>`;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

interface Framed {
  readonly part: string;
  readonly frame: string;
}

/** Draws a chart on a sheet. @returns the sheet's frame that knows its drawing */
export function addChart(parts: Parts, chart: Chart, sheet: Framed): string {
  const folder = sheet.part.split("/").slice(0, -2).join("/");
  const inFolder = (name: string): string => (folder === "" ? name : `${folder}/${name}`);
  const known = drawingOf(parts, sheet);
  if (known !== null && anchors(parts, known).some(({ name }) => name === chart.name)) {
    throw new Error(`there is a chart "${chart.name}" already`);
  }
  const added = known
    ? null
    : addPart(parts, {
        folder: inFolder("drawings"),
        stem: "drawing",
        type: DRAWING_TYPE,
        kind: "drawing",
        from: sheet.part,
        text: NEW,
      });
  const drawing = known ?? added!.part;
  const { id } = addPart(parts, {
    folder: inFolder("charts"),
    stem: "chart",
    type: CHART_TYPE,
    kind: "chart",
    from: drawing,
    text: chartXml(chart),
  });
  const text = parts.read(drawing);
  const root = readTree(text, drawing);
  parts.write(drawing, insertInto(text, root, undefined, anchorXml(chart, id, root.children.length + 2)));
  if (!added) return sheet.frame;
  return place(sheet.frame, WORKSHEET, "drawing", `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${added.id}"/>`);
}

/** Takes a chart away; its drawing stays, empty, if it was the last one. */
export function removeChart(parts: Parts, name: string, sheet: Framed): void {
  const drawing = drawingOf(parts, sheet);
  const anchor = drawing === null ? undefined : anchors(parts, drawing).find((each) => each.name === name);
  if (drawing === null || !anchor) throw new Error(`no chart "${name}"`);
  const { start, end } = anchor.node;
  parts.write(drawing, splice(parts.read(drawing), start, end, ""));
  const chart = relationshipsOf(parts, drawing).find(({ id }) => id === anchor.id)?.part;
  if (chart) removePart(parts, chart, drawing);
}

function drawingOf(parts: Parts, { part, frame }: Framed): string | null {
  const id = prefixed(child(readTree(frame, part), "drawing")?.attributes ?? {}, "id");
  const target = relationshipsOf(parts, part).find((each) => each.id === id)?.part;
  return target ? (parts.find(target) ?? null) : null;
}

function anchors(parts: Parts, drawing: string): readonly { name: string; id: string; node: Node }[] {
  return readTree(parts.read(drawing), drawing).children.flatMap((node) => {
    const shape = child(node, "graphicFrame");
    const named = child(child(shape, "nvGraphicFramePr"), "cNvPr")?.attributes["name"];
    const chart = child(child(child(shape, "graphic"), "graphicData"), "chart");
    return named === undefined || !chart
      ? []
      : { name: named, id: prefixed(chart.attributes, "id") ?? "", node };
  });
}

function anchorXml({ name, over }: Chart, id: string, number: number): string {
  const corner = (tag: string, column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const from = corner("from", over.column, over.row);
  const to = corner("to", over.column + over.columns, over.row + over.rows);
  return `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}">${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${A}" x="0" y="0"/><a:ext xmlns:a="${A}" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="${A}"><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
