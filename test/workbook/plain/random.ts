import fc from "fast-check";
import { newest } from "../../../src/estimate";
import { recipeOf } from "../../../src/estimate/recipe";
import type { Cell } from "../../../src/functions/cells";
import type { Typed } from "./book";

const spelling = (records: readonly { id: string; name: string; aliases: readonly string[] }[]) =>
  fc.constantFrom(...records).chain(({ id, name, aliases }) => fc.constantFrom(id, name, ...aliases));

const presets = spelling(newest.presets.presets.filter(({ id }) => !id.startsWith("custom"))).filter(
  (name) => typeof newest.presets.find(name) === "number",
);
const sites = spelling(newest.sites.presets).filter((name) => typeof newest.sites.find(name) === "number");

const quantity = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const ITEMS = [
  "energy.it",
  "water.onsite",
  "water.offsite",
  "water.embodied",
  "cost.depreciation",
  "cost.electricity",
  "carbon.location",
  "carbon.embodied",
  "device_hours",
];
const FUNCTIONS = [
  "AIENERGY(",
  "AIWATER(",
  "AICOST(",
  "AICARBON(",
  ...ITEMS.map((item) => `AIVALUE("${item}",`),
];

/** What an inventory is made of: few presets, sites and measures, so that rows share steps. */
const pool = fc.record({
  presets: fc.array(presets, { minLength: 5, maxLength: 5 }),
  sites: fc.array(sites, { minLength: 3, maxLength: 3 }),
  measures: fc.uniqueArray(fc.constantFrom(...FUNCTIONS), { minLength: 2, maxLength: 3 }),
});

/** Preset, quantity, usage and site of one row; usage is left out where the preset takes none. */
export function itemOf(preset: string, many: number, hours: number, site: string | null): readonly Cell[] {
  const at = newest.presets.find(preset) as number;
  const { usage } = recipeOf(newest.presets.presets[at]!.type);
  return [preset, many, usage === null || (usage !== "hours" && hours % 3 === 0) ? null : hours, site];
}

/** Assumptions that fit every preset. */
const STATED: readonly (readonly (readonly [string, Cell])[])[] = [
  [["PUE", 1.31]],
  [["WUE (L/MWh)", 420]],
  [["Load (%)", 61]],
  [["Occupancy", 0.7]],
  [
    ["Electricity price (EUR/MWh)", 83],
    ["Currency", "EUR"],
    ["FX rate", 1.09],
  ],
  [["Hardware life (months)", 39]],
  [["Cost basis", "Owned"]],
  [["Boundary", "life cycle"]],
  [
    ["Capital charge", "annuity"],
    ["Discount rate", 0.07],
  ],
  [["Batch", 24]],
  [["Hardware", "L40S"]],
  [
    ["Report currency", "TWD"],
    ["Report rate", 32.2],
  ],
  [["Water method", "thermal"]],
  [["Scenario", "nameplate"]],
  [["Period months", 7]],
  [["Host factor", 1.33]],
  [["Edition", "2026.11"]],
  [["Input tokens", 812]],
  [["Cached share", 0.25]],
  [["Weight bits", 8]],
  [["Site", "Ireland"]],
  [["Carbon price (EUR/t)", 71]],
];

const assumptions = fc.subarray([...STATED]).map((groups) => {
  const rows = groups.flat();
  const priced = rows.some(([name]) => name.includes("EUR"));
  const money: (readonly [string, Cell])[] = [
    ["Currency", "EUR"],
    ["FX rate", 1.09],
  ];
  const without = rows.filter(([name]) => !["Currency", "FX rate"].includes(name));
  return priced ? [...without, ...money] : without;
});

const BLOCK = "$H$1:$J$40";

/** A workbook in which formulas of every form stand beside an inventory in A2:D…, assumptions in H1:J40, called Assumed. */
const workbookOf = (rows: number): fc.Arbitrary<Typed> => {
  const times = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: rows, maxLength: rows });
  return pool.chain((pool) => {
    const measure = fc.constantFrom(...pool.measures);
    return fc
      .record({
        items: times(
          fc.tuple(
            fc.constantFrom(...pool.presets),
            quantity,
            fc.integer({ min: 1, max: 8784 }),
            fc.option(fc.constantFrom(...pool.sites)),
          ),
        ),
        block: assumptions,
        forms: times(fc.tuple(measure, measure, fc.integer({ min: 0, max: 7 }))),
        columns: fc.tuple(measure, measure, measure),
        varied: times(
          fc.tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.double({ min: 10, max: 90, noNaN: true })),
        ),
      })
      .map(({ items, block, forms, columns, varied }) => {
        const typed: Record<string, Cell> = {
          H1: "Assumption",
          I1: "Note",
          J1: "Value",
          L1: "PUE",
          M1: "Load (%)",
        };
        items.forEach((each, at) =>
          itemOf(...each).forEach((cell, column) => (typed[`${"ABCD"[column]!}${at + 2}`] = cell)),
        );
        block.forEach(([name, value], at) => {
          typed[`H${at + 2}`] = name;
          typed[`J${at + 2}`] = value;
        });
        varied.forEach(([pue, load], at) => {
          typed[`L${at + 2}`] = pue;
          typed[`M${at + 2}`] = load;
        });
        forms.forEach((form, at) => (typed[`E${at + 2}`] = formulaOf(form, at + 2)));
        const last = rows + 1;
        const all = `A2:A${last},B2:B${last},C2:C${last}`;
        typed["O2"] = `=${columns[0]}${all},D2:D${last})`;
        typed["P2"] = `=${columns[1]}${all},,,,$L$1:$M$${last})`;
        typed["Q2"] = `=SUM(${columns[2]}${all},D2:D${last},${BLOCK}))`;
        return typed;
      });
  });
};

function formulaOf([one, other, form]: readonly [string, string, number], row: number): string {
  const [preset, many, usage, site] = ["A", "B", "C", "D"].map((column) => column + String(row));
  return [
    `=${one}${preset},${many},${usage},${site})`,
    `=${one}${preset},${many},${usage},${site},${BLOCK})`,
    `=ROUND(${one}${preset},2*${many}+1,${usage})/1000,3)`,
    `=${one}${preset},${many},${usage},,Assumed)-${other}$A${row},$B${row},${usage},,Assumed)`,
    `=${one}${preset},${many},${usage},${site},"nameplate")`,
    `=${one}"DGX H100",${many},720,${site},{"PUE",1.19;"Electricity price (USD/MWh)",70})`,
    `=AICAPEX("H100 SXM",${one}${preset},${many},${usage})/1E6)`,
    `=${one}${preset},${many},${usage},,,"central",{"PUE","WUE";1.4,0.3})`,
  ][form]!;
}

/** The name of the block of assumptions. */
export const NAMES = { Assumed: "Budget!H1:J40" };

/** The same workbooks every time. */
export const sampled = (count: number, rows: number, seed: number): readonly Typed[] =>
  fc.sample(workbookOf(rows), { numRuns: count, seed });
