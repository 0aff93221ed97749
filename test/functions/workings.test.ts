import { spell, type Notation } from "../../src/estimate/workings";
import { call } from "../../src/functions/call";
import type { Argument } from "../../src/functions/cells";
import {
  alternatives,
  isWorked,
  presetsMeant,
  workingsOf,
  type Workings,
} from "../../src/functions/workings";
import type { WorkedRow } from "../../src/functions/worked-row";
import { compute } from "./excel";

const PLAIN: Notation = {
  name: (name) => name,
  number: String,
  call: (operator, operands) => `${operator}(${operands.join(",")})`,
  space: " ",
};

function workings(name: string, args: readonly Argument[], only?: object): Workings {
  const found = workingsOf(name, args, "en-US", only);
  if (!("entries" in found)) throw new Error(JSON.stringify(found));
  return found;
}

function row(name: string, args: readonly Argument[], entry = 0): WorkedRow {
  const found = workings(name, args).entries[entry]!;
  if (!isWorked(found)) throw new Error(`row ${entry} shows ${JSON.stringify(found)}`);
  return found;
}

/** The last step of a row, computed again by another program from the formulas as they are spelled. */
function recomputed({ inputs, steps }: WorkedRow): number {
  const values = new Map(inputs.map(({ name, value }) => [name, value]));
  for (const { name, expression } of steps)
    values.set(name, compute(spell(expression, PLAIN), values) as number);
  return values.get(steps.at(-1)!.name)!;
}

const inputOf = ({ inputs }: WorkedRow, name: string) => inputs.find((each) => each.name === name)!;

const BLOCK = [
  ["Name", "Value"],
  ["Power (W)", 6500],
  ["Electricity price (EUR/MWh)", 80],
  ["Currency", "EUR"],
  ["FX rate", 1.25],
  ["Cost basis", "owned"],
];
const OVERRIDES = [
  ["PUE", "Site"],
  [1.1, "Ireland"],
  [1.2, "Taiwan"],
];

