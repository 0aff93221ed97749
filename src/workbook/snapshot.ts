import { translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf } from "./address";
import { mentionsCall, readFormula, type Call } from "./calls";
import { resolveReference } from "./references";
import { relativeResolver } from "./relative";
import type { Area, CellContent, Contents, Job, Name, Reader, Sheet, Table, Workbook } from "./workbook";

/** A formula that cells share when it says the same of each: its references are relative to the cell. */
export interface SharedFormula {
  /** With its "=". */
  readonly r1c1: string;
  /** References in them are R1C1 too; null when the formula could not be read. */
  readonly calls: readonly Call[] | null;
  /** The formula is one call of ours and nothing else. */
  readonly bare: boolean;
}

/** A cell whose formula uses a function of ours, by itself or by a defined name. */
export interface OurCell {
  readonly area: Area;
  readonly formula: string;
  readonly shared: SharedFormula;
}

/** A cell with what stands in it. */
export interface Found {
  readonly area: Area;
  readonly content: CellContent;
}

/** A workbook as it was at one moment: answers without asking the host again. */
export interface Snapshot extends Reader {
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
  readonly tables: readonly Table[];
  /** Sheet by sheet, row by row. */
  readonly ours: readonly OurCell[];
  /** Defined names whose formula uses a function of ours, by itself or by another such name. */
  readonly ourNames: readonly Name[];
  content(sheet: string, row: number, column: number): CellContent;
  contents(area: Area): Contents;
  /** Every cell whose content passes a test. */
  find(test: (content: CellContent) => boolean): readonly Found[];
  place(reference: string, at: Area): Area | null;
  /** The same reader for references in R1C1, as the calls of `ours` have them. */
  readonly relative: Reader;
}

/** A workbook that fills more of a sheet than can be looked through. */
export class SheetTooLarge extends Error {
  override readonly name = "SheetTooLarge";
  constructor(readonly sheet: string) {
    super(`${sheet} is used over too large an area to be read as a whole`);
  }
}

/** Cells of the largest used range that is read. */
const MOST_CELLS = 40_000_000;
const EMPTY: CellContent = { formula: null, value: null };

/** Reads all sheets once, hidden ones too. */
export async function takeSnapshot(workbook: Workbook, job: Job): Promise<Snapshot> {
  const [sheets, names, tables] = [await workbook.sheets(), await workbook.names(), await workbook.tables()];
  const rowsOf = await readSheets(workbook, sheets, job);
  const ourNames = namesWithCalls(names);

  const content = (sheet: string, row: number, column: number): CellContent => {
    const filled = rowsOf.get(sheet);
    return filled?.rows[row - filled.row]?.[column - filled.column] ?? EMPTY;
  };
  const contents = ({ sheet, row, column, rows, columns }: Area): Contents =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => content(sheet, row + r, column + c)),
    );
  const places = { sheets, names, tables };
  const place = (reference: string, at: Area): Area | null => resolveReference(reference, at, places);
  const relative = relativeResolver(places);
  const read = (area: Area): Promise<Contents> => Promise.resolve(contents(area));
  const isOurs = mentions(ourNames);
  return {
    sheets,
    names,
    tables,
    ourNames,
    ours: [...rowsOf].flatMap(([sheet, filled]) => cellsWithCalls(sheet, filled, isOurs)),
    content,
    contents,
    find: (test) => [...rowsOf].flatMap(([sheet, filled]) => findIn(sheet, filled, test)),
    place,
    read,
    resolve: (reference, at) => Promise.resolve(place(reference, at)),
    relative: { read, resolve: (reference, at) => Promise.resolve(relative(reference, at)) },
  };
}

/** The rows of a used range, from its first one. */
interface Filled {
  readonly row: number;
  readonly column: number;
  readonly rows: (readonly CellContent[])[];
}

async function readSheets(
  workbook: Workbook,
  sheets: readonly Sheet[],
  job: Job,
): Promise<Map<string, Filled>> {
  const used = sheets.flatMap((sheet) => (sheet.used === null ? [] : [sheet.used]));
  const total = used.reduce((sum, { rows }) => sum + rows, 0);
  const filled = new Map<string, Filled>();
  let done = 0;
  for (const area of used) {
    if (area.rows * area.columns > MOST_CELLS) throw new SheetTooLarge(area.sheet);
    const rows: (readonly CellContent[])[] = [];
    const before = done;
    const within: Job = {
      signal: job.signal,
      progress: (rowsDone) => job.progress(before + rowsDone, total),
    };
    for await (const piece of workbook.scan(area, within)) for (const row of piece.cells) rows.push(row);
    filled.set(area.sheet, { row: area.row, column: area.column, rows });
    done += area.rows;
  }
  return filled;
}

function findIn(
  sheet: string,
  { row, column, rows }: Filled,
  test: (content: CellContent) => boolean,
): Found[] {
  const found: Found[] = [];
  rows.forEach((line, r) => {
    line.forEach((content, c) => {
      if (test(content))
        found.push({ area: { sheet, row: row + r, column: column + c, rows: 1, columns: 1 }, content });
    });
  });
  return found;
}

/** Every cell that uses a function of ours. A formula that was filled down is read once. */
function cellsWithCalls(sheet: string, filled: Filled, isOurs: (formula: string) => boolean): OurCell[] {
  const shared = new Map<string, SharedFormula | null>();
  return findIn(sheet, filled, ({ formula }) => formula !== null && isOurs(formula)).flatMap(
    ({ area, content: { formula } }) => {
      const r1c1 = relativeText(formula!, area);
      let known = shared.get(r1c1);
      if (known === undefined) shared.set(r1c1, (known = readShared(r1c1)));
      return known === null ? [] : [{ area, formula: formula!, shared: known }];
    },
  );
}

/** A formula with its references relative to the cell it stands in; what cannot be translated stays as it is. */
export function relativeText(formula: string, at: Area): string {
  try {
    return translateFormulaToR1C1(formula, addressOf({ ...at, sheet: "S" }).slice(2));
  } catch {
    return formula;
  }
}

/** null for a formula that only looks as if it used a function of ours, such as ="AIENERGY(". */
function readShared(r1c1: string): SharedFormula | null {
  const shared = sharedFormula(r1c1);
  return shared.calls?.length === 0 && mentionsCall(r1c1) ? null : shared;
}

/** A formula with relative references, read. */
export const sharedFormula = (r1c1: string): SharedFormula => ({
  r1c1,
  ...readFormula(r1c1, { r1c1: true }),
});

function namesWithCalls(names: readonly Name[]): readonly Name[] {
  let ours: readonly Name[] = [];
  for (;;) {
    const isOurs = mentions(ours);
    const next = names.filter(({ formula }) => isOurs(formula));
    if (next.length === ours.length) return ours;
    ours = next;
  }
}

/** Whether a formula mentions a function of ours, or one of these names. */
function mentions(names: readonly Name[]): (formula: string) => boolean {
  if (names.length === 0) return mentionsCall;
  const spelled = names.map(({ name }) => name.replaceAll(/[\\.?]/g, String.raw`\$&`)).join("|");
  const anyName = new RegExp(String.raw`(?<![\w.])(?:${spelled})(?![\w.(\[])`, "iu");
  return (formula) => mentionsCall(formula) || anyName.test(formula);
}
