import type { Change } from "../../workbook/change";
import { resolveReference } from "../../workbook/references";
import type { Area, Asked, Contents, Job, Workbook } from "../../workbook/workbook";
import type { Calculate } from "../computing";
import { NOTHING, together } from "./aftermath";
import { applyAll } from "./apply";
import { evaluateIn, UNKNOWN } from "./evaluate";
import type { XlsxFile } from "./file";
import { refuse } from "./guard";
import { hangingOn, neededBy } from "./hanging";
import { recompute, recomputeSome, type Recomputed } from "./recompute";
import { computeAll, type Computed, type Computing } from "./stages";
import type { Deflating } from "./zip-write";

const ROWS_AT_ONCE = 2_000;
const QUIET: Job = { signal: new AbortController().signal, progress: () => undefined };

export interface XlsxOptions {
  /** Computes formulas that are not ours; without it the file only keeps them. */
  readonly calculate?: Calculate;
  /** Of the messages of our functions. */
  readonly language?: string;
  /** A faster way of packing than the one that pages know, too. */
  readonly deflating?: Deflating;
}

/** The workbook of an opened file. */
export interface XlsxWorkbook extends Workbook {
  /** Computes every formula again, and tells what came of it. */
  recompute(job: Job): Promise<Recomputed>;
  /** Computes what hangs on what was written since, and formulas that show nothing yet. */
  recomputeOld(job: Job): Promise<void>;
  /** The file as it is now: the very bytes that were opened if nothing was changed. */
  save(): Uint8Array;
}

export function xlsxWorkbook(
  file: XlsxFile,
  { calculate, language = "en-US" }: XlsxOptions = {},
): XlsxWorkbook {
  const first = file.sheets[0]?.name ?? "";
  let selected: Area = { sheet: first, row: 0, column: 0, rows: 1, columns: 1 };
  /** Formulas were written or inputs changed since everything was computed. */
  let stale = false;
  let trusted = !file.asksToCompute();
  let aftermath = NOTHING;
  let results: Promise<Computed> | null = null;
  /** What our calls read shows what it came to. */
  let prepared = calculate === undefined;
  let last: Change | null = null;
  /** What the last change's undo expects is read only now: hardly anybody asks for it, and it is as large as the change. */
  const settleUndo = (): void => {
    void last?.expect;
    last = null;
  };

  const read = (area: Area): Contents => {
    const sheet = file.sheet(area.sheet);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        sheet.content({ row: area.row + row, column: area.column + column }),
      ),
    );
  };
  const places = () => ({
    sheets: file.sheets.map((sheet) => ({ name: sheet.name, used: sheet.used() })),
    names: file.names(),
    tables: file.tables(),
  });
  const apply = (change: Change): { readonly undo: Change } => {
    refuse(file, change, read);
    settleUndo();
    const applied = applyAll(file, change, read);
    last = applied.undo;
    stale ||= change.edits.some(({ kind }) => kind !== "format" && kind !== "width");
    aftermath = together(aftermath, applied.aftermath);
    results = null;
    return { undo: applied.undo };
  };

  const computing = (job: Job): Computing => {
    if (!calculate) throw new Error("a file computes nothing without an engine");
    return { calculate, language, job, workbook };
  };
  const recomputeAll = async (job: Job): Promise<Recomputed> => {
    prepared = true;
    const recomputed = await recompute(file, computing(job));
    results = null;
    stale = recomputed.uncomputed > 0;
    [aftermath, trusted] = [NOTHING, true];
    return recomputed;
  };
  const recomputeOld = async (job: Job): Promise<void> => {
    prepared = true;
    const given = computing(job);
    results = null;
    stale = (await recomputeSome(file, hangingOn(file, aftermath, trusted), given)) > 0;
    [aftermath, trusted] = [NOTHING, true];
  };
  const evaluateAll = async (asked: readonly Asked[], job: Job) => evaluateIn(file, asked, computing(job));
  /** Some programs write formulas without what they come to: our calls would read nothing. */
  const prepare = async (): Promise<void> => {
    if (prepared) return;
    prepared = true;
    const given = computing(QUIET);
    await recomputeSome(file, neededBy(file, trusted), given);
  };

  const workbook: XlsxWorkbook = {
    can: { evaluate: calculate !== undefined, table: true, chart: true },
    async sheets() {
      await prepare();
      return file.sheets.map((sheet) => ({
        name: sheet.name,
        used: sheet.used(),
        hidden: file.book().sheets.find(({ part }) => part === sheet.part)?.hidden ?? false,
        locked: file.isLocked(sheet),
      }));
    },
    names: () => Promise.resolve(file.names()),
    tables: () => Promise.resolve(file.tables().map(({ part: _part, ...table }) => table)),
    selection: () => Promise.resolve(selected),
    reveal(area) {
      selected = area;
      return Promise.resolve();
    },
    onSelection: () => () => undefined,
    read: (area) => Promise.resolve().then(() => read(area)),
    resolve: (reference, at) => Promise.resolve(resolveReference(reference, at, places())),
    async *scan(area, job) {
      for (let row = 0; row < area.rows; row += ROWS_AT_ONCE) {
        // Lets a signal to stop arrive between pieces.
        await new Promise((resolve) => setTimeout(resolve));
        job.signal.throwIfAborted();
        const piece = { ...area, row: area.row + row, rows: Math.min(ROWS_AT_ONCE, area.rows - row) };
        yield { area: piece, cells: read(piece) };
        job.progress(Math.min(row + ROWS_AT_ONCE, area.rows), area.rows);
      }
    },
    spills: (cells) =>
      Promise.resolve(
        cells.map(({ sheet, row, column }) => {
          const fills = file.sheet(sheet).held({ row, column })?.fills ?? null;
          return fills && fills.rows * fills.columns > 1 ? fills : null;
        }),
      ),
    async evaluate(formula, at) {
      if (file.sheet(at.sheet).content(at).formula === formula) {
        results ??= computeAll(file, computing(QUIET));
        return (await results).result(at.sheet, at) ?? UNKNOWN;
      }
      return (await evaluateAll([{ formula, at }], QUIET))[0]!;
    },
    evaluateAll,
    recompute: recomputeAll,
    recomputeOld,
    recalculate: async (job) => void (await recomputeAll(job)),
    apply: (change) => Promise.resolve().then(() => apply(change)),
    save: () => file.save(stale),
  };
  return workbook;
}
