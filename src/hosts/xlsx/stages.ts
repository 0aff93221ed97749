import { isCellError, type Cell } from "../../functions/cells";
import { cellKey } from "../../workbook/area";
import type { OurCell } from "../../workbook/snapshot";
import type { Job, Workbook } from "../../workbook/workbook";
import type { Calculate, Results } from "../computing";
import { dependenciesOf, readersOf } from "../dependencies";
import type { Spot } from "./a1";
import { bareCalls, computeDirectly, snapshotOf, type Direct } from "./direct";
import { engineBook, formulasOf, placesOf, type Given } from "./engine-book";
import type { XlsxFile } from "./file";
import { isForeign } from "./foreign";
import { keyOf, type Hanging } from "./hanging";

export interface Computing {
  readonly calculate: Calculate;
  readonly language: string;
  readonly job: Job;
  readonly workbook: Workbook;
}

/** What the formulas of a file come to. */
export interface Computed {
  /** null where it keeps what it shows: it uses what is not known here, or goes round in a circle. */
  result(sheet: string, spot: Spot): Cell | Cell[][] | null;
}

/** Rounds in which what cannot be computed is found and taken as it stands. */
const ROUNDS = 4;
/** Times that our calls wait for formulas of Excel that wait for our calls; what is deeper goes to the engine as a whole. */
const STAGES = 4;

/**
 * Computes all formulas of a file in the order in which they read each other: our calls by our functions, formulas of
 * Excel by the engine, and what cannot be told apart by the engine, too.
 */
export async function computeAll(file: XlsxFile, computing: Computing): Promise<Computed> {
  for (const sheet of file.sheets) sheet.settle();
  const { date1904 } = file.book();
  const foreign = formulasOf(file).filter(({ formula }) => isForeign(formula, { date1904 }));
  const kept = new Set(foreign.map((cell) => cellKey(cell.sheet, cell)));
  const known = await inStages(file, computing, kept);
  const results = await byEngine(file, computing, { known, kept });
  return {
    result(sheet, spot) {
      const key = cellKey(sheet, spot);
      return known.get(key) ?? (kept.has(key) || results === null ? null : resultAt(results, sheet, spot));
    },
  };
}

/** Computes some formulas of a file, while all others count as what they show. */
export async function computeSome(
  file: XlsxFile,
  { cells, reads }: Hanging,
  computing: Computing,
): Promise<Computed> {
  const only = new Set(cells.map(keyOf));
  const { date1904 } = file.book();
  const kept = new Set(cells.filter(({ formula }) => isForeign(formula, { date1904 })).map(keyOf));
  const given = { known: new Map(), kept, only, within: reads ?? undefined };
  const results = await byEngine(file, computing, given);
  return {
    result: (sheet, spot) =>
      results === null || kept.has(cellKey(sheet, spot)) ? null : resultAt(results, sheet, spot),
  };
}

async function inStages(file: XlsxFile, computing: Computing, kept: Set<string>): Promise<Direct> {
  const { workbook, language, job } = computing;
  const snapshot = await snapshotOf(workbook, job);
  if (snapshot === null) return new Map();
  const before = { snapshot, language, job, kept };
  const first = await computeDirectly(file, bareCalls(snapshot), { ...before, known: new Map() });
  let stage = first;
  for (let count = 0; stage !== null && stage.waiting.length > 0 && count < STAGES; count += 1) {
    const { known, waiting } = stage;
    const ready = formulasBefore(file, { known, kept }, waiting);
    if (ready.size === 0) break;
    const results = await byEngine(file, computing, { known, kept, only: ready });
    const extended = new Map(known);
    for (const { sheet, ...spot } of formulasOf(file)) {
      const key = cellKey(sheet, spot);
      if (!ready.has(key) || kept.has(key) || results === null) continue;
      // One that fills other cells may have been read by those that were computed with it.
      if (results.spill(sheet, spot.row, spot.column) !== null) return first?.known ?? new Map();
      extended.set(key, results.value(sheet, spot.row, spot.column));
    }
    const next = await computeDirectly(file, waiting, { ...before, known: extended });
    if (next === null || spreadsAnew(file, next.known, known)) return first?.known ?? new Map();
    stage = next;
    if (next.waiting.length === waiting.length) break;
  }
  return stage?.known ?? new Map();
}

/** Whether a result that came late fills cells that it did not fill before: earlier ones may have read them as empty. */
function spreadsAnew(file: XlsxFile, now: Direct, before: Direct): boolean {
  return [...now].some(([key, result]) => {
    if (!Array.isArray(result) || before.has(key)) return false;
    const [row = 0, column = 0] = key.split(",", 2).map(Number);
    const fills = file.sheet(key.split(",").slice(2).join(",")).held({ row, column })?.fills;
    return (fills?.rows ?? 1) !== result.length || (fills?.columns ?? 1) !== (result[0]?.length ?? 1);
  });
}

/** Formulas that read nothing which hangs on calls that wait: the engine can compute them first. */
function formulasBefore(
  file: XlsxFile,
  given: { readonly known: Direct; readonly kept: ReadonlySet<string> },
  waiting: readonly OurCell[],
): ReadonlySet<string> {
  const book = engineBook(file, given);
  const { nodes, complete } = dependenciesOf(book, placesOf(file));
  if (!complete) return new Set();
  const late = readersOf([
    ...[...nodes.values()].filter(({ opaque }) => opaque),
    ...waiting.map(({ area }) => nodes.get(cellKey(area.sheet, area))!),
  ]);
  return new Set([...nodes.values()].filter((node) => !late.has(node)).map(({ key }) => key));
}

/** Lets the engine compute what is not known; what it cannot compute is added to `kept`. */
async function byEngine(
  file: XlsxFile,
  { calculate, language, job }: Computing,
  given: Given & { readonly kept: Set<string> },
): Promise<Results | null> {
  let results: Results | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const book = engineBook(file, given);
    const asked = book.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ formula, ...cell }) => (formula === null ? [] : { ...cell, sheet: name })),
    );
    if (asked.length === 0) break;
    const answered = await calculate(book, { language, job });
    results = answered;
    const unknown = asked.filter(({ sheet, row, column }) => isUnknown(answered.value(sheet, row, column)));
    if (unknown.length === 0) break;
    unknown.forEach((cell) => given.kept.add(cellKey(cell.sheet, cell)));
  }
  return results;
}

/** The engine has no such function or name, or never came to an end. */
const isUnknown = (value: Cell): boolean =>
  isCellError(value) && (value.error === "#NAME?" || value.error === "#CYCLE!");

/** What a cell's formula came to, with all that it fills. */
export function resultAt(results: Results, sheet: string, { row, column }: Spot): Cell | Cell[][] {
  const spill = results.spill(sheet, row, column);
  if (spill === null) return results.value(sheet, row, column);
  return Array.from({ length: spill.rows }, (_, down) =>
    Array.from({ length: spill.columns }, (__, right) => results.value(sheet, row + down, column + right)),
  );
}
