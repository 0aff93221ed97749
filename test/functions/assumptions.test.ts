import { readAssumptions } from "../../src/functions/assumptions";
import { matrix } from "../../src/functions/matrix";
import type { Argument, Cell } from "../../src/functions/cells";

const KNOWN = new Set(["PUE", "Load", "Power", "Site", "Cost basis", "Scenario"]);
const read = (block: Argument) =>
  readAssumptions(matrix("assumptions", block), {
    has: (name) => KNOWN.has(name),
    nearlyHas: (text) => text === "PEU",
  });
const values = (block: Cell[][]) =>
  Object.fromEntries(read(block).assumptions.map(({ name, value }) => [name, value]));

describe("assumptions", () => {
  it("may be left out", () => {
    expect(read(null)).toEqual({ scenario: null, assumptions: [], presets: [] });
    expect(read([[""]])).toEqual({ scenario: null, assumptions: [], presets: [] });
  });

  it("may be the name of a scenario", () => {
    expect(read("nameplate")).toEqual({ scenario: "nameplate", assumptions: [], presets: [] });
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

  it("skip a heading beside which the desktop sees 0, but not a slip", () => {
    const block = [
      ["Building", 0, 0],
      ["PUE", 1.2, 0],
      ["PEU", 0, 0],
    ];
    expect(values(block)).toEqual({ PUE: 1.2, PEU: 0 });
  });

  it("find the names in the column that has most of them", () => {
    const block = [
      ["#", "Group", "Assumption", "Value"],
      ["1", "Building", "PUE", 1.2],
      ["2", "Device", "Load", 0.5],
    ];
    expect(values(block)).toEqual({ PUE: 1.2, Load: 0.5 });
    expect(
      values([
        [1, "PUE", 1.2],
        [2, "Load", 0.5],
      ]),
    ).toEqual({ PUE: 1.2, Load: 0.5 });
  });

  it("have low and high beside a central value", () => {
    const block = [
      ["Assumption", "Low", "Central", "High", "Unit"],
      ["PUE", 1.1, 1.2, 1.4, ""],
      ["Load", null, 0.5, null, ""],
      ["Power", 0, 10, 0, ""],
      ["Site", 0, "Ireland", 0, ""],
    ];
    expect(read(block).assumptions).toEqual([
      { name: "PUE", unit: null, value: 1.2, ends: { low: 1.1, high: 1.4 } },
      { name: "Load", unit: null, value: 0.5 },
      { name: "Power", unit: null, value: 10 },
      { name: "Site", unit: null, value: "Ireland" },
    ]);
  });

  it.each([
    [
      [
        ["", "Low", "High"],
        ["PUE", 1, 2],
      ],
      /"kind":"no-central"/,
    ],
    [
      [
        ["", "Low", "Value", "High"],
        ["PUE", 1, 1.2, null],
      ],
      /"kind":"one-end"/,
    ],
    [
      [
        ["", "Low", "Value", "High"],
        ["PUE", 1, 1.2, "much"],
      ],
      /"kind":"not-a-number"/,
    ],
  ])("refuse %j", (block, problem) => {
    expect(() => read(block)).toThrow(problem);
  });

  it("may be several blocks one below the other, each with a header of its own", () => {
    const block = [
      ["PUE", 1.2, null, null],
      [null, null, null, null],
      ["Assumption", "Unit", "Value", "Note"],
      ["Load", "ratio", 0.5, 2026],
      ["", "Low", "Central", "High"],
      ["Power", 9, 10, 11],
    ];
    expect(read(block).assumptions).toEqual([
      { name: "PUE", unit: null, value: 1.2 },
      { name: "Load", unit: "ratio", value: 0.5 },
      { name: "Power", unit: null, value: 10, ends: { low: 9, high: 11 } },
    ]);
  });

  it("read a percent in a text", () => {
    expect(read([["Load", "12 %"]]).assumptions).toEqual([
      { name: "Load", unit: null, value: 0.12, percent: true },
    ]);
    expect(read([["Load", "１２％"]]).assumptions[0]).toMatchObject({ value: 0.12 });
    expect(() => read([["Load", "1,250 %"]])).toThrow(/"kind":"two-readings"/);
  });

  it("name a scenario in a row, once", () => {
    const scenario = ["scenario", "nameplate"];
    expect(read([["PUE", 1.2], scenario])).toEqual({
      scenario: "nameplate",
      assumptions: [{ name: "PUE", unit: null, value: 1.2 }],
      presets: [],
    });
    expect(() => read([scenario, scenario])).toThrow(/"kind":"twice"/);
    expect(() => read([["Scenario", 5]])).toThrow(/"kind":"not-text"/);
    expect(() =>
      read([
        ["Scenario", ""],
        ["PUE", 1.2],
      ]),
    ).toThrow(/"kind":"empty"/);
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

  it("take the unit out of a column of units, where it is one; brackets win, and a remark stays a remark", () => {
    const block = [
      ["Assumption", "Value", "Unit"],
      ["Power", 6500, "W"],
      ["Power (kW)", 10, "W"],
      ["PUE", 1.2, "of our own hall"],
      ["Load", 0.5, null],
    ];
    expect(read(block).assumptions.map(({ unit }) => unit)).toEqual(["W", "kW", null, null]);
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
