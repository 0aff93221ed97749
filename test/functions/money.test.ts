import { call } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";
import { compute, type Values } from "./excel";

const TWD: Cell[][] = [
  ["Report currency", "TWD"],
  ["Report rate", 32],
];
const table = (...args: Parameters<typeof call>): Cell[][] => call(...args) as Cell[][];

describe("a report currency", () => {
  it("is the unit of every cost of a report, at its rate, and of nothing else", () => {
    const plain = table("AIREPORT", ["DGX A100", 8, 720]);
    const reported = table("AIREPORT", ["DGX A100", 8, 720, null, TWD]);
    expect(reported.length).toBe(plain.length);
    plain.forEach(([item, low, central, high, unit], at) => {
      const [, ...numbers] = reported[at]!;
      const rate = unit === "USD" ? 32 : 1;
      expect([item, numbers[3]]).toEqual([item, unit === "USD" ? "TWD" : unit]);
      [low, central, high].forEach((value, each) => {
        if (typeof value === "number") expect(numbers[each]).toBeCloseTo(value * rate, 6);
      });
    });
    expect(plain.filter(([, , , , unit]) => unit === "USD").length).toBeGreaterThan(3);
  });

  it("is a step of the explanation, whose lines give the answer", () => {
    const lines = table("AIEXPLAIN", ["cost", "DGX A100", 8, 720, null, TWD]).slice(1);
    const values = new Map<string, Values>();
    for (const [name, formula, value] of lines)
      values.set(name as string, formula === "" ? (value as Values) : compute(formula as string, values));
    expect(lines.at(-1)!.slice(0, 4)).toEqual([
      "cost_reported",
      "cost * report_rate",
      expect.any(Number),
      "TWD",
    ]);
    expect(values.get("cost_reported")).toBe(call("AICOST", ["DGX A100", 8, 720, null, TWD]));
    expect(lines).toContainEqual(["report_rate", "", 32, "TWD/USD", "stated", "Stated in the assumptions"]);
  });

  it("turns all that a scenario says of a single preset, too", () => {
    const block = [["Scenario", "article-2023"], ...TWD];
    expect(call("AICOST", ["GPT-3 training", 1, null, null, block])).toBeCloseTo(4.6e6 * 32, 3);
  });
});

describe("a currency of prices", () => {
  it("leaves the prices of presets alone", () => {
    const block = [
      ["Currency", "EUR"],
      ["FX rate", 1.25],
    ];
    expect(call("AICAPEX", ["DGX A100", 1, block])).toBe(199000);
    expect(call("AICAPEX", ["DGX A100", 1, [...block, ["Hardware price (kEUR)", 100]]])).toMatchObject({
      error: "#VALUE!",
    });
    expect(call("AICAPEX", ["DGX A100", 1, [...block, ["Hardware price (thousand EUR)", 100]]])).toBe(125000);
  });
});
