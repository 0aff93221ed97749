import { method } from "../../src/editions/2026.11/method";
import type { Line } from "../../src/estimate";
import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";
import { valuesAt } from "./sampling/families";
import { drawn, linesOf, spreadOf, type Spread } from "./sampling/sample";
import { correlated, SAMPLES, scores } from "./sampling/scores";

type Arguments = readonly (Argument | undefined)[];
type Ends = Pick<Spread, "low" | "high">;

const MEASURES = { energy: "AIENERGY", water: "AIWATER", cost: "AICOST", carbon: "AICARBON" } as const;
const ITEMS = Object.keys(MEASURES) as (keyof typeof MEASURES)[];

const SIZE = ["Parameters", 70] as const;
const H100 = ["Hardware", "H100 SXM"] as const;
const PRICES = [
  ["Input price", 0.5],
  ["Output price", 0.8],
] as const;
const SERVING = [SIZE, H100, ...PRICES, ["Weight bits", 16], ["Batch", 64], ["Devices", 4]] as const;
const TOKENS = ["Tokens", 15000] as const;
const block = (...rows: readonly (readonly [string, Cell])[]): Cell[][] => rows.map((row) => [...row]);

const fleet: [string, Arguments][] = [
  ["systems, place unknown", ["DGX A100", 1250, 720]],
  ["systems in a cloud region", ["DGX H100", 10, 720, "us-east-1"]],
  ["systems half idle", ["DGX H100", 10, 720, "Ireland", block(["Occupancy", 0.5])]],
  ["accelerators", ["H100 SXM", 8, 720]],
  ["small accelerators", ["L4", 8, 720, "Ireland"]],
];
const training: [string, Arguments][] = [
  ["published energy", ["GPT-3 training", 1]],
  ["published energy, estimated", ["GPT-4 training", 1]],
  ["6ND on accelerators", ["custom run", 1, null, null, block(SIZE, TOKENS, H100)]],
  ["6ND on systems", ["custom run", 1, null, "Ireland", block(SIZE, TOKENS, ["Hardware", "DGX H100"])]],
];
const stated: [string, Arguments][] = [
  [
    "a model whose serving is stated",
    ["custom model", 1e3, 500, null, block(...SERVING, ["Input tokens", 150])],
  ],
];
const served: [string, Arguments][] = [
  ["a closed model, tokens stated", ["GPT-4o", 1000, 500]],
  ["a closed model", ["GPT-4o", 1000]],
  ["a closed reasoning model", ["o3", 1000]],
  ["an open model", ["Llama 3.1 70B", 1000, 500]],
  ["an open reasoning model", ["DeepSeek-R1", 1000]],
  ["an embedding", ["OpenAI text-embedding-3-large", 1000]],
  ["an own model", ["custom model", 1000, 500, null, block(SIZE, H100, ...PRICES)]],
  [
    "an own model on other hardware",
    ["custom model", 1e3, 500, null, block(SIZE, ["Hardware", "A100 SXM 80GB"], ...PRICES)],
  ],
];

const everyItem = (cases: readonly [string, Arguments][]) =>
  cases.flatMap(([what, args]) => ITEMS.map((item) => [item, what, args] as const));

function ranged(item: keyof typeof MEASURES, args: Arguments): Spread & { readonly central: number } {
  const [[low, central, high]] = call("AIRANGE", [item, ...args]) as [[number, number, number]];
  const five = [0, 1, 2, 3, 4].map((at) => args[at] ?? null);
  return { low, central, high, mean: call(MEASURES[item], [...five, "mean"]) as number };
}

const sampled = (item: string, args: Arguments): Spread => spreadOf(drawn([linesOf(item, args)]));

/** How far a range's ends stand from the samples': −0.05 is 5 % below. */
const off = (ours: Ends, theirs: Ends): readonly [low: number, high: number] => [
  ours.low / theirs.low - 1,
  ours.high / theirs.high - 1,
];

/** Both ends are as far from the samples' as DESIGN allows. */
function expectNear(ours: Ends, theirs: Ends): void {
  for (const gap of off(ours, theirs)) {
    expect(gap).toBeGreaterThan(-0.06);
    expect(gap).toBeLessThan(0.09);
  }
}