describe("the workings of a call", () => {
  it.each<[string, readonly Argument[]]>([
    ["AIENERGY", ["DGX A100", 1250, 720]],
    ["AIWATER", ["DGX H100", 3, 100, "Taiwan"]],
    [
      "AICOST",
      [
        "H100 SXM",
        3,
        100,
        "Ireland",
        [
          ["Capital charge", "annuity"],
          ["Discount rate", 0.08],
        ],
      ],
    ],
    ["AICARBON", ["GPT-4o", 1000, 400]],
    ["AICOST", ["GPT-4.1", 1000, 400]],
    ["AIENERGY", ["GPT-3 training", 2]],
    ["AICAPEX", ["H100 SXM", 8]],
    ["AIVALUE", ["cost.electricity", "DGX A100", 1, 1000, null, BLOCK]],
    ["AIVALUE", ["capex", "DGX A100", 3]],
  ])("%s %j: its steps give what the call gives", (name, args) => {
    const worked = row(name, args);
    expect(recomputed(worked) / (call(name, args) as number)).toBeCloseTo(1, 12);
    expect(worked.steps.at(-1)!.name).toBe(worked.goal.name);
  });

  it("name the cell of each input, and what its number is multiplied with", () => {
    const worked = row("AICOST", [[["DGX A100"], ["DGX H100"]], [[2], [3]], 10, "Ireland", BLOCK], 1);
    expect(inputOf(worked, "devices").place).toEqual({ argument: 1, row: 1, column: 0 });
    expect(inputOf(worked, "hours").place).toEqual({ argument: 2, row: 0, column: 0 });
    expect(inputOf(worked, "power")).toMatchObject({
      origin: "stated",
      place: { argument: 4, row: 1, column: 1 },
      times: { up: 1, down: 1000 },
      rate: null,
    });
    expect(inputOf(worked, "electricity_price")).toMatchObject({
      place: { argument: 4, row: 2, column: 1 },
      times: { up: 1, down: 1000 },
      rate: { argument: 4, row: 4, column: 1 },
    });
    expect(inputOf(worked, "pue")).toMatchObject({ origin: "site", place: null });
    expect(worked.preset).toMatchObject({ place: { argument: 0, row: 1, column: 0 } });
    expect(worked.site).toMatchObject({
      record: { id: "country-irl" },
      place: { argument: 3, row: 0, column: 0 },
    });
    expect(worked.usage).toEqual({ place: { argument: 2, row: 0, column: 0 }, said: true });
  });

  it("name the texts and numbers that decide the steps", () => {
    const { texts, numbers } = row("AIVALUE", ["cost", "DGX A100", 1, 10, "", BLOCK]);
    expect(texts).toEqual([
      { place: { argument: 0, row: 0, column: 0 }, text: "cost" },
      { place: { argument: 5, row: 3, column: 1 }, text: "EUR" },
      { place: { argument: 5, row: 5, column: 1 }, text: "owned" },
      { place: { argument: 4, row: 0, column: 0 }, text: "" },
    ]);
    expect(numbers).toEqual([
      { argument: 5, row: 1, column: 1 },
      { argument: 5, row: 2, column: 1 },
      { argument: 5, row: 4, column: 1 },
    ]);
  });

  it("say so where the usage stands empty, and where a scenario decides", () => {
    const { usage, texts } = row("AIENERGY", ["GPT-4o", 1000, null, null, "nameplate"]);
    expect(usage).toEqual({ place: { argument: 2, row: 0, column: 0 }, said: false });
    expect(texts).toContainEqual({ place: { argument: 4, row: 0, column: 0 }, text: "nameplate" });
  });

  it("find what overrides state for their row, above and beside", () => {
    const above = row("AIENERGY", ["DGX A100", 1, 10, null, null, null, OVERRIDES], 1);
    expect(inputOf(above, "pue")).toMatchObject({
      value: 1.2,
      origin: "override",
      place: { argument: 6, row: 2, column: 0 },
    });
    expect(above.site).toMatchObject({
      record: { id: "country-twn" },
      place: { argument: 6, row: 2, column: 1 },
    });
    const beside = row("AIENERGY", ["DGX A100", 1, 10, null, null, null, [["PUE", 1.1, 1.2, 1.3]]], 2);
    expect(inputOf(beside, "pue").place).toEqual({ argument: 6, row: 0, column: 3 });
  });

  it("tell what a row without a result shows, and how it would be computed like the first", () => {
    const presets = [["DGX A100"], ["H100"], ["DGX A100"]];
    const overrides = [["Load"], [0.5], [0.6], [0.7]];
    const found = workings("AIENERGY", [presets, [[1], [2], [3]], 10, null, BLOCK, null, overrides]);
    expect(found).toMatchObject({ rows: 3, columns: 1 });
    const entry = found.entries[1]!;
    if (isWorked(entry)) throw new Error("H100 is ambiguous");
    expect(entry.shows).toMatchObject({ error: "#N/A" });
    expect(entry.like!.preset.place).toEqual({ argument: 0, row: 1, column: 0 });
    expect(inputOf(entry.like!, "devices").place).toEqual({ argument: 1, row: 1, column: 0 });
    expect(inputOf(entry.like!, "hours").place).toEqual({ argument: 2, row: 0, column: 0 });
    expect(inputOf(entry.like!, "load").place).toEqual({ argument: 6, row: 2, column: 0 });
    expect(inputOf(entry.like!, "power").place).toEqual({ argument: 4, row: 1, column: 1 });
    expect(entry.like!.usage).toEqual({ place: { argument: 2, row: 0, column: 0 }, said: true });
  });

  it("move across a grid too", () => {
    const found = workings("AIENERGY", [[["DGX A100", "H100"]], [[1], [2]], [[10, 20]]]);
    const entry = found.entries[3]!;
    if (isWorked(entry)) throw new Error("H100 is ambiguous");
    expect(entry.like!.preset.place).toEqual({ argument: 0, row: 0, column: 1 });
    expect(inputOf(entry.like!, "devices").place).toEqual({ argument: 1, row: 1, column: 0 });
    expect(inputOf(entry.like!, "hours").place).toEqual({ argument: 2, row: 0, column: 1 });
  });

  it("have nothing that a row without a preset is like, where no row has a result", () => {
    expect(workings("AIENERGY", ["", 1, 10]).entries).toEqual([{ shows: "", like: null }]);
  });

  it("pass over rows of other plans where one is asked for", () => {
    const args = [[["DGX A100"], ["GPT-4o"]], 1, 10];
    const [first, second] = workings("AIENERGY", args).entries as [WorkedRow, WorkedRow];
    expect(first.plan).not.toBe(second.plan);
    const only = workings("AIENERGY", args, second.plan).entries;
    expect(only[0]).toEqual({ shows: "", like: null });
    expect(only[1]).toMatchObject({ plan: second.plan });
  });

  it.each<[string, readonly Argument[], object]>([
    ["AIREPORT", ["DGX A100", 1, 10], { unworkable: "function" }],
    ["AIDEVICES", ["GPT-4o", 1, 10], { unworkable: "function" }],
    ["AIVALUE", ["devices", "GPT-4o", 1, 10], { unworkable: "function" }],
    ["AIVALUE", ["trainhours", 1, 10, "H100 SXM"], { unworkable: "function" }],
    ["AIVALUE", ["nonsense", "GPT-4o", 1, 10], { unworkable: "function" }],
    ["AIVALUE", [5, "GPT-4o", 1, 10], { unworkable: "function" }],
    ["AIENERGY", ["DGX A100", 1, 10, null, null, "low"], { unworkable: "bound" }],
    ["AICAPEX", ["DGX A100", 1, null, "high"], { unworkable: "bound" }],
    ["AIVALUE", ["Capex", "DGX A100", 1, null, "high"], { unworkable: "bound" }],
    [
      "AIENERGY",
      [
        "Rack",
        1,
        10,
        null,
        [
          ["Id", "Name", "Kind", "Power"],
          ["r", "Rack", "hardware", 5],
        ],
      ],
      { unworkable: "own presets" },
    ],
    ["AIENERGY", ["DGX A100", 1, 10, null, "namplate"], { error: { error: "#N/A" } }],
    ["AICAPEX", ["DGX A100", 1, null, null, 5], { error: { message: "AICAPEX takes at most 4 arguments." } }],
  ])("%s %j has none: %j", (name, args, why) => {
    expect(workingsOf(name, args, "en-US")).toMatchObject(why);
  });

  it("take an item from a single cell", () => {
    expect(row("AIVALUE", [[["Energy.IT"]], "DGX A100", 1, 10]).goal.name).toBe("it_energy");
  });
});

