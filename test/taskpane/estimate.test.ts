import { call } from "../../src/functions/call";
import { estimate, measureIds, measures, type Question } from "../../src/taskpane/estimate";

const question: Question = { preset: "DGX A100", quantity: 1250, hours: 720, site: null, scenario: null };

describe("estimate", () => {
  it.each(measureIds)("gives low, central and high of %s as the function does", (measure) => {
    const ask = (bound: string) => call(measures[measure], ["DGX A100", 1250, 720, null, null, bound]);
    expect(estimate(question, "en-US").outcomes[measure]).toEqual({
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
    ["hours", { hours: -1 }],
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

  it("speaks the language it is asked in", () => {
    const english = estimate({ ...question, quantity: -5 }, "en-US").fault!.message;
    expect(estimate({ ...question, quantity: -5 }, "zh-TW").fault!.message).not.toBe(english);
  });
});
