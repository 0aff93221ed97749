import type { Chart } from "../../workbook/change";
import { absoluteName } from "./a1";
import { escapeXml } from "./xml";

const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const [CATEGORIES, VALUES] = [500_001, 500_002];

/** A chart as its part spells it: its cells are referred to, so that it follows them. */
export function chartXml(chart: Chart): string {
  const { kind, title, unit } = chart;
  const isBar = kind === "bar" || kind === "stacked-bar";
  const plot = kind === "line" ? lineXml(chart) : barXml(chart, isBar);
  const [across, up] = isBar ? ["l", "b"] : ["b", "l"];
  // Bars would list their labels from bottom to top.
  const order = isBar ? "maxMin" : "minMax";
  const categories = `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${across}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const values = `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${up}"/><c:majorGridlines/>${titleXml(unit)}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORIES}"/><c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${categories}${values}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

const titleXml = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function barXml(chart: Chart, isBar: boolean): string {
  const stacked = chart.kind.startsWith("stacked");
  const overlap = stacked ? `<c:overlap val="100"/>` : "";
  return `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${seriesXml(chart, `<c:invertIfNegative val="0"/>`, "")}<c:gapWidth val="60"/>${overlap}<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`;
}

const lineXml = (chart: Chart): string =>
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${seriesXml(chart, `<c:marker><c:symbol val="none"/></c:marker>`, `<c:smooth val="0"/>`)}<c:marker val="1"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart>`;

function seriesXml({ kind, series, categories }: Chart, after: string, last: string): string {
  return series
    .map(({ title, values, color }, index) => {
      const paint = `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
      const shape = kind === "line" ? `<a:ln w="28575">${paint}</a:ln>` : paint;
      return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(title)}</c:v></c:tx><c:spPr>${shape}</c:spPr>${after}<c:cat><c:strRef><c:f>${escapeXml(absoluteName(categories))}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${escapeXml(absoluteName(values))}</c:f></c:numRef></c:val>${last}</c:ser>`;
    })
    .join("");
}
