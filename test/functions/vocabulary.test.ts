import { call } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";
import { evaluate } from "./evaluate";

/** Every assumption whose name is fixed: a value, its unit as users write it,
 * the same value in another unit, and a unit of another dimension. */
const NAMES: readonly (readonly [
  name: string,
  value: number,
  unit: string | null,
  same: number,
  inUnit: string,
  refused: string,
])[] = [
  ["Power", 0.33, "kW", 330, "W", "kWh"],
  ["Idle power", 0.05, "kW", 50, "W", "L"],
  ["TDP", 0.7, "kW", 0.0007, "MW", "kWh"],
  ["Energy", 1, "kWh", 0.001, "MWh", "kW"],
  ["IT energy", 1, "kWh", 3.6, "MJ", "kW"],
  ["Water", 1, "L", 1000, "mL", "kg"],
  ["Embodied water", 400, "L", 0.4, "m3", "kg"],
  ["Embodied carbon", 150, "kg", 0.15, "t", "L"],
  ["PUE", 1.1, "ratio", 110, "%", "kW"],
  ["Load", 1, "ratio", 100, "%", "kW"],
  ["Occupancy", 1, "ratio", 100, "percent", "h"],
  ["Cached share", 0.5, "ratio", 50, "%", "tokens"],
  ["MFU", 0.4, "ratio", 40, "%", "TFLOP/s"],
  ["Headroom", 0.2, "ratio", 20, "%", "GB"],
  ["Host factor", 1.4, "ratio", 140, "%", "kW"],
  ["Idle factor", 1.1, "ratio", 110, "%", "kW"],
  ["Network factor", 1.1, "ratio", 110, "%", "kW"],
  ["Peak factor", 2, "ratio", 200, "%", "kW"],
  ["Opex share", 0.1, "per year", 10, "% per year", "per month"],
  ["WUE", 0.3, "L/kWh", 0.3, "m³/MWh", "kg/kWh"],
  ["EWIF", 3, "L/kWh", 3, "kL/MWh", "kg/kWh"],
  ["Carbon intensity", 400, "g/kWh", 0.4, "kg CO2e/kWh", "kg/L"],
  ["Market carbon intensity", 94, "g/kWh", 0.094, "t/MWh", "g/km"],
  ["Electricity price", 0.1, "USD/kWh", 100, "USD/MWh", "USD/kW"],
  ["Water price", 3, "USD/m³", 0.003, "USD/L", "USD/kWh"],
  ["Carbon price", 50, "USD/t", 0.05, "USD/kg", "USD/kWh"],
  ["Hardware price", 40000, "USD", 40, "kUSD", "USD/h"],
  ["Residual value", 4000, "USD", 0.004, "million USD", "%"],
  ["Hardware life", 4, "years", 48, "months", "kWh"],
  ["Period months", 1, null, 1, "months", "USD"],
  ["Discount rate", 0.05, "per year", 5, "%", "per month"],
  ["Rental price", 2, "USD/h", 48, "USD per GPU day", "USD"],
  ["Input price", 2, "USD per million tokens", 0.002, "USD per thousand tokens", "USD"],
  ["Output price", 8, "USD per million tokens", 8, "$/1M tokens", "USD/request"],
  ["Cached price", 1, "USD per million tokens", 100, "cents per million tokens", "USD"],
  ["Training cost", 1, "USD", 0.000001, "MUSD", "USD/h"],
  ["Parameters", 70, "billions", 70000, "millions", "billion tokens"],
  ["Active parameters", 70, "billions", 0.07, "trillion parameters", "GB"],
  ["Tokens", 300, "billions", 0.3, "trillion tokens", "billion parameters"],
  ["Weight bits", 16, null, 2, "bytes", "tokens"],
  ["Peak FLOPs", 989, "TFLOP/s", 0.989, "PFLOP/s", "GB/s"],
  ["Memory", 80, "GB", 80000, "MB", "GB/s"],
  ["Bandwidth", 3350, "GB/s", 3.35, "TB/s", "GB"],
  ["Batch", 64, null, 64, "requests", "%"],
  ["Devices", 4, null, 4, "GPUs", "%"],
  ["Input tokens", 100, null, 0.1, "thousands", "billion parameters"],
  ["Reasoning tokens", 100, null, 100, "tokens", "%"],
  ["Device hours", 100, null, 0.1, "thousand GPU-hours", "years"],
  ["Hours", 720, "h", 30, "days", "kWh"],
  ["Output tokens", 400, null, 0.4, "thousand tokens", "%"],
];

const CHOICES: readonly (readonly [name: string, value: string])[] = [
  ["Cost basis", "owned"],
  ["Cost basis", "cloud"],
  ["Cost basis", "api"],
  ["Capital charge", "straight-line"],
  ["Capital charge", "annuity"],
  ["Capital charge", "none"],
  ["Boundary", "operational"],
  ["Boundary", "life cycle"],
  ["Embodied", "lifetime"],
  ["Embodied", "acquisition"],
  ["Carbon accounting", "location"],
  ["Carbon accounting", "market"],
  ["Water method", "thermal"],
  ["Water method", "reservoir"],
  ["Hardware", "H100 SXM"],
  ["Site", "Ireland"],
  ["Edition", "2026.11"],
  ["Scenario", "nameplate"],
  ["Currency", "USD"],
  ["Report currency", "usd"],
];

