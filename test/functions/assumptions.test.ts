import { readAssumptions } from "../../src/functions/assumptions";
import { matrix } from "../../src/functions/matrix";
import type { Argument, Cell } from "../../src/functions/cells";

const KNOWN = new Set(["PUE", "Load", "Power", "Site", "Cost basis"]);
const read = (block: Argument) => readAssumptions(matrix("assumptions", block), (name) => KNOWN.has(name));
const values = (block: Cell[][]) =>
  Object.fromEntries(read(block).assumptions.map(({ name, value }) => [name, value]));

describe("assumptions", () => {
  it("may be left out", () => {
    expect(read(null)).toEqual({ scenario: null, assumptions: [] });
    expect(read([[""]])).toEqual({ scenario: null, assumptions: [] });
  });

  it("may be the name of a scenario", () => {
    expect(read("nameplate")).toEqual({ scenario: "nameplate", assumptions: [] });
    expect(read([["nameplate"]])).toMatchObject({ scenario: "nameplate" });
  });

  it("are names beside values", () => {
    expect(
      values([
        ["PUE", 1.2],
        ["Load", 0.5],
      ]),
    ).toEqual({ PUE: 1.2, Load: 0.5 });
  });

  it("find the value column by its heading, wherever it stands", () => {
    const block = [
      ["Assumption", "Unit", "Value", "Note"],
      ["PUE", "", 1.2, 2026],
      ["Cost basis", "", "cloud", 2026],
    ];
    expect(values(block)).toEqual({ PUE: 1.2, "Cost basis": "cloud" });
  });

  it("find the value column by its numbers, where no heading says it", () => {
    expect(
      values([
        ["PUE", "ratio", 1.2],
        ["Load", "ratio", 0.5],
      ]),
    ).toEqual({ PUE: 1.2, Load: 0.5 });
  });

  it("skip blank rows and headings", () => {
    const block = [
      ["Building", null],
      [null, null],
      ["PUE", 1.2],
      ["", ""],
    ];
    expect(values(block)).toEqual({ PUE: 1.2 });
  });

  it("keep a name without a value, so that it can be refused", () => {
    expect(
      values([
        ["PUE", null],
        ["Load", 0.5],
      ]),
    ).toEqual({ PUE: null, Load: 0.5 });
  });

  it("take the unit out of brackets", () => {
    expect(read([["Power (kW)", 10]]).assumptions).toEqual([{ name: "Power", unit: "kW", value: 10 }]);
    expect(read([["Power［kW］", 10]]).assumptions[0]!.name).toBe("Power［kW］");
  });

  it.each([
    [5],
    [true],
    [[["PUE"], [1.2]]],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("refuse %j, which is no block", (block) => {
    expect(() => read(block as Argument)).toThrow(/"kind":"block"/);
  });

  it("pass an error in the block through", () => {
    expect(() => read([["PUE", { error: "#REF!" }]])).toThrow(/#REF!/);
  });
});
