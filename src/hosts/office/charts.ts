import { cellIn } from "../../workbook/area";
import type { Chart } from "../../workbook/change";
import { rangeOf } from "./ranges";

const TYPES = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  "stacked-column": "ColumnStacked",
  "stacked-bar": "BarStacked",
} as const;

/** Draws a native chart whose series are ranges, so that it follows them. */
export async function addChart(chart: Chart, context: Excel.RequestContext): Promise<void> {
  const { over, kind, series, categories } = chart;
  const [first] = series;
  const sheet = context.workbook.worksheets.getItem(over.sheet);
  const drawn = sheet.charts.add(TYPES[kind], rangeOf(first?.values ?? categories, context), "Columns");
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.setPosition(cornerOf(over, 0, 0, context), cornerOf(over, over.rows - 1, over.columns - 1, context));
  drawn.series.load("items/name");
  await context.sync();
  const guessed = drawn.series.items;
  for (const { title, values, color } of series) {
    const one = drawn.series.add(title);
    one.setValues(rangeOf(values, context));
    one.setXAxisValues(rangeOf(categories, context));
    if (kind === "line") one.format.line.color = color;
    else one.format.fill.setSolidColor(color);
  }
  // What Excel guessed goes last, since a chart without any series loses its axes; and backwards, since Excel finds
  // series by their places.
  for (const one of [...guessed].reverse()) one.delete();
  drawn.legend.visible = series.length > 1;
  drawn.axes.valueAxis.title.text = chart.unit;
  if (kind === "bar" || kind === "stacked-bar") topToBottom(drawn.axes.categoryAxis);
}

/** Bars start at the bottom. Turned around, the axis of values would follow to the top, unless it crosses at the end. */
function topToBottom(axis: Excel.ChartAxis): void {
  axis.reversePlotOrder = true;
  axis.position = "Maximum";
}

const cornerOf = (area: Chart["over"], down: number, across: number, context: Excel.RequestContext) =>
  rangeOf(cellIn(area, down, across), context);
