import type { Cell } from "../../functions/cells";
import type { Change } from "../../workbook/change";
import { resolveReference } from "../../workbook/references";
import type { Area, Contents, Job, Workbook } from "../../workbook/workbook";
import type { Calculate, Results } from "../computing";
import { applyAll } from "./apply";
import type { XlsxFile } from "./file";
import { refuse } from "./guard";
import { bookOf, recompute, type Recomputed } from "./recompute";

const ROWS_AT_ONCE = 2_000;

export interface XlsxOptions {
  /** Computes formulas that are not ours; without it the file only keeps them. */
  readonly calculate?: Calculate;
  /** Of the messages of our functions. */
  readonly language?: string;
}

/** The workbook of an opened file. */
export interface XlsxWorkbook extends Workbook {
  /** Computes every formula again, and tells what came of it. */
  recompute(job: Job): Promise<Recomputed>;
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
  let results: Promise<Results> | null = null;

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
    const undo = applyAll(file, change, read);
    stale ||= change.edits.some(({ kind }) => kind !== "format" && kind !== "width");
    results = null;
    return { undo };
  };

  const computeAll = async (workbook: Workbook, job: Job): Promise<Recomputed> => {
    if (!calculate) throw new Error("a file computes nothing without an engine");
    const recomputed = await recompute(file, { calculate, language, job, workbook });
    stale = recomputed.uncomputed > 0;
    results = null;
    return recomputed;
  };

  const workbook: XlsxWorkbook = {
    can: { evaluate: calculate !== undefined, table: true, chart: true },
    sheets: () =>
      Promise.resolve(
        file.sheets.map((sheet) => ({
          name: sheet.name,
          used: sheet.used(),
          hidden: file.book().sheets.find(({ part }) => part === sheet.part)?.hidden ?? false,
          locked: file.isLocked(sheet),
        })),
      ),
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
      if (!calculate) throw new Error("a file evaluates nothing without an engine");
      const held = file.sheet(at.sheet).content(at).formula;
      if (held === formula) return shown(await (results ??= calculate(bookOf(file), { language })), at);
      return shown(await calculate(bookOf(file, { formula, at }), { language }), at);
    },
    recompute: (job) => computeAll(workbook, job),
    recalculate: async (job) => void (await computeAll(workbook, job)),
    apply: (change) => Promise.resolve().then(() => apply(change)),
    save: () => file.save(stale),
  };
  return workbook;
}

function shown(results: Results, { sheet, row, column }: Area): Cell | Cell[][] {
  const spill = results.spill(sheet, row, column);
  if (spill === null) return results.value(sheet, row, column);
  return Array.from({ length: spill.rows }, (_, down) =>
    Array.from({ length: spill.columns }, (__, right) => results.value(sheet, row + down, column + right)),
  );
}
