import { MissingInput, plan } from "../../src/method/plan";
import type { Method } from "../../src/method/method";

const figure = (central: number) => ({ central, unit: "1", basis: "definition", source: "definition" });
const quantity = { unit: "1", about: "" };
const rule = (formula: string, when?: Record<string, string>) => ({
  formula,
  source: "definition",
  ...(when && { when }),
});

const method: Method = {
  a: quantity,
  b: quantity,
  spare: { ...quantity, fallback: figure(7) },
  sum: { ...quantity, rules: [rule("a + b"), rule("a + spare")] },
  chosen: { ...quantity, rules: [rule("sum * 2", { way: "double" }), rule("sum * 3", { way: "triple" })] },
  loop: { ...quantity, rules: [rule("pool + 1")] },
  pool: { ...quantity, rules: [rule("loop - 1"), rule("a")] },
};
const known = (...names: string[]) => new Set(names);
const namesOf = ({ steps }: { steps: readonly { name: string }[] }) => steps.map(({ name }) => name);

describe("plan", () => {
  it("takes a known value before any rule", () => {
    expect(plan(method, ["sum"], known("sum"), {})).toMatchObject({ inputs: ["sum"], steps: [] });
  });

  it("takes the first rule whose names resolve", () => {
    expect(plan(method, ["sum"], known("a", "b"), {}).steps[0]!.rule.formula).toBe("a + b");
    expect(plan(method, ["sum"], known("a"), {}).steps[0]!.rule.formula).toBe("a + spare");
  });

  it("keeps a rule for those who choose it", () => {
    expect(plan(method, ["chosen"], known("sum"), { way: "triple" }).steps[0]!.rule.formula).toBe("sum * 3");
    expect(() => plan(method, ["chosen"], known("sum"), {})).toThrow(MissingInput);
  });

  it("orders steps so that each follows from those before it", () => {
    expect(namesOf(plan(method, ["chosen"], known("a", "b"), { way: "double" }))).toEqual(["sum", "chosen"]);
  });

  it("loads only what the way needs", () => {
    expect(plan(method, ["sum"], known("a", "b", "chosen"), {})).toMatchObject({
      inputs: ["a", "b"],
      fallbacks: [],
    });
    expect(plan(method, ["sum"], known("a"), {})).toMatchObject({ inputs: ["a"], fallbacks: ["spare"] });
  });

  it("says which name is missing, from the goal down", () => {
    const attempt = () => plan(method, ["chosen"], known("b"), { way: "double" });
    expect(attempt).toThrow("nothing gives chosen, needed by sum, needed by a");
  });

  it("does not go round in a circle", () => {
    expect(namesOf(plan(method, ["loop"], known("a"), {}))).toEqual(["pool", "loop"]);
    expect(() => plan(method, ["loop"], known(), {})).toThrow(MissingInput);
  });
});
