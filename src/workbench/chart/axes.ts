import { nothing, svg, type SVGTemplateResult } from "lit";
import type { ChartPicture } from "../../hosts/univer/chart-picture";
import { LABEL_PX, type Frame } from "./frame";
import { fitted, widthOf } from "./text";

/** Up to so many categories each gets its label, cut if need be; of more, as many whole ones as there is room for. */
const LABELED = 8;

/** Lines at round values, and the labels of both axes. */
export function axes(
  picture: ChartPicture,
  frame: Frame,
  write: (value: number) => string,
): SVGTemplateResult {
  return svg`${frame.scale.ticks.map((tick) => gridLine(tick, frame, write))}
    ${frame.lying ? rows(picture, frame) : columns(picture, frame)}`;
}

function gridLine(tick: number, frame: Frame, write: (value: number) => string): SVGTemplateResult {
  const { plot, lying } = frame;
  const at = Math.round(frame.position(tick)) + 0.5;
  const kind = tick === 0 ? "chart-zero" : "chart-line";
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  return lying
    ? svg`<line class=${kind} x1=${at} x2=${at} y1=${plot.top} y2=${bottom}></line>
        <text class="chart-label" x=${at} y=${bottom + 18} text-anchor="middle">${write(tick)}</text>`
    : svg`<line class=${kind} x1=${plot.left} x2=${right} y1=${at} y2=${at}></line>
        <text class="chart-label" x=${plot.left - 8} y=${at + 4} text-anchor="end">${write(tick)}</text>`;
}

const rows = ({ categories }: ChartPicture, { plot, slot, labelRoom }: Frame): SVGTemplateResult[] =>
  categories.map(
    (label, index) =>
      svg`<text class="chart-label" x=${plot.left - 8} y=${plot.top + slot * (index + 0.5) + 4} text-anchor="end">${fitted(label, LABEL_PX, labelRoom)}</text>`,
  );

function columns({ categories }: ChartPicture, { plot, slot, labelRoom }: Frame): SVGTemplateResult[] {
  const widest = Math.max(0, ...categories.map((label) => widthOf(label, LABEL_PX)));
  const every = categories.length <= LABELED ? 1 : Math.max(1, Math.ceil((widest + 12) / slot));
  return categories.map((label, index) => {
    if (index % every !== 0) return svg`${nothing}`;
    const text = every === 1 ? fitted(label, LABEL_PX, Math.max(labelRoom, LABEL_PX)) : label;
    const x = plot.left + slot * (index + 0.5);
    return svg`<text class="chart-label" x=${x} y=${plot.top + plot.height + 18} text-anchor="middle">${text}</text>`;
  });
}
