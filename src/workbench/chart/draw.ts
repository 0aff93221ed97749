import { html, nothing, render, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ChartPicture } from "../../hosts/univer/chart-picture";
import { axes } from "./axes";
import "./chart.css";
import { seriesStyle } from "./colors";
import { frameOf, LABEL_PX, PADDING, TITLE_LINE, TITLE_PX, UNIT_LINE, type Frame, type Size } from "./frame";
import { bars, lines } from "./marks";
import { numberWriter } from "./numbers";
import { tableOf } from "./table";
import { fitted } from "./text";

/** Draws a chart into an element: a picture, and for those who do not see it the table of its numbers. */
export function drawChart(element: HTMLElement, picture: ChartPicture, size: Size, language: string): void {
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", picture.title);
  element.lang = language;
  render([pictureIn(picture, size, language), tableOf(picture, language)], element);
}

/** The picture of a chart, from numbers alone. */
function pictureIn(picture: ChartPicture, size: Size, language: string): TemplateResult {
  const write = numberWriter(language);
  const frame = frameOf(picture, size, write);
  const marks = picture.kind === "line" ? lines(picture, frame) : bars(picture, frame, write);
  return html`<svg
    viewBox="0 0 ${size.width} ${size.height}"
    width=${size.width}
    height=${size.height}
    aria-hidden="true"
  >
    ${head(picture, frame)} ${axes(picture, frame, write)} ${marks}
  </svg>`;
}

function head({ title, unit }: ChartPicture, { width, legend }: Frame): SVGTemplateResult {
  const room = width - 2 * PADDING;
  const legendItem = ({ title: name, color, x, y }: Frame["legend"][number]): SVGTemplateResult =>
    svg`<rect x=${x} y=${y + 2} width="10" height="10" rx="2" class="chart-bar" style=${seriesStyle(color)}></rect>
      <text class="chart-label" x=${x + 16} y=${y + 11}>${fitted(name, LABEL_PX, room - 16)}</text>`;
  return svg`<text class="chart-title" x=${PADDING} y=${PADDING + TITLE_PX - 2}>${fitted(title, TITLE_PX, room)}</text>
    ${
      unit === ""
        ? nothing
        : svg`<text class="chart-label" x=${PADDING} y=${PADDING + TITLE_LINE + UNIT_LINE - 8}>${fitted(unit, LABEL_PX, room)}</text>`
    }
    ${legend.map(legendItem)}`;
}
