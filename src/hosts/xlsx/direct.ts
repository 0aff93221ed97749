import { call } from "../../functions/call";
import type { Cell } from "../../functions/cells";
import { cellIn, cellKey, meets } from "../../workbook/area";
import { evaluateArguments } from "../../workbook/arguments";
import { MOST_CELLS } from "../../workbook/evaluation";
import { SheetTooLarge, takeSnapshot, type OurCell, type Snapshot } from "../../workbook/snapshot";
import type { XlsxFile } from "./file";
import type { Area, Job, Workbook } from "../../workbook/workbook";

/** Results of cells by place. */
export type Direct = ReadonlyMap<string, Cell | Cell[][]>;

/** Calls that take what other calls gave are computed in as many passes as they are deep. */
const PASSES = 5;

/** What is known when calls of ours are computed. */
export interface Before {
  readonly snapshot: Snapshot;
  readonly language: string;
  readonly job: Job;
  /** Results of other formulas. */
  readonly known: Direct;
  /** Cells whose formulas count as what they show. */
  readonly kept: ReadonlySet<string>;
}

/** Cells that hold one call of ours and nothing else. */
export const bareCalls = ({ ours }: Snapshot): OurCell[] =>
  ours.filter(({ shared }) => shared.bare && shared.calls?.[0] !== undefined);

/**
 * Computes those of some bare calls whose arguments are literals, cells without formulas or cells that are computed:
 * a hundred times faster than the engine, which is left with the rest.
 *
 * @returns null where a result fills cells that were read as empty ones: then all hangs together, and the engine is asked
 */
export async function computeDirectly(
  file: XlsxFile,
  calls: readonly OurCell[],
  { snapshot, language, job, known, kept }: Before,
): Promise<{ readonly known: Direct; readonly waiting: readonly OurCell[] } | null> {
  const computed = new Map(known);
  const gaps: Area[] = [];
  let waiting = calls;
  for (let pass = 0; pass < PASSES && waiting.length > 0; pass += 1) {
    const before = waiting.length;
    const left: OurCell[] = [];
    for (const [index, cell] of waiting.entries()) {
      if (index % 1000 === 0) {
        await new Promise((resolve) => setTimeout(resolve));
        job.signal.throwIfAborted();
        job.progress(computed.size, snapshot.ours.length);
      }
      const result = await evaluate(cell, { file, snapshot, computed, kept, language, gaps });
      if (result === undefined || isBlocked(file, cell.area, result)) left.push(cell);
      else computed.set(cellKey(cell.area.sheet, cell.area), result);
    }
    waiting = left;
    if (left.length === before) break;
  }
  return missesSome(computed, gaps) ? null : { known: computed, waiting };
}

/** Whether a result fills cells that were read as empty ones. */
function missesSome(computed: Direct, gaps: readonly Area[]): boolean {
  if (gaps.length === 0) return false;
  return [...computed].some(([key, result]) => {
    if (!Array.isArray(result)) return false;
    const [row = 0, column = 0] = key.split(",", 2).map(Number);
    const sheet = key.split(",").slice(2).join(",");
    const filled = { row, column, rows: result.length, columns: result[0]?.length ?? 0 };
    return gaps.some((gap) => gap.sheet === sheet && meets(gap, filled));
  });
}

export async function snapshotOf(workbook: Workbook, job: Job): Promise<Snapshot | null> {
  try {
    return await takeSnapshot(workbook, job);
  } catch (problem) {
    if (problem instanceof SheetTooLarge) return null;
    throw problem;
  }
}

interface Known {
  readonly file: XlsxFile;
  readonly snapshot: Snapshot;
  readonly computed: ReadonlyMap<string, Cell | Cell[][]>;
  readonly kept: ReadonlySet<string>;
  readonly language: string;
  /** Areas that were read and have empty cells: a result that fills them would have been missed. */
  readonly gaps: Area[];
}

/** undefined where an argument hangs on a formula that is not computed yet. */
async function evaluate(
  { area, shared }: OurCell,
  { file, snapshot, computed, kept, language, gaps }: Known,
): Promise<Cell | Cell[][] | undefined> {
  const [whole] = shared.calls!;
  const { relative } = snapshot;
  const scope = {
    at: area,
    local: whole!.local,
    language,
    most: MOST_CELLS,
    workbook: {
      async resolve(reference: string, at: Area) {
        const place = await relative.resolve(reference, at);
        return place !== null && isKnown(place) ? place : null;
      },
      async read(place: Area) {
        const contents = await relative.read(place);
        return contents.map((row, down) =>
          row.map(({ formula, value }, right) => {
            const own =
              formula === null ? undefined : computed.get(cellKey(place.sheet, cellIn(place, down, right)));
            return { formula, value: own === undefined ? value : Array.isArray(own) ? own[0]![0]! : own };
          }),
        );
      },
    },
  };
  const isKnown = (place: Area): boolean => {
    const { sheet: name } = place;
    const sheet = file.sheet(name);
    let filled = 0;
    for (const { row, cell } of sheet.cellsIn(place)) {
      filled += 1;
      const spot = { row, column: cell.column };
      const isFormula = cell.formula !== null || cell.group !== null;
      const key = cellKey(name, spot);
      if (isFormula && !computed.has(key) && !kept.has(key)) return false;
      if (!isFormula && sheet.filledBy(spot) !== null) return false;
    }
    if (filled < place.rows * place.columns) gaps.push(place);
    return true;
  };
  const evaluated = await evaluateArguments(whole!.values, scope);
  return "unchecked" in evaluated ? undefined : call(whole!.name, evaluated.values, language);
}

/** Whether a result has no room: the engine then says so. */
function isBlocked(file: XlsxFile, { sheet: name, row, column }: Area, result: Cell | Cell[][]): boolean {
  if (!Array.isArray(result)) return false;
  const sheet = file.sheet(name);
  const area = { sheet: name, row, column, rows: result.length, columns: result[0]?.length ?? 0 };
  for (const { row: down, cell } of sheet.cellsIn(area)) {
    const isItself = down === row && cell.column === column;
    if (isItself || (cell.value === null && cell.formula === null && cell.group === null)) continue;
    const by = sheet.filledBy({ row: down, column: cell.column });
    if (by?.row !== row || by.column !== column) return true;
  }
  return false;
}
