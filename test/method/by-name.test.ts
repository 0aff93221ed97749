import fc from "fast-check";
import { compile, evaluate, type Column } from "../../src/method/evaluate";
import type { Method } from "../../src/method/method";
import { plan } from "../../src/method/plan";

// p and q belong to a device, s to a site, n to the row; k and 3 are the same for all.
const method: Method = {
  ...Object.fromEntries(["p", "q", "s", "n", "k"].map((name) => [name, { unit: "1", about: "" }])),
  once: { unit: "1", about: "", rules: [{ formula: "k / 3", source: "definition" }] },
  device: { unit: "1", about: "", rules: [{ formula: "p * q + p * once", source: "definition" }] },
  pair: { unit: "1", about: "", rules: [{ formula: "EXP(device - s) * once", source: "definition" }] },
  goal: { unit: "1", about: "", rules: [{ formula: "n * pair - MAX(q, s)", source: "definition" }] },
};
const INPUTS = ["p", "q", "s", "n", "k"];

const table = fc.array(fc.double({ min: 0.1, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 });

describe("columns of names", () => {
  it.each(["goal", "pair", "device", "once", "p", "k"])(
    "give %s to the last bit what columns of numbers give",
    (goal) => {
      const program = compile(plan(method, [goal], new Set(INPUTS), {}));
      fc.assert(
        fc.property(
          table,
          table,
          table,
          fc.integer({ min: 1, max: 2000 }),
          fc.boolean(),
          (p, q, s, rows, some) => {
            const device = Int32Array.from({ length: rows }, (_, row) => (row * 7) % 3);
            const site = Int32Array.from({ length: rows }, (_, row) => (row * 5) % 2);
            const named: Record<string, Column> = {
              p: { table: Float64Array.from(p), index: device },
              q: { table: Float64Array.from(q), index: device },
              s: { table: Float64Array.from(s), index: site },
              n: Float64Array.from({ length: rows }, (_, row) => row - 7),
              k: 0.3,
            };
            const plain = Object.fromEntries(
              Object.entries(named).map(([name, column]) => [name, expanded(column, rows)]),
            );
            const wanted = some ? Int32Array.from({ length: rows >> 1 }, (_, each) => 2 * each + 1) : rows;
            const answers = [named, plain].map((columns) => {
              const out = new Float64Array(rows).fill(-1);
              evaluate(
                program,
                program.loads.map((name) => columns[name]!),
                wanted,
                [out],
              );
              return out;
            });
            expect(answers[0]).toEqual(answers[1]);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  // By hand: device 0: 2·3 + 2·0.1 = 6.2; device 1: 4·5 + 4·0.1 = 20.4.
  it("are computed right where a thousand rows repeat two names", () => {
    const index = Int32Array.from({ length: 1000 }, (_, row) => row % 2);
    const program = compile(plan(method, ["device"], new Set(INPUTS), {}));
    const columns: Record<string, Column> = {
      p: { table: Float64Array.of(2, 4), index },
      q: { table: Float64Array.of(3, 5), index },
      k: 0.3,
    };
    const out = new Float64Array(1000);
    evaluate(
      program,
      program.loads.map((name) => columns[name]!),
      1000,
      [out],
    );
    expect(out[0]).toBeCloseTo(6.2, 12);
    expect(out[999]).toBeCloseTo(20.4, 12);
  });
});

const expanded = (column: Column, rows: number): Column => {
  if (typeof column === "number") return new Float64Array(rows).fill(column);
  return column instanceof Float64Array ? column : Float64Array.from(column.index, (at) => column.table[at]!);
};
