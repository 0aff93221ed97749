import { shelf } from "../../src/editions/shelf";
import type { Figure } from "../../src/editions/schema";
import { ends, exact, hardware, loose, models, scenarios, shared, sites, training } from "./dataset";

const found = (id: string) => training.find((run) => run.id === id)!;
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const over = (above: Figure | undefined, below: Figure | undefined) =>
  (above?.central ?? NaN) / (below?.central ?? NaN);

/** Runs for which a ratio of figures is known and lies outside its limits. */
const outside = (ratio: (figures: Readonly<Record<string, Figure>>) => number, least: number, most: number) =>
  training.filter(({ figures }) => ratio(figures) < least || ratio(figures) > most).map(({ id }) => id);

describe("training runs", () => {
  // Patterson et al.: 10,000 V100 for 14.8 days at 330 W in buildings of PUE 1.10.
  it("know GPT-3's 1,287 MWh and what they are made of", () => {
    const { training_energy, run_pue, device_hours } = found("gpt-3-training").figures;
    expect(training_energy?.central).toBe(1_287_000);
    expect(device_hours?.central).toBe(10_000 * 14.8 * 24);
    expect(training_energy!.central / (device_hours!.central * 0.33 * run_pue!.central)).toBeCloseTo(1, 2);
    expect(ends(training_energy!)).toEqual([1_287_000, 1_287_000, 1_812_000]);
  });

  // Thoppilan et al.: 1,024 TPU v3 for 57.7 days at 289 W in a building of PUE 1.10.
  it("know LaMDA's 451 MWh, less than GPT-3's", () => {
    const { training_energy, run_pue } = found("lamda-training").figures;
    expect(training_energy?.central).toBe(451_000);
    expect((1024 * 57.7 * 24 * 0.289 * run_pue!.central) / training_energy!.central).toBeCloseTo(1, 2);
  });

  it("ran at sites and on accelerators that exist", () => {
    expect(ids(training.filter(({ site }) => !sites.some(({ id }) => id === site)))).toEqual([]);
    const accelerators = new Set(ids(hardware.filter(({ type }) => type === "accelerator")));
    expect(
      ids(training.filter(({ hardware: used }) => used !== undefined && !accelerators.has(used))),
    ).toEqual([]);
  });

  it("say of every energy whether it is the building's or the computers'", () => {
    const wrong = training.filter(({ figures: { training_energy: energy, run_pue: pue } }) => {
      const computers = energy?.note?.startsWith("IT: ") ?? false;
      return energy !== undefined && (pue?.central === 1) !== computers;
    });
    expect(ids(wrong)).toEqual([]);
    const unsaid = training.filter(
      ({ figures: { training_energy: energy } }) =>
        energy !== undefined && !/^(IT: |Facility)/.test(energy.note ?? ""),
    );
    expect(ids(unsaid)).toEqual([]);
  });

  it("draw what such devices draw: 100 W to 1.5 kW for each", () => {
    expect(outside((f) => over(f.training_energy, f.device_hours) * 1000, 100, 1500)).toEqual([]);
  });

  it("of which a card states GPU-hours and rated power multiply the two", () => {
    const cards = training.filter(({ figures: { training_energy: energy } }) =>
      /^llama-card/.test(energy?.source ?? ""),
    );
    expect(cards).toHaveLength(14);
    for (const { id, hardware: used, figures } of cards) {
      const tdp = hardware.find((device) => device.id === used)?.figures.tdp;
      expect([id, over(figures.training_energy, figures.device_hours) / tdp!.central]).toEqual([
        id,
        expect.closeTo(1, 2),
      ]);
    }
  });

  // 6 FLOP for each active parameter and token.
  it("compute about 6 × parameters × tokens", () => {
    const ratio = ({
      active_parameters: n,
      training_tokens: d,
      training_flop: c,
    }: Readonly<Record<string, Figure>>) =>
      (6 * (n?.central ?? NaN) * 1e9 * (d?.central ?? NaN) * 1e9) / (c?.central ?? NaN);
    expect(outside(ratio, 0.7, 1.4)).toEqual([]);
    expect(training.filter(({ figures }) => ratio(figures) > 0).length).toBeGreaterThan(25);
  });

  it("emit what grids emit: 10 to 700 g/kWh", () => {
    expect(outside((f) => over(f.training_carbon, f.training_energy) * 1000, 10, 700)).toEqual([]);
  });

  it("have no more active parameters than parameters", () => {
    expect(outside((f) => over(f.active_parameters, f.parameters), 0, 1)).toEqual([]);
  });

  it("do not pass a life cycle off as a training run", () => {
    const { figures } = found("mistral-large-2-training");
    expect([figures.training_carbon, figures.training_water]).toEqual([undefined, undefined]);
    expect([figures.lifecycle_carbon?.central, figures.lifecycle_water?.central]).toEqual([
      20_400_000, 281_000_000,
    ]);
    expect(figures.lifecycle_carbon?.note).toMatch(/not a training figure/);
  });
});

describe("names of training runs", () => {
  it("mean one run each", () => {
    expect(shared(training, loose)).toEqual({});
  });

  it.each([
    ["GPT-3 training", "gpt-3-training"],
    ["gpt3 training", "gpt-3-training"],
    ["LaMDA training", "lamda-training"],
    ["Llama 3.1 405B training", "llama-3-1-405b-training"],
    ["BLOOM training", "bloom-training"],
  ])("let %s be said", (name, id) => {
    const answer = shelf(training).find(name);
    expect(typeof answer === "number" ? training[answer]?.id : answer).toBe(id);
  });
});

describe("presets of all kinds", () => {
  const kinds = { hardware, models, training, scenarios };
  const all = Object.values(kinds).flat();

  it("have ids of their own", () => {
    const every = ids([...all, ...sites]);
    expect(every.filter((id, position) => every.indexOf(id) !== position)).toEqual([]);
  });

  it("share no name with a preset of another kind", () => {
    const kindOf = (id: string) =>
      Object.entries(kinds).find(([, presets]) => ids(presets).includes(id))?.[0];
    const across = (form: (name: string) => string) =>
      Object.entries(shared(all, form)).filter(([, meant]) => new Set(meant.map(kindOf)).size > 1);
    expect([...across(exact), ...across(loose)]).toEqual([]);
  });

  it("are never named by a bare number, which may be a quantity in the wrong place", () => {
    const numbers = all
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => /^[\d.]+$/.test(name));
    expect(numbers).toEqual([]);
  });
});
