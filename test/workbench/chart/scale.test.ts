import { scaleFor } from "../../../src/workbench/chart/scale";

describe("scaleFor", () => {
  it.each([
    [[0, 93], 5, [0, 20, 40, 60, 80, 100]],
    [[0, 2.19e6], 5, [0, 500_000, 1_000_000, 1_500_000, 2_000_000, 2_500_000]],
    [[-320_000, 410_000], 5, [-400_000, -200_000, 0, 200_000, 400_000, 600_000]],
    [[0, 0.3], 3, [0, 0.1, 0.2, 0.3]],
    [[0], 4, [0, 0.25]],
  ])("reads %p in about %p steps at %p", (values, room, ticks) => {
    expect(scaleFor(values, room)).toEqual({ low: ticks[0], high: ticks.at(-1), ticks });
  });

  it("holds every value it is made for", () => {
    for (const most of [1e-9, 0.07, 1, 3.3, 17, 99.99, 101, 8.4e12]) {
      const { low, high } = scaleFor([0, -most / 3, most], 6);
      expect(low).toBeLessThanOrEqual(-most / 3);
      expect(high).toBeGreaterThanOrEqual(most);
    }
  });

  it("is an axis also where there is nothing to read", () => {
    expect(scaleFor([], 5)).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  });
});