/** Ends that are far apart differ by no more than a fifteenth of their distance, in logs. */
function expectNearForTheirWidth(ours: Ends, theirs: Ends): void {
  const width = Math.log(theirs.high / theirs.low);
  expect(width).toBeGreaterThan(Math.log(10));
  for (const gap of off(ours, theirs)) expect(Math.abs(Math.log1p(gap))).toBeLessThan(width / 15);
}

describe("the samples", () => {
  it("are normal scores: their moments, their ends and their mutual independence", () => {
    const [one, other] = [scores(1), scores(2)];
    const mean = (of: (at: number) => number) =>
      Array.from({ length: SAMPLES }, (_, at) => of(at)).reduce((sum, each) => sum + each, 0) / SAMPLES;
    expect(mean((at) => one[at]!)).toBeCloseTo(0, 9);
    expect(mean((at) => one[at]! ** 2)).toBeCloseTo(1, 2);
    expect(mean((at) => one[at]! ** 4)).toBeCloseTo(3, 1);
    expect(spreadOf(one).high).toBeCloseTo(1.6449, 3);
    expect(Math.abs(mean((at) => one[at]! * other[at]!))).toBeLessThan(0.02);
    const against = correlated(one, other, -0.4);
    expect(mean((at) => against[at]! * other[at]!)).toBeCloseTo(-0.4, 1);
  });

  it.each([
    ["pue", { low: 1.08, central: 1.25, high: 1.6 }, [1, Infinity]],
    ["load", { low: 0.58, central: 0.72, high: 0.82 }, [0, 1]],
    ["batch", { low: 8, central: 64, high: 360 }, [0, Infinity]],
    ["wue", { low: 0, central: 0.2, high: 1.3 }, [0, Infinity]],
    ["load", { low: 0.5, central: 0.8, high: 1 }, [0, 1]],
    ["outside_deviation", { low: -0.58, central: 0, high: 0.58 }, [-Infinity, Infinity]],
  ] as const)(
    "of %s keep %p as their own 5, 50 and 95 %%, within its limits",
    (name, triple, [least, most]) => {
      const values = valuesAt(name, triple, scores(1)).sort();
      const at = (share: number) => values[Math.floor(share * SAMPLES)]!;
      const found = [at(0.05), at(0.5), at(0.95)];
      [triple.low, triple.central, triple.high].forEach((end, which) =>
        expect(Math.abs(found[which]! - end)).toBeLessThan(0.001 * Math.max(1, Math.abs(end))),
      );
      expect(values[0]).toBeGreaterThanOrEqual(least);
      expect(values.at(-1)).toBeLessThanOrEqual(most);
    },
  );
});

describe("ranges against 16,384 samples", () => {
  it.each(everyItem([...fleet, ...training, ...stated]))(
    "%s of %s: ends within −6 to +9 %%, mean within 5 %%",
    (item, _, args) => {
      const [ours, theirs] = [ranged(item, args), sampled(item, args)];
      expectNear(ours, theirs);
      expect(Math.abs(ours.mean / theirs.mean - 1)).toBeLessThan(0.05);
    },
  );

  // Input tokens are 3 times fewer or 10 times more than 150, and a picture's idle machines add little or much: such skews
  // shift the middle of the samples upwards, which ends that are combined side by side do not follow.
  const skewed: [string, Arguments][] = [
    ["a model whose prompts are unknown", ["custom model", 1000, 500, null, block(...SERVING)]],
    ["pictures", ["FLUX.1 [dev]", 1000]],
  ];
  it.each(everyItem(skewed).filter(([item, what]) => item !== "cost" || what !== "pictures"))(
    "%s of %s: ends within −10 to +9 %%, mean within 12 %%",
    (item, _, args) => {
      const [ours, theirs] = [ranged(item, args), sampled(item, args)];
      for (const gap of off(ours, theirs)) {
        expect(gap).toBeGreaterThan(-0.1);
        expect(gap).toBeLessThan(0.09);
      }
      expect(Math.abs(ours.mean / theirs.mean - 1)).toBeLessThan(0.12);
    },
  );

  // The batch alone spans a factor of 45, and moves energy more up than down; whole replicas come in powers of two.
  it.each(everyItem(served).filter(([item]) => item !== "cost"))(
    "%s of %s: ends that are a factor of ten and more apart, within a fifteenth of that in logs, mean within 16 %%",
    (item, _, args) => {
      const [ours, theirs] = [ranged(item, args), sampled(item, args)];
      expectNearForTheirWidth(ours, theirs);
      expect(Math.abs(ours.mean / theirs.mean - 1)).toBeLessThan(0.16);
    },
  );

  const oneSided = (what: string) => what === "an open model";
  it.each(served.filter(([what]) => !oneSided(what)))("cost of %s: ends within −6 to +9 %%", (_, args) => {
    expectNear(ranged("cost", args), sampled("cost", args));
  });

  // Both prices of this model can only be lower than the list says, so the middle of the samples lies below the central
  // price, and both ends are said too high.
  it("cost of an open model, whose prices have their doubt on one side: ends up to 35 % above the samples'", () => {
    const [, args] = served.find(([what]) => oneSided(what))!;
    for (const gap of off(ranged("cost", args), sampled("cost", args))) {
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThan(0.35);
    }
  });
});

