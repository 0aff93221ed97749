import { editions } from "../../src/editions/registry";
import { call } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";
import { growth } from "./growth";
import { handWritten } from "./loop";
import { peers } from "./peers";
import { inventory } from "./rows";
import { ratio, repeat, rounds, summary, type Candidate, type Rate } from "./rounds";

const ROWS = 100_000;
const ROUNDS = 15;
const CALLS = 20_000;

const rows = inventory(ROWS);
const loop = handWritten();
const array = (): Cell[][] =>
  call("AIENERGY", [rows.preset, rows.quantity, rows.usage, rows.site]) as Cell[][];

const calls = (times: number, run: (each: number) => unknown): Candidate => ({
  work: times,
  run: () => repeat(times, run),
});
const few = (column: Cell[][]): Cell[][] => column.slice(0, 1000);
const portfolio = [few(rows.preset), few(rows.quantity), few(rows.usage), few(rows.site)];
const shelf = editions[0]!.presets;

const name = (each: number): Cell => rows.preset[each % 8]![0]!;
const place = (each: number): Cell => (each % 3 === 0 ? null : rows.site[each % 7]![0]!);
/** What a sheet with several functions asks, one cell after another. */
const sheet: readonly ((each: number) => unknown)[] = [
  (each) => call("AIENERGY", [name(each), each, 720, place(each)]),
  (each) => call("AIWATER", [name(each), each, 720, place(each)]),
  (each) => call("AICOST", ["DGX A100", each, 720, place(each), "nameplate"]),
  (each) => call("AICARBON", [name(each), each, 720, place(each)]),
  (each) => call("AIVALUE", ["water.onsite", name(each), each, 720, place(each)]),
];

/** Candidates by the key that the report has for them. */
const candidates: Readonly<Record<string, Candidate>> = {
  scalar: calls(CALLS, (each) => call("AIENERGY", ["DGX A100", each, 720])),
  mixed: calls(CALLS, (each) => sheet[each % 5]!(each)),
  scalarCost: calls(CALLS, (each) => call("AICOST", ["H100 SXM", each, 720, "Ireland", "nameplate"])),
  scalarModel: calls(CALLS, (each) => call("AIENERGY", ["GPT-4o", each, 400])),
  range: calls(CALLS / 10, (each) => call("AIRANGE", ["cost", "DGX A100", each, 720])),
  rangeModel: calls(CALLS / 10, (each) => call("AIRANGE", ["energy", "GPT-4o", each, 400])),
  devices: calls(CALLS / 10, (each) => call("AIDEVICES", ["GPT-4o", 1000 * each, 720])),
  report: calls(CALLS / 100, (each) => call("AIREPORT", ["DGX A100", each, 720])),
  totalRows: { work: 1000, run: () => call("AITOTAL", ["carbon", ...portfolio]) },
  lookup: calls(20 * CALLS, (each) => shelf.find(rows.preset[each % 8]![0] as string)),
};

/** Both must have the same answer before anyone speaks of speed. */
function same(ours: Cell[][], theirs: Cell[][]): void {
  const different = ours.findIndex(
    ([value], row) => Math.abs((value as number) / (theirs[row]![0] as number) - 1) > 1e-12,
  );
  if (different >= 0) throw new Error(`row ${different} differs`);
}

async function main(): Promise<void> {
  // What a sheet with one function sees; afterwards the engine has met all the others.
  const { alone } = await rounds({ alone: candidates["scalar"]! }, ROUNDS);
  same(array(), loop(rows));
  const folder = process.argv[2]!;
  const others = peers(folder, rows);
  const columns = { loop: { work: ROWS, run: () => loop(rows) }, array: { work: ROWS, run: array } };
  const own = await rounds({ ...columns, ...candidates }, ROUNDS);
  // Peers take seconds a round: fewer rounds, with our column among them.
  const beside = await rounds({ array: columns.array, ...others }, 5);
  const rates = Object.fromEntries(
    Object.entries({ alone: alone!, ...own }).map(([name, all]): [string, Rate] => [name, summary(all)]),
  );
  const peerRates = Object.keys(others).map((name) => [name, summary(beside[name]!)] as const);
  const peerRatios = Object.keys(others).map(
    (name) => [name, ratio(beside["array"]!, beside[name]!)] as const,
  );
  const toLoop = ratio(own["loop"]!, own["array"]!);
  console.log(
    JSON.stringify({
      rows: ROWS,
      rounds: ROUNDS,
      ratioToLoop: Number(toLoop.median.toFixed(2)),
      ratioToLoopSpread: [toLoop.min, toLoop.max].map((each) => Number(each.toFixed(2))),
      rowsPerSecond: Math.round(rates["array"]!.median),
      peers: Object.fromEntries(
        peerRatios.filter(sameColumns).map(([name, { median }]) => [name, Number(median.toPrecision(3))]),
      ),
      peerRatios: Object.fromEntries(peerRatios),
      peerRates: Object.fromEntries(peerRates),
      scalarCallsPerSecond: Math.round(rates["alone"]!.median),
      mixedCallsPerSecond: Math.round(rates["mixed"]!.median),
      rangesPerSecond: Math.round(rates["range"]!.median),
      reportsPerSecond: Math.round(rates["report"]!.median),
      lookupNanoseconds: Number((1e9 / rates["lookup"]!.median).toFixed(1)),
      rates,
      growth: growth(),
    }),
  );
}

/** A package that leaves the sites unread is shown, but is no peer on the same rows. */
const sameColumns = ([name]: readonly [string, Rate]): boolean => !name.includes(" ");

void main();
