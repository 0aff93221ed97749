import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

export type Arguments = readonly (Argument | undefined)[];

const block = (...rows: readonly (readonly [string, Cell])[]): Cell[][] => rows.map((row) => [...row]);
const SIZE = ["Parameters", 70] as const;
const H100 = ["Hardware", "H100 SXM"] as const;

const system: Arguments = ["DGX A100", 1250, 720];
const bare: Arguments = ["H100 SXM", 8, 720, "Ireland"];
const hosted: Arguments = ["GPT-4o", 1e6, 400];
const open: Arguments = ["DeepSeek-R1", 1e6];
const ownModel: Arguments = ["custom model", 1e6, 500, null, block(SIZE, H100)];
const published: Arguments = ["GPT-3 training", 1];
const byArithmetic: Arguments = ["custom run", 2, null, "Ireland", block(SIZE, ["Tokens", 15000], H100)];
const having = (
  [preset, quantity, usage, site]: Arguments,
  ...rows: (readonly [string, Cell])[]
): Arguments => [preset, quantity, usage, site, block(...rows)];

/** Every recipe and every line item, each at least once. */
export const CALLS: readonly (readonly [item: string, args: Arguments])[] = [
  ...[system, bare, hosted, open, ownModel, published, byArithmetic].flatMap((args) =>
    [
      "energy",
      "energy.facility",
      "energy.it",
      "water",
      "water.onsite",
      "water.offsite",
      "water.withdrawn",
    ].map((item) => [item, args] as const),
  ),
  ...[system, bare, hosted, open, ownModel, published, byArithmetic].flatMap((args) =>
    ["carbon", "carbon.location"].map((item) => [item, args] as const),
  ),
  ...[system, bare, hosted, ownModel, byArithmetic].flatMap((args) =>
    ["carbon.embodied", "water.embodied", "device_hours"].map((item) => [item, args] as const),
  ),
  ...[system, bare, hosted, open, published, byArithmetic].map((args) => ["cost", args] as const),
  ...[system, bare, byArithmetic].flatMap((args) =>
    ["cost.depreciation", "cost.electricity", "cost.water", "cost.opex", "cost.carbon"].map(
      (item) => [item, args] as const,
    ),
  ),
  ["carbon.market", having(system, ["Market carbon intensity", 12])],
  ["carbon", having(system, ["Market carbon intensity", 12], ["Carbon accounting", "market"])],
  ["carbon", having(bare, ["Boundary", "life cycle"], ["Embodied", "acquisition"])],
  ["water", having(hosted, ["Boundary", "life cycle"], ["Water method", "thermal"])],
  ["cost", having(system, ["Cost basis", "cloud"])],
  ["cost.rental", bare],
  ["cost", having(system, ["Capital charge", "annuity"], ["Discount rate", 0.08], ["Residual value", 5000])],
  ["cost", having(system, ["Capital charge", "none"], ["Opex share", 0.05], ["Carbon price", 80])],
  ["cost", having(system, ["Period months", 1], ["Hardware life", 5])],
  ["cost", having(hosted, ["Cached share", 0.5], ["Input tokens", 2000])],
  ["cost", having(hosted, ["Cost basis", "owned"])],
  ["cost.tokens", open],
  ["cost.training", published],
  ["energy", having(system, ["Occupancy", 0.4], ["Network factor", 1.1])],
  ["energy", ["custom", 10, 100, null, block(["Energy", 3])]],
  ["energy.it", ["custom", 10, 100, null, block(["Energy", 3])]],
  ["energy", ["custom model", 1000, null, null, block(["Energy", 0.0003])]],
  ["water", ["custom run", 1, null, null, block(["Water", 7e5])]],
  ["energy", [...having(ownModel, SIZE, ["Hardware", "L4"], ["Batch", 2]).slice(0, 5)]],
  ...["energy", "water", "carbon"].flatMap((item) =>
    ["FLUX.1 [dev]", "BERT Large"].map((model): [string, Arguments] => [item, [model, 1000]]),
  ),
  ["cost", ["OpenAI text-embedding-3-large", 1000]],
  ["capex", ["DGX A100", 1250]],
  ["capex", ["H100 SXM", 8]],
  ["devices", ["GPT-4o", 1e9, 720, 400]],
  [
    "devices",
    ["Llama 3.1 70B", 1e8, 720, 400, "A100 SXM 80GB", block(["Peak factor", 3], ["Headroom", 0.2])],
  ],
  ["trainhours", [175, 300, "V100 SXM2 32GB"]],
  ["trainhours", [70, 15000, "H100 SXM", block(["MFU", 0.4])]],
];

export interface Step {
  readonly name: string;
  readonly formula: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly source: string;
}

/** AIEXPLAIN's rows, without its header. */
export function explained(item: string, args: Arguments): readonly Step[] {
  const table = call("AIEXPLAIN", [item, ...args]);
  if (!Array.isArray(table)) throw new Error(`${item} of ${JSON.stringify(args)}: ${JSON.stringify(table)}`);
  expect(table[0]).toEqual(["Step", "Formula", "Value", "Unit", "Basis", "Source"]);
  return (table.slice(1) as [string, string, number, string, string, string][]).map(
    ([name, formula, value, unit, basis, source]) => ({ name, formula, value, unit, basis, source }),
  );
}

/** What AIVALUE, or the item's own function, answers. */
export function answered(item: string, args: Arguments): number {
  const own: Record<string, string> = { capex: "AICAPEX", devices: "AIDEVICES", trainhours: "AITRAINHOURS" };
  const answer = own[item] === undefined ? call("AIVALUE", [item, ...args]) : call(own[item], args);
  expect(typeof answer).toBe("number");
  return answer as number;
}