describe("AITOTAL against samples", () => {
  const total = (item: string, rows: readonly Arguments[]): readonly [number, number, number] => {
    const column = (at: number): Argument => rows.map((row) => [(row[at] ?? null) as Cell]);
    const answer = call("AITOTAL", [item, column(0), column(1), column(2), column(3)]);
    return (answer as [[number, number, number]])[0];
  };
  /** What the method itself assumes is the same for all rows; what a preset or a site says is its own. */
  const shares = ({ name, ends }: Line): boolean => {
    const fallback = method[name]!.fallback;
    return ends !== null && fallback?.low === ends.low && fallback.high === ends.high;
  };
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

  const SYSTEMS: readonly Arguments[] = [
    ["DGX A100", 100, 720, "Ireland"],
    ["DGX H100", 60, 720, "us-east-1"],
  ];
  const ACCELERATORS: readonly Arguments[] = [
    ["H100 SXM", 800, 720, "Ireland"],
    ["L4", 6000, 720, "us-east-1"],
  ];
  const MODELS: readonly Arguments[] = [
    ["GPT-4o", 1e6, 500],
    ["Llama 3.1 70B", 2e6, 500],
  ];

  const equal: readonly Arguments[] = [SYSTEMS[0]!, MODELS[1]!, ["GPT-3 training", 1]];
  it.each(everyItem(equal.map((row) => [row[0] as string, row])))(
    "%s of two equal rows of %s is twice the range of one: doubt that is shared does not average out",
    (item, _, row) => {
      const one = ranged(item, row);
      const ratios = total(item, [row, row]).map((end, at) => end / [one.low, one.central, one.high][at]!);
      for (const ratio of ratios) expect(ratio).toBeCloseTo(2, 9);
    },
  );

  describe.each([
    ["systems at two places", SYSTEMS, expectNear],
    ["accelerators at two places", ACCELERATORS, expectNear],
    ["two hosted models", MODELS, expectNearForTheirWidth],
  ] as const)("of %s", (_, rows, expectAsNear) => {
    it.each(rows === MODELS ? ITEMS.filter((item) => item !== "cost") : ITEMS)(
      "%s is narrower than the sum of the ends, and as the samples have it",
      (item) => {
        const [low, central, high] = total(item, rows);
        const apart = rows.map((row) => ranged(item, row));
        expect(central / sum(apart.map((each) => each.central))).toBeCloseTo(1, 12);
        expect(low).toBeGreaterThan(1.001 * sum(apart.map((each) => each.low)));
        expect(high).toBeLessThan(0.999 * sum(apart.map((each) => each.high)));
        expectAsNear(
          { low, high },
          spreadOf(
            drawn(
              rows.map((row) => linesOf(item, row)),
              shares,
            ),
          ),
        );
      },
    );
  });
});
