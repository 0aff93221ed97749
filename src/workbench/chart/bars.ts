import type { ChartPicture } from "../../hosts/univer/chart-picture";

/** A bar before it is laid out: its place among the categories, and from which value to which it reaches. */
export interface Bar {
  readonly category: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

export const isStacked = (kind: ChartPicture["kind"]): boolean => kind.startsWith("stacked");

/** The bars of a chart. Stacked ones pile up from zero, negative ones to the other side, as the rows of a tornado do. */
export function barsOf({ kind, series }: ChartPicture): Bar[] {
  const above = new Map<number, number>();
  const below = new Map<number, number>();
  return series.flatMap(({ values }, index) =>
    values.flatMap((value, category): Bar[] => {
      if (value === null) return [];
      if (!isStacked(kind)) return [{ category, series: index, from: 0, to: value }];
      const side = value < 0 ? below : above;
      const from = side.get(category) ?? 0;
      side.set(category, from + value);
      return [{ category, series: index, from, to: from + value }];
    }),
  );
}

/** A share of a length. */
const BAND_SHARE = 0.66;
const THICKEST_PX = 44;

/** Where a bar lies along the categories, in pixels: where it begins and how thick it is. */
export function laneOf(
  bar: Bar,
  slotPx: number,
  lanes: number,
): { readonly at: number; readonly thick: number } {
  const thick = Math.min((slotPx * BAND_SHARE) / lanes, THICKEST_PX);
  const lane = lanes === 1 ? 0 : bar.series;
  return { at: slotPx * (bar.category + 0.5) + thick * (lane - lanes / 2), thick };
}
