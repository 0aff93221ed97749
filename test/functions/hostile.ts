import fc from "fast-check";
import { functionNames } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

/** Texts that break programs: prototype names, other scripts, control characters, what looks like a number or a formula. */
const TEXTS = [
  ...["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "prototype", "length", "then"],
  ...[
    "NaN",
    "nan",
    "Infinity",
    "-Infinity",
    "1e999",
    "-0",
    "0x10",
    "1_000",
    "1,5",
    "1.250",
    "1 000",
    "٣٤",
    "½",
  ],
  ...["50%", "$5", "€ 3", "(5)", "1/0", "=1+1", "#VALUE!", "#N/A", "TRUE", "null", "undefined", "'1"],
  ...["2026-11-24", "24/11/2026", "Nov-26", "12:30", "1900-01-00"],
  ...[
    "\u202eDGX A100",
    "ＤＧＸ　Ａ１００",
    "ﬁ",
    "İstanbul",
    "ı",
    "ß",
    "é",
    "e\u0301",
    "\u200b",
    "\ufeffPUE",
    "\u00a0",
  ],
  ...[
    "\ud800",
    "\udc00x",
    "\u0000",
    "\n",
    "\t\r\n",
    "💥",
    "👩‍👩‍👧",
    "  ",
    "-",
    "()",
    "[]",
    "{}",
    "<b>",
    "%",
    "%%",
  ],
  ...[
    "H100",
    "custom",
    "custom model",
    "custom run",
    "nameplate",
    "article-2023",
    "Edition",
    "Site",
    "Hardware",
  ],
  ...["PUE (", "PUE )(", "PUE (L/kWh)", "Electricity price (EUR/MWh)", "PUE".repeat(400)],
  ...[
    "(".repeat(3000),
    "1,".repeat(8000),
    "9".repeat(32_767),
    "a".repeat(32_767),
    " ".repeat(32_767),
    "-".repeat(9000),
  ],
];

const NUMBERS = [
  ...[0, -0, -1, 1, 0.1, 1e-320, 5e-324, 1e-9, 1e9, 1e15, 1e16, 1e150, 1.7976931348623157e308, -1e308],
  ...[NaN, Infinity, -Infinity, 45_985, 2 ** 31, 2 ** 53, -(2 ** 31) - 1],
];

const ERRORS: readonly Cell[] = [
  ...["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"].map(
    (error) => ({
      error,
    }),
  ),
  { error: "#N/A", message: "from another add-in" },
];

export const hostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...ERRORS) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(true, false, null, "") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.double() },
);

/** Names and values that are understood, with a few that are not. */
const ASSUMPTIONS = [
  ...[
    "PUE",
    "WUE",
    "EWIF",
    "Load",
    "Occupancy",
    "Power",
    "Hours",
    "Output tokens",
    "Input tokens",
    "Batch",
    "Devices",
  ],
  ...[
    "Weight bits",
    "Parameters",
    "Active parameters",
    "Tokens",
    "MFU",
    "Host factor",
    "Hardware price",
    "Cost basis",
  ],
  ...[
    "Hardware life",
    "Residual value",
    "Capital charge",
    "Discount rate",
    "Period months",
    "Carbon intensity",
  ],
  ...[
    "Electricity price",
    "Boundary",
    "Embodied",
    "Currency",
    "FX rate",
    "Peak factor",
    "Headroom",
    "Energy",
  ],
  ...[
    "Site",
    "Hardware",
    "Edition",
    "Reasoning tokens",
    "Cached share",
    "Idle power",
    "Water price",
    "Nonsense",
  ],
];

const block: fc.Arbitrary<Argument> = fc.array(
  fc.tuple(
    fc.constantFrom<Cell>(...ASSUMPTIONS, null, "", "Assumption"),
    fc.oneof(
      hostileCell,
      fc.constantFrom<Cell>(0.5, 1, 2, 30, "annuity", "none", "cloud", "api", "2026.11", "Ireland"),
    ),
  ),
  { minLength: 1, maxLength: 5 },
);

const rows = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Argument> =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 })).chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

/** Ranges whose rows differ in length, that hold nothing, or whose cells are ranges: no sheet has them, a caller may. */
const misshapen = fc.oneof(
  fc.constantFrom<Argument>([], [[]], [[], []]),
  fc.array(fc.array(hostileCell, { maxLength: 3 }), { maxLength: 4 }),
  fc.array(fc.array(fc.array(hostileCell, { maxLength: 2 }), { maxLength: 2 }), { maxLength: 2 }),
) as fc.Arbitrary<Argument>;