describe("the alternatives of a row", () => {
  const args: readonly Argument[] = [
    [["DGX A100"], ["DGX H100"]],
    [[2], [3]],
    10,
    null,
    BLOCK,
    null,
    OVERRIDES,
  ];
  const of = { name: "AIENERGY", args, entry: 1, extent: { rows: 2, columns: 1 } };
  const { plan } = row("AIENERGY", args, 1);
  const valueOf = (name: string, preset: string, site: string, pue: number | null) =>
    call(name, [preset, 3, 10, site, BLOCK, null, pue === null ? null : [["PUE"], [pue]]]);

  it("are what the row would be with another preset", () => {
    const [one, two] = alternatives(of, plan, { what: "preset", names: ["DGX B200", "DGX A100"] });
    expect(recomputed(one as WorkedRow)).toBeCloseTo(
      valueOf("AIENERGY", "DGX B200", "Taiwan", 1.2) as number,
      9,
    );
    expect(recomputed(two as WorkedRow)).toBeCloseTo(
      valueOf("AIENERGY", "DGX A100", "Taiwan", 1.2) as number,
      9,
    );
  });

  it("are what it would be at another site, whose name then stands in the overrides", () => {
    const [one, two] = alternatives(of, plan, { what: "site", names: ["Ireland", "Oregon"] }) as WorkedRow[];
    expect([one!.site.record.id, two!.site.record.id]).toEqual(["country-irl", "us-or"]);
    expect(inputOf(one!, "pue").value).toBe(1.2);
  });

  it("are told of hardware too, where its steps are the same", () => {
    const model: readonly Argument[] = ["GPT-4o", 1000, 400];
    const { plan: own } = row("AIENERGY", [...model, null, null, null, [["Hardware"], ["H200"]]]);
    const found = alternatives(
      { name: "AIENERGY", args: model, entry: 0, extent: { rows: 1, columns: 1 } },
      own,
      { what: "hardware", names: ["H200", "A100 SXM 80GB", "H100 SXM"] },
    );
    // The law is known better on the H100: it is reached by other steps.
    expect(found.map((each) => isWorked(each) && each.hardware?.record.name)).toEqual([
      expect.stringContaining("H200"),
      expect.stringContaining("A100"),
      false,
    ]);
  });

  it("are none where the function has no overrides to name them in", () => {
    const capex = { name: "AICAPEX", args: ["DGX A100", 1], entry: 0, extent: { rows: 1, columns: 1 } };
    const { plan: own } = row("AICAPEX", ["DGX A100", 1]);
    expect(alternatives(capex, own, { what: "site", names: ["Ireland"] })).toEqual([]);
    expect(alternatives(capex, own, { what: "preset", names: ["DGX H100"] })).toHaveLength(1);
  });
});

describe("the presets that names mean", () => {
  it("are those of an edition, null for what means none or several", () => {
    const idsOf = (what: "preset" | "site" | "hardware", ...names: string[]) =>
      presetsMeant(what, names, "2026.11").map((each) => each?.id ?? null);
    expect(idsOf("preset", "DGX A100", "H100", "nonsense")).toEqual(["dgx-a100-40gb", null, null]);
    expect(idsOf("site", "Ireland", "DGX A100")).toEqual(["country-irl", null]);
    expect(idsOf("hardware", "L40S", "GPT-4o")).toEqual(["l40s", null]);
  });
});
