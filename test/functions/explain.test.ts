import { editions } from "../../src/editions/registry";
import { compute, type Values } from "./excel";
import { answered, CALLS, explained } from "./explained";

const named = CALLS.map(([item, args]) => [item, JSON.stringify(args), args] as const);

describe("AIEXPLAIN", () => {
  it("explains every line item somewhere in this table", () => {
    const missing = Object.keys(editions[0]!.items).filter((item) => !CALLS.some(([each]) => each === item));
    expect(missing).toEqual([]);
  });

  it.each(named)("has lines for %s of %s that give its answer, read top to bottom", (item, _, args) => {
    const values = new Map<string, Values>();
    const steps = explained(item, args);
    for (const { name, formula, value } of steps) {
      expect(values.has(name)).toBe(false);
      const found = formula === "" ? value : (compute(formula, values) as number);
      expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
      values.set(name, found);
    }
    const result = values.get(steps.at(-1)!.name) as number;
    expect(Math.abs(result - answered(item, args))).toBeLessThanOrEqual(1e-12 * Math.abs(result));
  });

  it.each(named)(
    "gives for %s of %s a unit, and a basis and a known source for all but what was asked",
    (item, _, args) => {
      for (const { name, formula, unit, basis, source } of explained(item, args)) {
        expect(unit).toBe(editions[0]!.method[name]!.unit);
        expect(source).not.toContain("MISSING");
        if (formula !== "") expect([name, basis, source !== ""]).toEqual([name, "", true]);
        else expect([name, basis !== "", basis === "stated" || source !== ""]).toEqual([name, true, true]);
      }
    },
  );

  it("calls what the formula itself says stated, not a formula", () => {
    const bases = explained("energy", ["DGX H100", 3, 720]).map(({ name, basis }) => [name, basis]);
    expect(bases).toContainEqual(["devices", "stated"]);
    expect(bases).toContainEqual(["hours", "stated"]);
  });

  it("puts the item itself into its last line", () => {
    for (const [item, args] of CALLS)
      expect(explained(item, args).at(-1)!.name).toBe(editions[0]!.items[item]);
  });

  it("finds a title behind every source of the edition's method", () => {
    const { method, sources } = editions[0]!;
    const cited = Object.values(method).flatMap(({ rules = [], fallback }) => [
      ...rules.map(({ source }) => source),
      ...(fallback === undefined ? [] : [fallback.source]),
    ]);
    expect(cited.filter((source) => !sources[source]?.title)).toEqual([]);
  });
});
