import { editions } from "../../src/editions/registry";
import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";
import { CALLS, explained } from "./explained";

type Row = readonly [input: string, low: number, high: number, atLow: number, atHigh: number, share: number];

const { method } = editions[0]!;

function rowsOf(item: string, args: readonly (Argument | undefined)[]): readonly Row[] {
  const table = call("AISENSITIVITY", [item, ...args]) as Cell[][];
  expect(table[0]).toEqual(["Input", "Low", "High", "Result at low", "Result at high", "Share of variance"]);
  return table.slice(1) as unknown as readonly Row[];
}

/** The name that users state, or in words the name of what they cannot state. */
const shown = (name: string): string => {
  const words = name.split("_").join(" ");
  return method[name]!.label ?? words[0]!.toUpperCase() + words.slice(1);
};

describe.each(CALLS.map(([item, args]) => [item, JSON.stringify(args), args] as const))(
  "AISENSITIVITY of %s of %s",
  (item, _, args) => {
    const rows = rowsOf(item, args);

    it("shares the variance out, largest first", () => {
      const shares = rows.map(([, , , , , share]) => share);
      const moved = rows.some(([, , , atLow, atHigh]) => atLow !== atHigh);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(moved ? 1 : 0, 12);
      expect(shares).toEqual([...shares].sort((one, other) => other - one));
    });

    it("names every input in doubt once, as users know it", () => {
      const names = new Set(explained(item, args).map(({ name }) => shown(name)));
      expect(rows.filter(([name]) => !names.has(name))).toEqual([]);
      expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
    });
  },
);

describe("AISENSITIVITY", () => {
  // By hand: 1,250 × 720 h × 6.5 kW × 0.73 × PUE; only load and PUE are in doubt while nothing idles.
  it("puts each input to its ends with all others central", () => {
    const rows = new Map(rowsOf("energy", ["DGX A100", 1250, 720]).map((row) => [row[0], row]));
    const base = 1250 * 720 * 6.5;
    expect(rows.get("PUE")!.slice(1, 5)).toEqual(
      [1.08, 1.6, base * 0.73 * 1.08, base * 0.73 * 1.6].map(near),
    );
    expect(rows.get("Load")!.slice(1, 5)).toEqual(
      [0.64, 0.83, base * 0.64 * 1.25, base * 0.83 * 1.25].map(near),
    );
    const [pue, load] = [Math.log(1.6 / 1.08) ** 2, Math.log(0.83 / 0.64) ** 2];
    expect(rows.get("PUE")![5]).toBeCloseTo(pue / (pue + load), 9);
  });

  it("calls what nobody can state by words too", () => {
    const names = rowsOf("energy", ["GPT-4o", 1, 500]).map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Batch", "PUE", "Hosted software factor", "Law residual measured"]),
    );
  });

  it("leaves out what the assumptions state", () => {
    const rows = rowsOf("energy", ["DGX A100", 1250, 720, null, [["PUE", 1.2]]]);
    expect(rows.map(([name]) => name)).not.toContain("PUE");
    expect(rows[0]![0]).toBe("Load");
  });

  it("finds that batch moves a hosted model most, as far as its tokens are known", () => {
    expect(rowsOf("energy", ["GPT-4o", 1, 500])[0]![0]).toBe("Batch");
  });
});

const near = (value: number): unknown => expect.closeTo(value, 3);
