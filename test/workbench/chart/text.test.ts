import { fitted, widthOf } from "../../../src/workbench/chart/text";

describe("fitted", () => {
  it("leaves a text that fits as it is", () => {
    expect(fitted("Energy", 12, 100)).toBe("Energy");
  });

  it.each(["Electricity of the whole fleet", "整個機隊的用電量與水足跡"])(
    "cuts %p so that it fits",
    (text) => {
      const cut = fitted(text, 12, 80);
      expect(cut).toMatch(/…$/);
      expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      expect(widthOf(cut, 12)).toBeLessThanOrEqual(80);
    },
  );
});