/** What a call answers when one more assumption is stated; a usage takes the place of the argument. */
function stating(name: string, value: Cell): unknown {
  const preset = name.startsWith("Output tokens") ? "GPT-4o" : "DGX A100";
  const usage = /^(Hours|Output tokens)/.test(name) ? null : 1;
  return call("AIENERGY", [preset, 1, usage, null, [[name, value]]]);
}

describe("an assumption", () => {
  it.each(NAMES)("may be %s", (name, value) => {
    expect(stating(name, value)).toEqual(expect.any(Number));
  });

  it.each(NAMES.filter(([, , unit]) => unit !== null))(
    "%s is understood with its unit",
    (name, value, unit) => {
      expect(stating(`${name} (${unit})`, value)).toEqual(stating(name, value));
    },
  );

  it.each(NAMES)("%s may be %s (%s), which is %s (%s)", (name, value, _, same, inUnit) => {
    const [one, other] = [stating(name, value), stating(`${name} (${inUnit})`, same)] as number[];
    expect(other! / one!).toBeCloseTo(1, 12);
  });

  it.each(NAMES)("%s is refused in another dimension", (name, value, unit, _, __, refused) => {
    const expected = { ratio: "% or a ratio", "per year": "% or a ratio" }[unit ?? ""] ?? unit ?? "";
    expect(stating(`${name} (${refused})`, value)).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining(`must be in ${expected.replace("³", "3")}`) as string,
    });
  });

  it.each(["Site", "Hardware", "Cost basis"])("%s has no value where the desktop sees 0", (name) => {
    expect(stating(name, 0)).toMatchObject({ message: expect.stringContaining("has no value") as string });
  });

  // As texts, which some spreadsheets turn into numbers before they reach us: hence not in formulas.json.
  it("may be a percent, in a text that leaves no doubt", () => {
    expect(stating("Load", "50%")).toBe(stating("Load", 0.5));
    expect(stating("Load (%)", "0.5%")).toBe(stating("Load", 0.005));
    expect(stating("Power", "12%")).toMatchObject({
      message: 'Power is stated in "%"; it must be in kW.',
    });
  });

  it.each(CHOICES)("may be %s, as %s", (name, value) => {
    expect(stating(name, value)).toEqual(expect.any(Number));
  });

  // By hand.
  it.each([
    // 100 kWh × 0.1
    ['=AIVALUE("cost.electricity","custom",1,1,,{"Energy",100;"Electricity price",0.1})', 10],
    // 2,000 kWh × 0.5 L/kWh = 1 m³
    ['=AIVALUE("cost.water","custom",1,1,,{"IT energy",2000;"WUE",0.5;"Water price",3})', 3.75],
    // 1,000 kWh × 500 g/kWh = 0.5 t
    ['=AIVALUE("cost.carbon","custom",1,1,,{"Energy",1000;"Carbon intensity",500;"Carbon price",50})', 25],
    // (40,000 − 4,000) ÷ 4 years, for one year and for a month
    [
      '=AIVALUE("cost.depreciation","custom",1,8760,,{"Hardware price",40000;"Residual value",4000;"Hardware life",4})',
      9000,
    ],
    [
      '=AIVALUE("cost.depreciation","custom",1,744,,{"Hardware price",40000;"Residual value",4000;"Hardware life",4;"Period months",1})',
      750,
    ],
    // 800 L × 1 of 4 years
    ['=AIVALUE("water.embodied","custom",1,8760,,{"Embodied water",800;"Hardware life",4})', 200],
    // 40,000 × 10 % for a year
    ['=AIVALUE("cost.opex","custom",1,8760,,{"Hardware price",40000;"Opex share",0.1})', 4000],
    // 1,000 requests × (1,000 × $2 + 500 × $8) ÷ 1E6
    [
      '=AICOST("custom model",1000,500,,{"Input tokens",1000;"Input price",2;"Output price",8;"Cost basis","api"})',
      6,
    ],
    // half of the input at $1
    [
      '=AICOST("custom model",1000,500,,{"Input tokens",1000;"Input price",2;"Output price",8;"Cached share",0.5;"Cached price",1})',
      5.5,
    ],
    ['=AICOST("custom run",3,,,{"Training cost",5})', 15],
    // 3 requests × 500 tokens × 2 kWh for each unit of work; water is stated for each request
    ['=AIENERGY("custom model",3,500,,{"Energy",2})', 3000],
    ['=AIWATER("custom model",3,500,,{"Water",2})', 6],
    // 140 GB of weights × 1.3 in devices of 80 GB: 3, so 4 at a power of two; a busy hour of requests fits them
    [
      '=AIDEVICES("custom model",1,3600,500,,{"Parameters",70;"Weight bits",16;"Memory",80;"Hardware","H100 SXM"})',
      4,
    ],
  ])("has the unit that %s needs", (formula, value) => {
    expect(evaluate(formula)).toBeCloseTo(value, 9);
  });
});
