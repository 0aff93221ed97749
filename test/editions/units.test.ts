import { items, method, options } from "../../src/editions/2026.11/method";
import type { ScenarioRecord } from "../../src/editions/schema";
import { readFormula } from "../../src/method/formula";
import type { Method } from "../../src/method/method";
import { figures, readJson } from "./dataset";
import { unitMistakes, unitOf } from "./units/derive";
import { readUnit, written } from "./units/unit";
import { unknowableIn, unusedIn } from "./units/use";

/** Figures that presets publish beside what the method uses: for AIPRESET, and to compare with. */
const BESIDE_THE_METHOD: Readonly<Record<string, string>> = {
  carbon_free_share: "ratio",
  lifecycle_carbon: "kg",
  lifecycle_water: "L",
  measured_output_energy: "J/token",
  peak_flops_fp8: "TFLOP/(s*device)",
  peak_ops_int8: "TOP/s",
  published_carbon: "kg/request",
  published_energy: "kWh/request",
  published_water: "L/request",
  site_water: "L/year",
  training_carbon: "kg/run",
  training_load: "ratio",
  training_water: "L/run",
};

/** What the arguments of a cell function give. */
const ASKED = ["devices", "hours", "requests", "output_tokens", "runs"];

describe("units", () => {
  it.each([
    ["kWh", "h kW"],
    ["J*request/(GB*token)", "GB^-1 J request token^-1"],
    ["USD/device/h", "USD device^-1 h^-1"],
    ["L/m3", "L m3^-1"],
    ["1/year", "year^-1"],
    ["kW*h/kWh", "ratio"],
  ])("reads %s as %s", (text, powers) => {
    expect(written(readUnit(text))).toBe(powers);
  });

  it.each(["", "kW h", "kW/", "(kW", "kW)", "2*kW", "kW^2", "*kW"])("refuses %p as a unit", (text) => {
    expect(() => readUnit(text)).toThrow(SyntaxError);
  });

  it("takes the root of a unit with the root of its number", () => {
    expect(written(unitOf(readFormula("SQRT(energy * energy)"), method))).toBe("h kW");
    expect(written(unitOf(readFormula("SQRT(devices)"), method))).toBe("device^0.5");
  });
});

describe("the method of edition 2026.11", () => {
  it("has formulas in the units of their quantities, and fallbacks too", () => {
    expect(unitMistakes(method)).toEqual([]);
  });

  it("defines nothing that no line item needs", () => {
    expect(unusedIn(method, items)).toEqual([]);
  });

  it("asks for nothing that neither a preset, nor an argument, nor an assumption can give", () => {
    const given = new Set([...figures.map(([, name]) => name), ...ASKED]);
    expect(unknowableIn(method, given)).toEqual([]);
  });

  it("has a quantity behind every line item", () => {
    expect(Object.values(items).filter((name) => !Object.hasOwn(method, name))).toEqual([]);
  });

  it("lets a rule depend on choices that exist only", () => {
    const words: Record<string, readonly string[]> = {
      recipe: ["fleet", "inference", "training", "image", "embedding"],
      usage: ["said", "unsaid"],
      sold: ["accelerator", "system"],
      law: ["measured", "similar", "other"],
      deployment: ["hosted", "own"],
      hardware: ["said", "unsaid"],
      wue: ["consumed", "withdrawn"],
      ...Object.fromEntries(Object.entries(options).map(([name, { values }]) => [name, [...values]])),
    };
    words["cost_basis"] = [...words["cost_basis"]!, "published"];
    const unknown = Object.entries(method).flatMap(([name, { rules = [] }]) =>
      rules.flatMap(({ when = {} }) =>
        Object.entries(when)
          .filter(([choice, value]) => !words[choice]?.includes(value))
          .map(([choice, value]) => `${name}: ${choice} ${value}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe("a mistake planted in the method", () => {
  const { energy, wue, batch } = method;
  const ruled = (name: string, formula: string): Method => ({
    ...method,
    [name]: { ...method[name]!, rules: [{ formula, source: "definition" }] },
  });

  it.each<[string, Method, string]>([
    ["a factor left out", ruled("water_onsite", "it_energy"), "water_onsite: it_energy is in h kW, not L"],
    [
      "a conversion left out",
      ruled("carbon_location", "energy * carbon_intensity"),
      "carbon_location: energy * carbon_intensity is in g, not kg",
    ],
    ["unlike terms", ruled("water", "water_onsite + energy"), "water: water_onsite + energy: L + h kW"],
    ["a bare number beside a unit", ruled("water", "water_onsite + 1"), "water: water_onsite + 1: L + ratio"],
    [
      "a comparison of unlike",
      ruled("water", "MAX(water_onsite, pue)"),
      "water: MAX(water_onsite, pue): L MAX ratio",
    ],
    ["a logarithm of a unit", ruled("outside", "LN(batch)"), "outside: LN(batch): LN of request"],
    ["a power of a unit", ruled("outside", "EXP(batch)"), "outside: EXP(batch): EXP of request"],
    [
      "a rounded unit",
      ruled("devices_needed", "ROUNDUP(devices, 0)"),
      "devices_needed: ROUNDUP(devices, 0): ROUNDUP of device",
    ],
    [
      "a name that nobody defines",
      ruled("energy", "it_energy * peu"),
      "energy: it_energy * peu: peu is not defined",
    ],
    [
      "a quantity in another unit",
      { ...method, energy: { ...energy!, unit: "J" } },
      "energy: work * stated_energy is in h kW, not J",
    ],
    [
      "an input in another unit",
      { ...method, wue: { ...wue!, unit: "L/m3" } },
      "water_onsite: it_energy * wue is in L h kW m3^-1, not L",
    ],
    [
      "a fallback in another unit",
      { ...method, batch: { ...batch!, fallback: { ...batch!.fallback!, unit: "token" } } },
      "batch: fallback in token",
    ],
  ])("is found: %s", (_, broken, mistake) => {
    expect(unitMistakes(broken)).toContain(mistake);
  });

  it("is found: a quantity that nothing uses", () => {
    const idle = {
      ...method,
      idle: { unit: "ratio", about: "", label: "Idle", rules: [{ formula: "pue", source: "" }] },
    };
    expect(unusedIn(idle, items)).toEqual(["idle"]);
  });

  it("is found: an input that nothing gives", () => {
    const asking = { ...method, nowhere: { unit: "ratio", about: "" } };
    expect(unknowableIn(asking, new Set([...figures.map(([, name]) => name), ...ASKED]))).toEqual([
      "nowhere",
    ]);
  });
});

describe("the figures of the presets", () => {
  const scenarios = readJson("2026.11/scenarios.json") as readonly ScenarioRecord[];
  const ofPresets = scenarios.flatMap(({ id, presets = {} }) =>
    Object.entries(presets).flatMap(([preset, own]) =>
      Object.entries(own).map(([name, figure]) => [`${id} ${preset} ${name}`, name, figure] as const),
    ),
  );
  const all = [...figures, ...ofPresets];

  it("are in the units of the method's quantities, or stand beside the method", () => {
    const strange = all.filter(
      ([, name, { unit }]) => unit !== (method[name]?.unit ?? BESIDE_THE_METHOD[name]),
    );
    expect(strange.map(([place, , { unit }]) => `${place}: ${unit}`)).toEqual([]);
  });

  it("stand beside the method where the test says so, and nowhere else", () => {
    const beside = new Set(all.map(([, name]) => name).filter((name) => !Object.hasOwn(method, name)));
    expect([...beside].sort()).toEqual(Object.keys(BESIDE_THE_METHOD));
  });
});
