import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

type Arguments = readonly (Argument | undefined)[];
type Row = readonly [
  item: string,
  low: Cell,
  central: Cell,
  high: Cell,
  unit: string,
  basis: string,
  source: string,
];

const SIZE = ["Parameters", 70] as const;
const RUN = [SIZE, ["Tokens", 15000], ["Hardware", "H100 SXM"]] as const;
const MARKET = [
  ["Market carbon intensity", 12],
  ["Carbon accounting", "market"],
] as const;
const LIFE_CYCLE = ["Boundary", "life cycle"] as const;
const block = (...rows: readonly (readonly [string, Cell])[]): Cell[][] => rows.map((row) => [...row]);

const OWNED = ["cost.depreciation", "cost.electricity", "cost.water", "cost.opex", "cost.carbon"];
const CONSUMED = ["water.onsite", "water.offsite"];

/** What each measure is the sum of, for each way to ask. */
const REPORTS: readonly (readonly [
  what: string,
  args: Arguments,
  sums: Readonly<Record<string, readonly string[]>>,
])[] = [
  ["owned systems", ["DGX A100", 1250, 720], { water: CONSUMED, cost: OWNED, carbon: ["carbon.location"] }],
  [
    "owned systems with what else costs",
    [
      "DGX A100",
      1250,
      720,
      "Ireland",
      block(["Opex share", 0.05], ["Carbon price", 80], ["Residual value", 10_000]),
    ],
    { water: CONSUMED, cost: OWNED, carbon: ["carbon.location"] },
  ],
  [
    "rented accelerators",
    ["H100 SXM", 8, 720, "Ireland", block(["Cost basis", "cloud"])],
    { water: CONSUMED, cost: ["cost.rental"], carbon: ["carbon.location"] },
  ],
  [
    "requests at list price",
    ["GPT-4o", 1e6, 400],
    { water: CONSUMED, cost: ["cost.tokens"], carbon: ["carbon.location"] },
  ],
  [
    "requests on owned devices",
    ["GPT-4o", 1e6, 400, null, block(["Cost basis", "owned"])],
    { water: CONSUMED, cost: OWNED, carbon: ["carbon.location"] },
  ],
  [
    "a life cycle",
    ["DGX A100", 1250, 720, null, block(LIFE_CYCLE)],
    { water: [...CONSUMED, "water.embodied"], cost: OWNED, carbon: ["carbon.location", "carbon.embodied"] },
  ],
  [
    "a life cycle of requests, by contracts",
    ["Llama 3.1 70B", 1e6, 400, "Ireland", block(LIFE_CYCLE, ...MARKET)],
    {
      water: [...CONSUMED, "water.embodied"],
      cost: ["cost.tokens"],
      carbon: ["carbon.market", "carbon.embodied"],
    },
  ],
  [
    "market accounting",
    ["DGX A100", 1250, 720, null, block(...MARKET)],
    { water: CONSUMED, cost: OWNED, carbon: ["carbon.market"] },
  ],
  [
    "a published run",
    ["GPT-3 training", 1],
    { water: CONSUMED, cost: ["cost.training"], carbon: ["carbon.location"] },
  ],
  [
    "a run by arithmetic",
    ["custom run", 2, null, "Ireland", block(...RUN)],
    { water: CONSUMED, cost: OWNED, carbon: ["carbon.location"] },
  ],
];

function reported(args: Arguments): ReadonlyMap<string, Row> {
  const [header, ...rows] = call("AIREPORT", args) as unknown as readonly Row[];
  expect(header).toEqual(["Item", "Low", "Central", "High", "Unit", "Basis", "Source"]);
  const table = new Map(rows.map((row) => [row[0], row]));
  expect(table.size).toBe(rows.length);
  return table;
}

const sumOf = (table: ReadonlyMap<string, Row>, items: readonly string[], column: 1 | 2 | 3): number =>
  items.reduce((sum, item) => sum + (table.get(item)![column] as number), 0);

describe.each(REPORTS)("AIREPORT of %s", (_, args, sums) => {
  it("has central rows that add up to the four measures", () => {
    const table = reported(args);
    for (const [measure, parts] of Object.entries(sums)) {
      const whole = table.get(measure)![2] as number;
      expect(sumOf(table, parts, 2) / whole).toBeCloseTo(1, 12);
    }
    expect(
      (table.get("energy")![2] as number) / (table.get("energy.it")![2] as number),
    ).toBeGreaterThanOrEqual(1);
  });

  it("has lows and highs that do not add up, since not all goes wrong at once", () => {
    const table = reported(args);
    const split = Object.entries(sums).filter(([, parts]) => parts.length > 1);
    for (const [measure, parts] of split) {
      const [, low, , high] = table.get(measure)!;
      // Where all that is in doubt below moves one part only, the lows do add up.
      expect(sumOf(table, parts, 1)).toBeLessThanOrEqual((low as number) * (1 + 1e-9));
      expect(sumOf(table, parts, 3)).toBeGreaterThan((high as number) * (1 + 1e-6));
    }
  });

  it("gives what the measures themselves give, with their units", () => {
    const table = reported(args);
    const units = { energy: "kWh", water: "L", cost: "USD", carbon: "kg" };
    for (const [measure, unit] of Object.entries(units)) {
      const [, low, central, high, shown] = table.get(measure)!;
      expect(shown).toBe(unit);
      expect([[low, central, high]]).toEqual(call("AIRANGE", [measure, ...args]));
    }
  });

  it("adds to a measure nothing that stands beside it", () => {
    const table = reported(args);
    const shown = [...table.keys()];
    const rental = sums["cost"]!.includes("cost.rental") || sums["cost"]!.includes("cost.tokens");
    expect(shown.filter((item) => item.startsWith("cost."))).toEqual(sums["cost"]);
    if (rental) expect(shown).not.toContain("cost.electricity");
    for (const item of [
      "carbon.location",
      "carbon.market",
      "carbon.embodied",
      "water.withdrawn",
      "water.embodied",
    ])
      expect(shown).toContain(item);
  });
});

describe("the lines of a report", () => {
  it("are these, whatever is asked", () => {
    const ids = (call("AIREPORT", ["DGX A100", 1, 10]) as string[][]).map(([id]) => id);
    expect(ids.join(" ")).toBe(
      "Item device_hours energy.it energy water.onsite water.offsite water.embodied water.withdrawn water " +
        "cost.depreciation cost.electricity cost.water cost.opex cost.carbon cost " +
        "carbon.location carbon.market carbon.embodied carbon",
    );
  });
});

describe("AIREPORT", () => {
  it("says in the market row what is missing, and gives no figure for it", () => {
    const [, low, central, high, unit, basis] = reported(["DGX A100", 1, 1]).get("carbon.market")!;
    expect([low, central, high, unit]).toEqual(["", "", "", ""]);
    expect(basis).toMatch(/^Market carbon intensity is not known .* state it among the assumptions/);
  });

  it("names known sources only, and a quality of four", () => {
    for (const [, args] of REPORTS)
      for (const [, , central, , , basis, source] of reported(args).values()) {
        expect(source).not.toContain("MISSING");
        if (central !== "") expect(basis).toMatch(/^$|^(A measured|B disclosed|C modelled|D guessed)$/);
      }
  });

  it("counts the making of a system as that of its accelerators", () => {
    const ofSystem = reported(["DGX A100", 1, 8760]).get("water.embodied")!;
    const ofEight = reported(["A100 SXM 40GB", 8, 8760]).get("water.embodied")!;
    expect(ofSystem.slice(1, 4)).toEqual(ofEight.slice(1, 4));
  });
});
