import fc from "fast-check";
import { compile, evaluate, type Column } from "../../src/method/evaluate";
import type { Method } from "../../src/method/method";
import { plan } from "../../src/method/plan";

/** Compiles one formula over inputs named in it. */
function program(formula: string, inputs: readonly string[]) {
  const method: Method = {
    ...Object.fromEntries(inputs.map((name) => [name, { unit: "1", about: "" }])),
    goal: { unit: "1", about: "", rules: [{ formula, source: "definition" }] },
  };
  return compile(plan(method, ["goal"], new Set(inputs), {}));
}

/** Loads columns by name and runs all rows. */
function run(formula: string, columns: Record<string, Column>, rows: number | Int32Array, length: number) {
  const compiled = program(formula, Object.keys(columns));
  const out = new Float64Array(length).fill(-1);
  evaluate(
    compiled,
    compiled.loads.map((name) => columns[name]!),
    rows,
    [out],
  );
  return [...out];
}

describe("evaluate", () => {
  // By hand, each operator once.
  it.each([
    ["x + y * 2", 3 + 4 * 2],
    ["(x + y) * 2", 14],
    ["x - y - 1", -2],
    ["x / y", 0.75],
    ["MIN(x, y) + 10 * MAX(x, y)", 43],
    ["SQRT(y)", 2],
    ["EXP(LN(x))", 3],
    ["ROUNDUP(x / y, 0)", 1],
    ["ROUNDUP(0 - x / y, 0)", -1],
  ])("computes %s", (formula, result) => {
    expect(run(formula, { x: 3, y: 4 }, 1, 1)[0]).toBeCloseTo(result, 12);
  });

  it("agrees with plain arithmetic on every row, whatever the number of rows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1600 }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (rows, y) => {
          const x = Float64Array.from({ length: rows }, (_, row) => row - 7);
          const result = run("x * y - (x + 3) / 2", { x, y }, rows, rows);
          expect(result).toEqual([...x].map((each) => each * y - (each + 3) / 2));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("computes the rows it is asked for and leaves the others alone", () => {
    const x = Float64Array.from({ length: 1500 }, (_, row) => row);
    const odd = Int32Array.from({ length: 750 }, (_, each) => 2 * each + 1);
    const result = run("x * 2", { x }, odd, 1500);
    expect(result).toEqual([...x].map((row) => (row % 2 === 1 ? 2 * row : -1)));
  });

  it("looks entries up in tables", () => {
    const column = { table: Float64Array.of(10, 20, 30), index: Int32Array.of(2, 0, 1, 2) };
    expect(run("x + y", { x: column, y: 1 }, 4, 4)).toEqual([31, 11, 21, 31]);
  });

  it("refuses what is outside the grammar", () => {
    for (const formula of [
      "x ^ 2",
      "-x",
      "x%",
      "IF(x,1,2)",
      "MAX(x)",
      "ROUNDUP(x, 1)",
      "x &",
      '"text"',
      "A1",
    ]) {
      expect(() => program(formula, ["x"])).toThrow();
    }
  });
});
