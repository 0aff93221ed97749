import type { ChartPicture } from "../../../src/hosts/univer/chart-picture";
import { barsOf, laneOf } from "../../../src/workbench/chart/bars";

const picture = (kind: ChartPicture["kind"], ...values: (number | null)[][]): ChartPicture => ({
  kind,
  title: "",
  unit: "",
  categories: (values[0] ?? []).map(String),
  series: values.map((each) => ({ title: "", color: "#000000", values: each })),
});

describe("barsOf", () => {
  it("lets plain bars stand on zero, and leaves out what is no number", () => {
    expect(barsOf(picture("column", [3, null, -2]))).toEqual([
      { category: 0, series: 0, from: 0, to: 3 },
      { category: 2, series: 0, from: 0, to: -2 },
    ]);
  });

  it("piles up stacked bars, negative ones to the other side of zero", () => {
    expect(barsOf(picture("stacked-bar", [3], [-2], [4], [-1])).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [0, -2],
      [3, 7],
      [-2, -3],
    ]);
  });
});

describe("laneOf", () => {
  it("sets the bars of a category side by side around its middle", () => {
    const [one, other] = barsOf(picture("column", [1], [1])).map((bar) => laneOf(bar, 60, 2));
    expect(one!.at + one!.thick).toBeCloseTo(30, 9);
    expect(other!.at).toBeCloseTo(30, 9);
  });
});
