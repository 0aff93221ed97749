import { call } from "../../src/functions/call";
import { driversOf, estimate, measureIds, measures, type Question } from "../../src/taskpane/estimate";

const question: Question = {
  preset: "DGX A100",
  quantity: 1250,
  usage: 720,
  site: null,
  scenario: null,
  assumptions: [],
  lent: null,
};

describe("estimate", () => {
  it.each(measureIds)("gives low, central and high of %s as the function does", (measure) => {
    const ask = (bound: string) => call(measures[measure], ["DGX A100", 1250, 720, null, null, bound]);
    expect(estimate(question, "en-US").outcomes[measure]).toMatchObject({
      low: ask("low"),
      central: ask("central"),
      high: ask("high"),
    });
  });

  it("follows a scenario", () => {
    const { outcomes } = estimate({ ...question, scenario: "article-2023" }, "en-US");
    expect(outcomes.energy).toMatchObject({ central: 5_850_000 });
  });

  it.each([
    ["quantity", { quantity: -5 }],
    ["usage", { usage: -1 }],
    ["site", { site: "Irelnd" }],
    ["scenario", { scenario: "no such scenario" }],
  ] as const)("finds that the fault is in %s", (field, wrong) => {
    const { fault, outcomes } = estimate({ ...question, ...wrong }, "en-US");
    expect(fault).toEqual({ field, message: expect.any(String) as string });
    expect(outcomes.energy).toEqual({ message: fault!.message });
  });

  it("faults no field when no field would help", () => {
    const { fault, outcomes } = estimate({ ...question, preset: "H100" }, "en-US");
    expect(fault).toBeNull();
    expect(outcomes.energy).toEqual({ message: expect.stringContaining("H100 SXM") as string });
  });

  it("grades each measure, and lists what it is made of", () => {
    const { outcomes, lines } = estimate(question, "en-US");
    expect(outcomes.energy).toMatchObject({ tier: "D" });
    expect(lines.map(({ item }) => item)).toEqual(
      expect.arrayContaining(["energy.it", "water.onsite", "cost.depreciation", "carbon.embodied"]),
    );
  });

  it("speaks the language it is asked in", () => {
    const english = estimate({ ...question, quantity: -5 }, "en-US").fault!.message;
    expect(estimate({ ...question, quantity: -5 }, "zh-TW").fault!.message).not.toBe(english);
  });
});

describe("driversOf", () => {
  it("has the widest input first, and shares that sum to 1", () => {
    const drivers = driversOf("water", question);
    const shares = drivers.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("has none where the question is refused", () => {
    expect(driversOf("energy", { ...question, preset: "H100" })).toEqual([]);
  });
});