const hostile: fc.Arbitrary<Argument | undefined> = fc.oneof(
  { weight: 4, arbitrary: hostileCell },
  { weight: 2, arbitrary: rows(hostileCell) },
  { weight: 1, arbitrary: misshapen },
  { weight: 1, arbitrary: block },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const oneOrMore = (...cells: readonly Cell[]): fc.Arbitrary<Argument> => {
  const cell = fc.constantFrom(...cells);
  return fc.oneof(cell, rows(cell));
};

const item = fc.constantFrom<Cell>(
  ...[
    "energy",
    "water",
    "cost",
    "carbon",
    "energy.it",
    "water.onsite",
    "water.embodied",
    "cost.depreciation",
  ],
  ...["carbon.market", "carbon.embodied", "capex", "devices", "trainhours", "device_hours"],
);
const preset = oneOrMore("DGX A100", "H100 SXM", "GPT-4o", "GPT-3 training", "DALL-E 3", "custom", "", null);
const hardware = oneOrMore("H100 SXM", "DGX H100", "A100 SXM 80GB", null);
const device = fc.constantFrom<Argument>("H100 SXM", "A100 SXM 80GB");
const model = fc.oneof(preset, fc.constantFrom<Argument>("GPT-4o", "GPT-4.1"));
const hours = fc.constantFrom<Argument>(720, 24);
const size = fc.constantFrom<Argument>(70, 15_000, "400");
const count = oneOrMore(1, 8, 1000, 0, "12");
const usage = oneOrMore(720, 400, null, 0);
const site = oneOrMore("Ireland", "us-east-1", "Taiwan", null);
const assumptions = fc.oneof(
  { weight: 1, arbitrary: block },
  { weight: 2, arbitrary: fc.constantFrom<Argument>(null, "nameplate", "article-2023") },
);
/** A table of presets of the user's own, with any figures. */
const own = fc
  .array(fc.constantFrom<Cell>(1, 2, 3, 0, null, "0", "5%", "much", -1, true), { minLength: 4, maxLength: 4 })
  .map((figures): Argument => [
    ["Id", "Name", "Kind", "Power low", "Power", "Power high", "WUE"],
    ["own", "Ireland", "hardware", ...figures],
  ]);
const periods = fc.constantFrom<Argument>(null, [["PUE", 1.1, 1.2]], [["PUE"], [1.1], [null]]);
const bound = fc.constantFrom<Argument>("low", "central", "high", "mean", null);
const call = [preset, count, usage, site, assumptions];
const searched = fc.constantFrom<Argument>("hardware", "model", "site", "scenario", "training", null);
const field = oneOrMore("Memory", "Power", "PUE", "vendor", "name");

/** What each function takes. */
const SIGNATURES: Readonly<Record<string, readonly fc.Arbitrary<Argument>[]>> = {
  AIVALUE: [item, ...call, bound],
  AIRANGE: [item, ...call, periods],
  AITOTAL: [item, ...call, periods],
  AIREPORT: call,
  AIEXPLAIN: [item, ...call],
  AISENSITIVITY: [item, ...call],
  AICAPEX: [hardware, count, assumptions, bound],
  AIDEVICES: [model, count, hours, usage, hardware, assumptions, bound],
  AITRAINHOURS: [size, size, device, assumptions, bound],
  AIPRESETS: [searched, fc.constantFrom<Argument>("h100", "", null)],
  AIPRESET: [fc.oneof(preset, site), field, bound, own],
  AISOURCE: [fc.oneof(preset, site), field, own],
};

/** A call of any function: mostly what it takes, with hostile values in some places, too few or too many arguments. */
export const hostileCall: fc.Arbitrary<readonly [string, readonly (Argument | undefined)[]]> = fc
  .constantFrom(...functionNames)
  .chain((name) => {
    const takes = SIGNATURES[name] ?? [...call, bound];
    const args = takes.map((usual) =>
      fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: hostile }),
    );
    return fc
      .tuple(fc.tuple(...args), fc.integer({ min: 0, max: 9 }), fc.array(hostile, { maxLength: 2 }))
      .map(
        ([usual, kept, more]) =>
          [name, kept < takes.length ? usual.slice(0, kept) : [...usual, ...more]] as const,
      );
  });
