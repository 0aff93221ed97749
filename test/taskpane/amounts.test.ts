import { exact, plain, readable, readableRange } from "../../src/taskpane/amounts";

describe("money in a currency that is reported", () => {
  it.each([
    ["TWD", "en-US", "NT$154,000"],
    ["EUR", "en-US", "€154,000"],
    ["points", "en-US", "154,000 points"],
  ])("is %s in %s", (currency, language, text) => {
    expect(readable("cost", 154_414, language, currency)).toBe(text);
  });
});

describe("readable", () => {
  it.each([
    ["energy", 5_850_000, "5.85 GWh"],
    ["energy", 999, "999 kWh"],
    ["energy", 0.0123, "12.3 Wh"],
    ["energy", 0, "0 kWh"],
    ["energy", 2.5e12, "2,500 TWh"],
    ["water", 22_144_658.9364, "22,100 m³"],
    ["water", 8.706e9, "8.71M m³"],
    ["water", 0.015, "15 mL"],
    ["cost", 248_750_000, "$249M"],
    ["cost", 30_469.03, "$30,500"],
    ["cost", 0.0125, "$0.0125"],
    ["carbon", 2_524_612, "2.52 kt CO₂e"],
    ["carbon", 0.3, "300 g CO₂e"],
  ] as const)("shortens %s of %d to %s", (measure, amount, text) => {
    expect(readable(measure, amount, "en-US")).toBe(text);
  });

  it("shortens as the language does", () => {
    expect(readable("cost", 9_817_213, "zh-TW")).toBe("US$982萬");
  });
});

describe("readableRange", () => {
  it("gives both ends the unit of the central value", () => {
    const bounds = { low: 660_000, central: 943_000, high: 1_230_000 };
    expect(readableRange("carbon", bounds, "en-US")).toBe("660 – 1,230 t CO₂e");
    expect(readableRange("cost", { low: 4, central: 5, high: 6.5 }, "en-US")).toBe("$4 – $6.5");
  });
});

describe("plain and exact", () => {
  it("stay in the function's own unit", () => {
    expect(plain("water", 22_144_658.9364, "en-US")).toBe("22,144,658.94 L");
    expect(exact("water", 22_144_658.9364, "en-US")).toBe("22,144,658.9364 L");
    expect(plain("energy", 0.000123456789, "en-US")).toBe("0.000123457 kWh");
    expect(plain("cost", 1250, "en-US")).toBe("$1,250.00");
  });
});
