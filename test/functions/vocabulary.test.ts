import { call } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";
import { evaluate } from "./evaluate";

/** Every assumption whose name is fixed: a value, its unit as users write it, and a unit that must be refused. */
const NAMES: readonly (readonly [name: string, value: Cell, unit: string | null, other: string])[] = [
  ["Power", 0.33, "kW", "W"],
  ["Idle power", 0.05, "kW", "W"],
  ["TDP", 0.7, "kW", "W"],
  ["Energy", 1, "kWh", "MWh"],
  ["IT energy", 1, "kWh", "Wh"],
  ["Water", 1, "L", "gal"],
  ["PUE", 1.1, "ratio", "%"],
  ["Load", 1, "ratio", "%"],
  ["Occupancy", 1, "ratio", "%"],
  ["Cached share", 0.5, "ratio", "%"],
  ["MFU", 0.4, "ratio", "%"],
  ["Headroom", 0.2, "ratio", "%"],
  ["Host factor", 1.4, "ratio", "kW"],
  ["Idle factor", 1.1, "ratio", "kW"],
  ["Network factor", 1.1, "ratio", "kW"],
  ["Peak factor", 2, "ratio", "kW"],
  ["Opex share", 0.1, "per year", "per month"],
  ["WUE", 0.3, "L/kWh", "gal/kWh"],
  ["EWIF", 3, "L/kWh", "m³/kWh"],
  ["Carbon intensity", 400, "g/kWh", "kg/kWh"],
  ["Market carbon intensity", 94, "g/kWh", "kg/kWh"],
  ["Electricity price", 0.1, "USD/kWh", "USD/MWh"],
  ["Water price", 3, "USD/m³", "USD/L"],
  ["Carbon price", 50, "USD/t", "USD/kg"],
  ["Hardware price", 40000, "USD", "kUSD"],
  ["Residual value", 4000, "USD", "kUSD"],
  ["Hardware life", 4, "years", "months"],
  ["Period months", 1, null, "years"],
  ["Discount rate", 0.05, "per year", "per month"],
  ["Rental price", 2, "USD/h", "USD/day"],
  ["Input price", 2, "USD per million tokens", "USD per thousand tokens"],
  ["Output price", 8, "USD per million tokens", "USD per thousand tokens"],
  ["Cached price", 1, "USD per million tokens", "USD per thousand tokens"],
  ["Training cost", 1, "USD", "MUSD"],
  ["Parameters", 70, "billions", "millions"],
  ["Active parameters", 70, "billions", "millions"],
  ["Tokens", 300, "billions", "millions"],
  ["Weight bits", 16, null, "bytes"],
  ["Peak FLOPs", 989, "TFLOP/s", "PFLOP/s"],
  ["Memory", 80, "GB", "MB"],
  ["Bandwidth", 3350, "GB/s", "TB/s"],
  ["Batch", 64, null, "%"],
  ["Devices", 4, null, "%"],
  ["Input tokens", 100, null, "billions"],
  ["Reasoning tokens", 100, null, "billions"],
  ["Device hours", 100, null, "years"],
  ["Hours", 720, "h", "days"],
  ["Output tokens", 400, null, "billions"],
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

  it.each(NAMES)("%s is refused in another unit", (name, value, unit, other) => {
    expect(stating(`${name} (${other})`, value)).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining(
        unit === "ratio" ? "must be a plain ratio" : `must be in ${unit?.replace("³", "3") ?? ""}`,
      ) as string,
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
    ['=AIVALUE("cost.water","custom",1,1,,{"IT energy",2000;"WUE",0.5;"Water price",3})', 3],
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
