import { compile, evaluate } from "../../src/method/evaluate";
import { evaluateRow, rowOf } from "../../src/method/evaluate-row";
import { plan } from "../../src/method/plan";

const INPUTS = ["x", "y", "z"];
const programOf = (formula: string) =>
  compile(
    plan(
      {
        ...Object.fromEntries(INPUTS.map((name) => [name, { unit: "1" }])),
        half: { unit: "1", rules: [{ formula: "x / 2", source: "definition" }] },
        goal: { unit: "1", rules: [{ formula, source: "definition" }] },
      },
      ["goal"],
      new Set(INPUTS),
      {},
    ),
  );

const VALUES: readonly Readonly<Record<string, number>>[] = [
  { x: 0.1, y: 3, z: 7 },
  { x: -2.5, y: 0.3, z: 1e-9 },
  { x: 1e300, y: 1e10, z: -1 },
  { x: 0, y: 0, z: 0 },
];

describe("a single row", () => {
  it.each([
    "x + y - z",
    "x * y * z * half * 3",
    "x / y / z",
    "MIN(x, y) + MAX(y, z)",
    "SQRT(x) * EXP(y) - LN(z)",
    "ROUNDUP(x, 0) + ROUNDUP(z * 1.5, 0)",
    "(x - y) * (y + z) / (half * 0.7)",
  ])("has the same result by %s as a row of a column, to the last bit", (formula) => {
    const program = programOf(formula);
    for (const values of VALUES) {
      const inputs = program.loads.map((name) => values[name]!);
      const column = new Float64Array(1);
      evaluate(program, inputs, 1, [column]);
      rowOf(program).set(inputs);
      expect(evaluateRow(program)).toBe(column[0]);
    }
  });

  it("may have more steps than any before it", () => {
    const program = programOf(Array.from({ length: 600 }, (_, each) => `x * ${each}`).join(" + "));
    rowOf(program).set([2]);
    expect(program.registers).toBeGreaterThan(512);
    expect(evaluateRow(program)).toBe(2 * ((600 * 599) / 2));
  });
});
