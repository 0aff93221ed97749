import { conversion, converted } from "../../src/editions/units";

const into = (value: number, given: string, own: string): number | null => {
  const found = conversion(given, own);
  return found === null ? null : converted(value, found);
};

describe("a unit as people write it", () => {
  // By hand.
  it.each([
    [350, "W", "kW/device", 0.35],
    [0.7, "kW per GPU", "kW/device", 0.7],
    [1.2, "GWh", "kWh", 1_200_000],
    [3.6, "MJ", "kWh", 1],
    [350, "g CO2e per kWh", "g/kWh", 350],
    [350, "kgCO₂-eq/MWh", "g/kWh", 350],
    [0.35, "t/MWh", "g/kWh", 350],
    [1000, "lb/MWh", "g/kWh", 453.59237],
    [1, "US gal/kWh", "L/kWh", 3.785411784],
    [1.8, "m³/MWh", "L/kWh", 1.8],
    [3, "USD/kL", "USD/m3", 3],
    // 100 ft³ × 28.316846592 L
    [2.8316846592, "USD/CCF", "USD/m3", 1],
    [100, "USD / MWh", "USD/kWh", 0.1],
    [12, "cents/kWh", "USD/kWh", 0.12],
    [48, "months", "year", 4],
    [1.5, "years", "month", 18],
    [1, "week", "h", 168],
    [1.5, "TB", "GB/device", 1500],
    [400, "Gbit/s", "GB/(s*device)", 50],
    [80, "GiB", "GB/device", 85.89934592],
    [2, "PFLOPS", "TFLOP/(s*device)", 2000],
    [7, "B parameters", "Gparam", 7],
    [500, "millions", "Gparam", 0.5],
    [15, "trillion tokens", "Gtoken/run", 15_000],
    [3.35, "million GPU-hours", "device*h/run", 3_350_000],
    [2.5, "$/1M tokens", "USD/Mtoken", 2.5],
    [0.002, "USD per 1000 tokens", "USD/Mtoken", 2],
    [24, "USD per GPU day", "USD/device/h", 1],
    [40, "k$", "USD/device", 40_000],
    [4.6, "USD million", "USD/run", 4_600_000],
    [2, "bytes", "bit/param", 16],
    [8e9, "bits", "GB/device", 1],
    [1, "Tbit/s", "GB/(s*device)", 125],
    [2000, "MB", "GB/device", 2],
    [3, "EFLOP", "TFLOP/run", 3e6],
    [350_000, "mg/kWh", "g/kWh", 350],
    [30, "min", "h", 0.5],
    [1000, "mL", "L", 1],
    [2, "kgal", "L", 7570.823568],
    [1, "Mgal", "L", 3_785_411.784],
    [25, "bp", "1/year", 0.0025],
    [5, "% p.a.", "1/year", 0.05],
    [80, "％", "ratio", 0.8],
  ])("%s %s is %s %s", (value, given, own, expected) => {
    expect(into(value, given, own)).toBeCloseTo(expected, 9);
  });

  it("costs no digit where it is the same, or a power of ten away", () => {
    expect(into(0.1, "kg/MWh", "g/kWh")).toBe(0.1);
    expect(into(350, "W", "kW/device")).toBe(0.35);
    expect(into(12, "%", "ratio")).toBe(0.12);
  });

  it.each([
    ["kWh", "kW/device"],
    ["kW", "kWh"],
    ["L", "L/kWh"],
    ["USD", "USD/kWh"],
    ["per month", "1/year"],
    ["years", "1/year"],
    ["billion tokens", "Gparam"],
    ["%", "request"],
    ["%", "kWh"],
    // Other words for other sizes: milli is not mega, and a bit is not a byte.
    ["mW", "kW/device"],
    ["gb", "GB/device"],
    ["Mb", "GB/device"],
    ["Ml", "L"],
    // Dollars of several countries, and two currencies at once.
    ["A$/kWh", "USD/kWh"],
    ["USD EUR", "USD/device"],
    ["USD/EUR", "ratio"],
    // No units.
    ["average", "ratio"],
    ["kWh/", "kWh"],
    ["(kWh", "kWh"],
    ["", "kWh"],
    ["__proto__", "kWh"],
    ["constructor", "kWh"],
  ])("%s is nothing that gives %s", (given, own) => {
    expect(conversion(given, own)).toBeNull();
  });

  it.each([
    ["EUR/MWh", "EUR"],
    ["€/MWh", "EUR"],
    ["NT$/kWh", "TWD"],
    ["$/kWh", "USD"],
    ["cents/kWh", null],
  ])("%s is of the currency %s", (given, currency) => {
    expect(conversion(given, "USD/kWh")).toMatchObject({ currency });
  });
});
