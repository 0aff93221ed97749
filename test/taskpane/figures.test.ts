import { stringsFor } from "../../src/locales";
import { amountOf, rangeOf } from "../../src/taskpane/figures";

describe("figures in the pane", () => {
  it.each([
    ["en-US", "440 billion", "300 billion – 600 billion"],
    ["zh-TW", "4,400 億", "3,000 億 – 6,000 億"],
  ])("count billions as %s does", (language, amount, range) => {
    const strings = stringsFor(language);
    expect(amountOf(440, "Gparam", strings, language)).toBe(amount);
    expect(rangeOf({ low: 300, central: 440, high: 600, unit: "Gparam" }, strings, language)).toBe(range);
  });

  it("keep every other unit beside its number", () => {
    expect(amountOf(6.5, "kW/device", stringsFor("zh-TW"), "zh-TW")).toBe("6.5 kW");
  });
});
