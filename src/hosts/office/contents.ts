import type { Cell } from "../../functions/cells";
import type { Area, CellContent, Contents } from "../../workbook/workbook";
import { batches, isTooLarge, pieces } from "./pieces";
import { rangeOf, supports } from "./ranges";
import { fromElsewhere } from "./spills";

interface Piece {
  /** Which of the areas asked for it belongs to. */
  readonly of: number;
  readonly area: Area;
}

/** Formulas and values of areas, in as few messages as Excel's limit allows. */
export async function contents(areas: readonly Area[], context: Excel.RequestContext): Promise<Contents[]> {
  const found: CellContent[][][] = areas.map(() => []);
  const all = areas.flatMap((area, of) => pieces(area).map((piece) => ({ of, area: piece })));
  for (const batch of batches(all)) {
    for (const { of, cells } of await readBatch(batch, context)) found[of]?.push(...cells);
  }
  return found;
}

type Read = Piece & { readonly cells: CellContent[][] };

async function readBatch(batch: readonly Piece[], context: Excel.RequestContext): Promise<Read[]> {
  try {
    return await readTogether(batch, context);
  } catch (error) {
    const halves = isTooLarge(error) ? halved(batch) : null;
    if (!halves) throw error;
    const read: Read[] = [];
    for (const half of halves) read.push(...(await readBatch(half, context)));
    return read;
  }
}

/** Fewer pieces, or fewer rows of the only one; null where a single row is too much. */
function halved(batch: readonly Piece[]): readonly (readonly Piece[])[] | null {
  const middle = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
  const [only] = batch;
  if (!only || only.area.rows < 2) return null;
  const most = Math.ceil(only.area.rows / 2) * only.area.columns;
  return pieces(only.area, most).map((area) => [{ ...only, area }]);
}

async function readTogether(batch: readonly Piece[], context: Excel.RequestContext): Promise<Read[]> {
  const spilling = supports("1.12");
  const properties = `formulas,values,valueTypes${spilling ? ",hasSpill" : ""}`;
  const ranges = batch.map(({ area }) => rangeOf(area, context).load(properties));
  await context.sync();
  const read: Read[] = [];
  for (const [index, piece] of batch.entries()) {
    const range = ranges[index]!;
    const cells = cellsOf(range);
    // hasSpill is null where only some cells have one.
    const spilled = spilling && (range.hasSpill as boolean | null) !== false;
    read.push({ ...piece, cells: spilled ? await withoutEchoes(piece.area, cells, context) : cells });
  }
  return read;
}

function cellsOf({ formulas, values, valueTypes }: Excel.Range): CellContent[][] {
  return (values as unknown[][]).map((row, down) =>
    row.map((value, across) => ({
      formula: formulaOf((formulas as unknown[][])[down]?.[across], value),
      value: cellOf(value, valueTypes[down]?.[across]),
    })),
  );
}

/** A text that begins with "=" stands in both places; a formula has a result. */
const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;

function cellOf(value: unknown, type: Excel.RangeValueType | undefined): Cell {
  // An error arrives as its text; only the type tells it from the same text typed by hand.
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Of a cell into which another's result spills, Excel may tell the other's formula, which is not its own. */
async function withoutEchoes(
  area: Area,
  cells: CellContent[][],
  context: Excel.RequestContext,
): Promise<CellContent[][]> {
  const echoes = (row: number, column: number): boolean => {
    const formula = cells[row]?.[column]?.formula ?? null;
    const before = [cells[row - 1]?.[column]?.formula, cells[row]?.[column - 1]?.formula];
    return formula !== null && before.includes(formula);
  };
  const spilled = await fromElsewhere(area, echoes, context);
  return cells.map((row, down) =>
    row.map((cell, across) => (spilled.has(`${down},${across}`) ? { ...cell, formula: null } : cell)),
  );
}
