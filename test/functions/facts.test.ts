import { assumables } from "../../src/functions/assumables";
import { call } from "../../src/functions/call";
import { factsOf } from "../../src/functions/facts";
import { newest } from "../../src/estimate";

describe("the facts of a preset", () => {
  it("are its figures by the names of AIPRESET, each with what stands behind it", () => {
    const facts = factsOf("dgx-a100-40gb");
    expect(facts.find(({ name }) => name === "Power")).toEqual({
      name: "Power",
      low: null,
      central: 6.5,
      high: null,
      unit: "kW/device",
      basis: "disclosed",
      date: "2020-05",
      source: expect.objectContaining({ title: expect.stringContaining("6500 W") as string }) as object,
      note: null,
    });
    for (const { name, central } of facts) expect(call("AIPRESET", ["DGX A100", name])).toBe(central);
    expect(facts.map(({ name }) => name)).not.toContain("Released");
  });

  // By hand: 1,287,000 kWh = 1,287 MWh, at most 1,812 MWh.
  it("are told in the larger unit in which AIPRESET gives them", () => {
    expect(factsOf("gpt-3-training").find(({ name }) => name === "Training energy")).toMatchObject({
      low: 1287,
      central: 1287,
      high: 1812,
      unit: "MWh/run",
      date: "2021-04-21",
      source: { url: "https://arxiv.org/abs/2104.10350" },
    });
  });

  it("are told of sites, and none of what is not there", () => {
    expect(factsOf("country-irl").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["PUE", "Carbon intensity"]),
    );
    expect(factsOf("no such preset")).toEqual([]);
  });
});

describe("what can be assumed", () => {
  const all = assumables();

  it("is every quantity with a label, every choice, and the words beside them", () => {
    const labels = Object.values(newest.method).flatMap(({ label }) => label ?? []);
    const options = Object.values(newest.options).map(({ label }) => label);
    const names = all.map(({ label }) => label);
    expect(names.slice(0, labels.length + options.length)).toEqual([...labels, ...options]);
    expect(names.slice(labels.length + options.length)).toEqual(
      expect.arrayContaining(["Currency", "FX rate", "Hardware"]),
    );
  });

  it("names the quantity and its unit, or what may be chosen", () => {
    const of = (name: string) => all.find(({ label }) => label === name);
    expect(of("PUE")).toEqual({ label: "PUE", quantity: "pue", unit: "ratio", values: null });
    expect(of("Cost basis")).toMatchObject({ quantity: null, unit: "", values: ["owned", "cloud", "api"] });
    expect(of("Currency")).toEqual({ label: "Currency", quantity: null, unit: "", values: null });
  });
});
