import { editions } from "../../src/editions/registry";
import { call } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";
import { handWritten } from "./loop";
import { inventory } from "./rows";

const ROWS = 100_000;
const ROUNDS = 15;
const SCALARS = 20_000;
const LOOKUPS = 1_000_000;

const rows = inventory(ROWS);
const loop = handWritten();
const array = (): Cell[][] =>
  call("AIENERGY", [rows.preset, rows.quantity, rows.usage, rows.site]) as Cell[][];

// Both must have the same answer before anyone speaks of speed.
const [ours, theirs] = [array(), loop(rows)];
const different = ours.findIndex(
  ([value], row) => Math.abs((value as number) / (theirs[row]![0] as number) - 1) > 1e-12,
);
if (different >= 0) throw new Error(`row ${different} differs`);

/** Work a second of each candidate: the candidates in turn, round after round, so that a busy machine slows all alike. */
function measure(
  candidates: Readonly<Record<string, { readonly work: number; readonly run: () => unknown }>>,
) {
  const rates = new Map<string, number[]>(Object.keys(candidates).map((name) => [name, []]));
  for (let round = -3; round < ROUNDS; round++) {
    for (const [name, { work, run }] of Object.entries(candidates)) {
      const start = performance.now();
      run();
      if (round >= 0) rates.get(name)!.push((work / (performance.now() - start)) * 1000);
    }
  }
  return rates;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const { presets, sites } = editions.at(-1)!;
const named = rows.preset.slice(0, 1000).map(([name]) => name as string);
const placed = rows.site.slice(0, 1000).map(([name]) => name as string);

/** Finds presets and sites in turn by the names that people type; what it finds is added up, so that it must be found. */
function lookUp(): number {
  let sum = 0;
  for (let each = 0; each < LOOKUPS; each += 2) {
    sum += presets.find(named[each % 1000]!) as number;
    sum += sites.find(placed[each % 1000]!) as number;
  }
  return sum;
}

const rates = measure({
  loop: { work: ROWS, run: () => loop(rows) },
  array: { work: ROWS, run: array },
  scalar: { work: SCALARS, run: () => repeat(SCALARS, (each) => call("AIENERGY", ["DGX A100", each, 720])) },
  scalarCost: {
    work: SCALARS,
    run: () => repeat(SCALARS, (each) => call("AICOST", ["H100 SXM", each, 720, "Ireland", "nameplate"])),
  },
  scalarModel: {
    work: SCALARS,
    run: () => repeat(SCALARS, (each) => call("AIENERGY", ["GPT-4o", each, 400])),
  },
  range: {
    work: SCALARS / 10,
    run: () => repeat(SCALARS / 10, (each) => call("AIRANGE", ["cost", "DGX A100", each, 720])),
  },
  rangeModel: {
    work: SCALARS / 10,
    run: () => repeat(SCALARS / 10, (each) => call("AIRANGE", ["energy", "GPT-4o", each, 400])),
  },
  report: {
    work: SCALARS / 100,
    run: () => repeat(SCALARS / 100, (each) => call("AIREPORT", ["DGX A100", each, 720])),
  },
  lookup: { work: LOOKUPS, run: lookUp },
});

function repeat(times: number, run: (each: number) => unknown): void {
  for (let each = 1; each <= times; each++) run(each);
}

const ratioToLoop = median(rates.get("loop")!.map((rate, round) => rate / rates.get("array")![round]!));
const per = (name: string): number => Math.round(median(rates.get(name)!));
const report = {
  rows: ROWS,
  rounds: ROUNDS,
  rowsPerSecond: per("array"),
  loopRowsPerSecond: per("loop"),
  ratioToLoop: Number(ratioToLoop.toFixed(2)),
  scalarCallsPerSecond: per("scalar"),
  scalarCostCallsPerSecond: per("scalarCost"),
  scalarModelCallsPerSecond: per("scalarModel"),
  rangesPerSecond: per("range"),
  modelRangesPerSecond: per("rangeModel"),
  reportsPerSecond: per("report"),
  nanosecondsPerLookup: Number((1e9 / median(rates.get("lookup")!)).toFixed(1)),
};

if (process.argv.includes("--json")) console.log(JSON.stringify(report));
else {
  const number = new Intl.NumberFormat("en-US");
  const line = (name: string, value: number, unit: string): void =>
    console.log(`  ${name.padEnd(22)}${number.format(value)} ${unit}`);
  console.log(`AIENERGY over ${number.format(ROWS)} mixed rows, medians of ${ROUNDS} interleaved rounds`);
  line("hand-written loop", report.loopRowsPerSecond, "rows/s");
  line(
    "one array call",
    report.rowsPerSecond,
    `rows/s, ${report.ratioToLoop} times the loop's time (budget 2)`,
  );
  line("AIENERGY, hardware", report.scalarCallsPerSecond, "calls/s (budget 500,000)");
  line("AICOST, site, scenario", report.scalarCostCallsPerSecond, "calls/s");
  line("AIENERGY, model", report.scalarModelCallsPerSecond, "calls/s");
  line("AIRANGE, hardware", report.rangesPerSecond, "calls/s (budget 20,000)");
  line("AIRANGE, model", report.modelRangesPerSecond, "calls/s (budget 20,000)");
  line("AIREPORT", report.reportsPerSecond, "calls/s (budget 2,000)");
  line("a preset by its name", report.nanosecondsPerLookup, "ns (budget 100)");
}
