import type { ChartPicture } from "../../hosts/univer/chart-picture";
import { barsOf } from "./bars";
import { scaleFor, type Scale } from "./scale";
import { widthOf } from "./text";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the parts of a chart go, in pixels. */
export interface Frame extends Size {
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly legend: readonly {
    readonly title: string;
    readonly color: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** Bars lie: values run to the right and categories down. */
  readonly lying: boolean;
  readonly scale: Scale;
  /** Room of one category. */
  readonly slot: number;
  /** Room for the label of a category. */
  readonly labelRoom: number;
  /** Pixels of a value, from the left or from the top. */
  position(value: number): number;
}

export const PADDING = 16;
export const TITLE_PX = 14;
export const LABEL_PX = 12;
export const TITLE_LINE = 20;
export const UNIT_LINE = 18;
const LEGEND_LINE = 20;
const SWATCH = 16;
const GAP = 16;
const HEAD_GAP = 12;
/** Labels of categories take at most this share of a chart of lying bars. */
const LABEL_SHARE = 0.4;
/** Between two round numbers of an axis. */
const TICK_ROOM = { lying: 84, standing: 44 };

/** Lays out a chart. `write` turns a value of the axis into text. */
export function frameOf(
  picture: ChartPicture,
  { width, height }: Size,
  write: (value: number) => string,
): Frame {
  const { kind, categories, series, unit } = picture;
  const lying = kind === "bar" || kind === "stacked-bar";
  const legendTop = PADDING + TITLE_LINE + (unit === "" ? 0 : UNIT_LINE);
  const legend = legendOf(series, width, legendTop);
  const top = (legend.at(-1)?.y ?? legendTop - LEGEND_LINE) + LEGEND_LINE + HEAD_GAP;
  const bottom = height - PADDING - LABEL_PX - 8;
  const values = valuesOf(picture);

  const widest = Math.max(0, ...categories.map((label) => widthOf(label, LABEL_PX)));
  const labelRoom = Math.min(widest, width * LABEL_SHARE);
  const roughly = scaleFor(
    values,
    lying ? (width - labelRoom) / TICK_ROOM.lying : (bottom - top) / TICK_ROOM.standing,
  );
  const numbers = Math.max(...roughly.ticks.map((tick) => widthOf(write(tick), LABEL_PX)));
  const left = PADDING + (lying ? labelRoom : numbers) + 8;
  const plot = {
    left,
    top,
    width: Math.max(1, width - left - PADDING - (lying ? numbers / 2 : 0)),
    height: Math.max(1, bottom - top),
  };
  const { low, high } = roughly;
  const slot = (lying ? plot.height : plot.width) / Math.max(1, categories.length);
  return {
    width,
    height,
    plot,
    legend,
    lying,
    scale: roughly,
    slot,
    labelRoom: lying ? labelRoom : slot - 6,
    position: (value) => {
      const share = (value - low) / (high - low);
      return lying ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
    },
  };
}

/** Every value that the axis must reach. Bars stand on zero; lines need not. */
function valuesOf(picture: ChartPicture): number[] {
  const ends = barsOf(picture).map(({ to }) => to);
  return picture.kind === "line" && ends.length > 0 ? ends : [0, ...ends];
}

/** A legend in as many lines as it takes; one series needs none. */
function legendOf(series: ChartPicture["series"], width: number, top: number): Frame["legend"] {
  if (series.length < 2) return [];
  let [x, y] = [PADDING, top];
  return series.map(({ title, color }) => {
    const item = SWATCH + widthOf(title, LABEL_PX);
    if (x > PADDING && x + item > width - PADDING) [x, y] = [PADDING, y + LEGEND_LINE];
    const placed = { title, color, x, y };
    x += item + GAP;
    return placed;
  });
}
