import { compile } from "../../src/method/evaluate";
import type { Method } from "../../src/method/method";
import { plan } from "../../src/method/plan";
import { combine, type Correlations } from "../../src/method/combine";
import { effectsOf, type Triple } from "../../src/method/range";

function rangeOf(formula: string, inputs: Record<string, Triple>, correlations: Correlations = []) {
  const method: Method = {
    ...Object.fromEntries(Object.keys(inputs).map((name) => [name, { unit: "1", about: "" }])),
    goal: { unit: "1", about: "", rules: [{ formula, source: "definition" }] },
  };
  const program = compile(plan(method, ["goal"], new Set(Object.keys(inputs)), {}));
  const { central, effects } = effectsOf(
    program,
    program.loads.map((name) => inputs[name]!),
  );
  return combine(central, effects, correlations);
}

/** Repeatable normal numbers: a linear congruential generator through Box and Muller. */
function normals(): () => number {
  let state = 20261124;
  const uniform = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296 + 1e-12;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe("range", () => {
  it("of exact inputs is one number", () => {
    expect(rangeOf("x * y", { x: 3, y: 4 })).toEqual({ low: 12, central: 12, high: 12, mean: 12 });
  });

  it("of one uncertain input keeps its own ends, however skewed", () => {
    const { low, central, high } = rangeOf("x * y", { x: { low: 170, central: 199, high: 199 }, y: 10 });
    expect(low).toBeCloseTo(1700, 9);
    expect(central).toBe(1990);
    expect(high).toBeCloseTo(1990, 9);
  });

  // By hand: two factors of 2 either way are exp(sqrt(2) × ln 2) = 2.6651.
  it("combines independent factors as root-sum-square of logs, not as their product", () => {
    const twofold = { low: 0.5, central: 1, high: 2 };
    const { low, high } = rangeOf("x * y", { x: twofold, y: twofold });
    expect(high).toBeCloseTo(2.6651, 4);
    expect(low).toBeCloseTo(1 / 2.6651, 4);
  });

  it("turns round where the result falls as the input rises", () => {
    const { low, high } = rangeOf("1 / x", { x: { low: 1, central: 2, high: 8 } });
    expect(low).toBeCloseTo(0.125, 12);
    expect(high).toBeCloseTo(1, 12);
  });

  it("adds distances as they are where the central result is 0", () => {
    expect(rangeOf("x * 3", { x: { low: 0, central: 0, high: 2 } })).toEqual({
      low: 0,
      central: 0,
      high: 6,
      mean: 3,
    });
  });

  it("reaches 0 where an input does", () => {
    expect(rangeOf("x * y", { x: { low: 0, central: 1, high: 2 }, y: 5 })).toMatchObject({
      low: 0,
      central: 5,
    });
  });

  it("holds nine tenths of 16,384 samples of a product and a sum of lognormal inputs", () => {
    const inputs = {
      x: { low: 0.7, central: 1, high: 1 / 0.7 },
      y: { low: 2, central: 3, high: 4.5 },
      z: { low: 1, central: 2, high: 4 },
    };
    const { low, high } = rangeOf("x * (y + z)", inputs);
    const normal = normals();
    const draw = ({ central, high: end }: { central: number; high: number }) =>
      central * Math.exp((Math.log(end / central) / 1.6448536) * normal());
    const samples = Array.from({ length: 16_384 }, () => draw(inputs.x) * (draw(inputs.y) + draw(inputs.z)));
    samples.sort((one, other) => one - other);
    expect(low / samples[819]!).toBeGreaterThan(0.94);
    expect(low / samples[819]!).toBeLessThan(1.06);
    expect(high / samples[15_565]!).toBeGreaterThan(0.94);
    expect(high / samples[15_565]!).toBeLessThan(1.09);
  });

  // By hand: ln 2 either way is σ = ln 2 ÷ 1.64485 = 0.42140; the mean of a lognormal is exp(σ²/2) = 1.09285.
  it("has the mean of a lognormal where its ends are even", () => {
    expect(rangeOf("x", { x: { low: 0.5, central: 1, high: 2 } }).mean).toBeCloseTo(1.09285, 5);
  });

  it("has a mean above the middle where it is skewed upwards, and below where downwards", () => {
    expect(rangeOf("x", { x: { low: 1, central: 1, high: 3 } }).mean).toBeGreaterThan(1.1);
    expect(rangeOf("x", { x: { low: 0.3, central: 1, high: 1 } }).mean).toBeLessThan(1);
  });

  it("narrows where inputs move against each other, and widens where they move together", () => {
    const twofold = { low: 0.5, central: 1, high: 2 };
    const high = (correlation: number) =>
      rangeOf("x * y", { x: twofold, y: twofold }, [["x", "y", correlation]]).high;
    expect(high(-1)).toBeCloseTo(1, 12);
    expect(high(1)).toBeCloseTo(4, 12);
    expect(high(-0.4)).toBeLessThan(high(0));
  });

  it("knows that against each other in a quotient is together in the result", () => {
    const twofold = { low: 0.5, central: 1, high: 2 };
    expect(rangeOf("x / y", { x: twofold, y: twofold }, [["x", "y", -1]]).high).toBeCloseTo(4, 12);
  });

  it("correlates inputs of one preset, and of no other", () => {
    const twofold = (name: string, of?: string) => ({ name, of, atLow: 0.5, atHigh: 2 });
    const high = (...effects: Parameters<typeof combine>[1]) => combine(1, effects, [["x", "y", -1]]).high;
    expect(high(twofold("x", "a"), twofold("y", "a"))).toBeCloseTo(1, 12);
    expect(high(twofold("x", "a"), twofold("y", "b"))).toBeCloseTo(2.6651, 4);
    expect(high(twofold("x", "a"), twofold("y", "a"), twofold("x", "b"), twofold("y", "b"))).toBeCloseTo(
      1,
      12,
    );
    expect(high(twofold("x"), twofold("y", "b"))).toBeCloseTo(1, 12);
  });
});
