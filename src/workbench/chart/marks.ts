import { nothing, svg, type SVGTemplateResult } from "lit";
import type { ChartPicture } from "../../hosts/univer/chart-picture";
import { barsOf, isStacked, laneOf, type Bar } from "./bars";
import { seriesStyle } from "./colors";
import { LABEL_PX, type Frame } from "./frame";
import { widthOf } from "./text";

/** Points of a line are marked where there are few enough to tell them apart. */
const MARKED_POINTS = 24;

/** The bars, and the value of each where they do not stand in each other's way. */
export function bars(
  picture: ChartPicture,
  frame: Frame,
  write: (value: number) => string,
): SVGTemplateResult[] {
  const { series, kind } = picture;
  const lanes = isStacked(kind) ? 1 : series.length;
  const labeled = series.length === 1 && (frame.lying || widestValue(picture, write) <= frame.slot - 8);
  return barsOf(picture).map((bar) => {
    const box = boxOf(bar, frame, lanes);
    const value = labeled ? valueLabel(bar, box, frame, write(bar.to)) : nothing;
    return svg`<rect class="chart-bar" style=${seriesStyle(series[bar.series]?.color)} x=${box.x} y=${box.y}
        width=${box.width} height=${box.height} rx="2"></rect>${value}`;
  });
}

const widestValue = (picture: ChartPicture, write: (value: number) => string): number =>
  Math.max(0, ...barsOf(picture).map(({ to }) => widthOf(write(to), LABEL_PX)));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(bar: Bar, frame: Frame, lanes: number): Box {
  const { at, thick } = laneOf(bar, frame.slot, lanes);
  const [one, other] = [frame.position(bar.from), frame.position(bar.to)];
  const [start, length] = [Math.min(one, other), Math.abs(one - other)];
  return frame.lying
    ? { x: start, y: frame.plot.top + at, width: length, height: thick }
    : { x: frame.plot.left + at, y: start, width: thick, height: length };
}

/** The value at the end of a bar, outside of it; inside where the chart ends there. */
function valueLabel(
  bar: Bar,
  box: Box,
  { lying, plot }: Frame,
  text: string,
): SVGTemplateResult | typeof nothing {
  const width = widthOf(text, LABEL_PX);
  if (!lying) {
    const y = bar.to < 0 ? box.y + box.height + 14 : box.y - 6;
    return svg`<text class="chart-value" x=${box.x + box.width / 2} y=${y} text-anchor="middle">${text}</text>`;
  }
  if (box.height < LABEL_PX) return nothing;
  const y = box.y + box.height / 2 + 4;
  const end = bar.to < 0 ? box.x : box.x + box.width;
  const fits =
    bar.to < 0 ? end - width - 6 >= plot.left : end + width + 6 <= plot.left + plot.width + width / 2;
  if (!fits) return nothing;
  return bar.to < 0
    ? svg`<text class="chart-value" x=${end - 6} y=${y} text-anchor="end">${text}</text>`
    : svg`<text class="chart-value" x=${end + 6} y=${y}>${text}</text>`;
}

/** A line for each series, broken where a cell holds no number. */
export function lines({ series, categories }: ChartPicture, frame: Frame): SVGTemplateResult[] {
  const { plot, slot } = frame;
  return series.map(({ color, values }) => {
    const points = values.map((value, index) =>
      value === null ? null : { x: plot.left + slot * (index + 0.5), y: frame.position(value) },
    );
    const path = points
      .map((point, index) => {
        if (!point) return "";
        return `${points[index - 1] ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
      })
      .join("");
    const marks = categories.length > MARKED_POINTS ? [] : points.filter((point) => point !== null);
    return svg`<path class="chart-path" d=${path} style=${seriesStyle(color)}></path>
      ${marks.map(({ x, y }) => svg`<circle class="chart-point" cx=${x} cy=${y} r="3.5" style=${seriesStyle(color)}></circle>`)}`;
  });
}
