import type { Cell } from "../../../src/functions/cells";
import type { MemoryWorkbook } from "../memory";
import type { Typed } from "./book";

const ROWS = /^[A-D](\d+)$/;
const isNumber = (cell: Cell): cell is number => typeof cell === "number";

/** Every quantity and every assumption that is a number becomes another one. */
export const withOtherNumbers = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([at, cell]) => [
      at,
      /^[BJ]\d/.test(at) && isNumber(cell) ? cell * 1.03 : cell,
    ]),
  );

/** Each row of the inventory takes what the next one said: other presets with usages and sites that fit them. */
export function withOtherPresets(typed: Typed): Typed {
  const last = Math.max(...Object.keys(typed).map((at) => Number(ROWS.exec(at)?.[1] ?? 0)));
  return Object.fromEntries(
    Object.entries(typed).map(([at, cell]) => {
      const row = Number(ROWS.exec(at)?.[1] ?? 0);
      return [at, row === 0 ? cell : (typed[`${at[0]!}${row === last ? 2 : row + 1}`] ?? null)];
    }),
  );
}

/** Types what differs into a workbook, over cells without formulas. */
export function retype(workbook: MemoryWorkbook, before: Typed, after: Typed): void {
  for (const [at, value] of Object.entries(after))
    if (value !== before[at]) workbook.type(at, { formula: null, value });
}
