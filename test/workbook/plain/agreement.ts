import { isCellError, type Cell } from "../../../src/functions/cells";
import type { Results } from "../../../src/hosts/univer/calculate";
import type { Area } from "../../../src/workbook/workbook";

/** A cell of which two computations differ. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly ours: Cell;
  readonly plain: Cell;
}

/** How two computations of the cells that were made plain compare: how many cells agree, and which do not. */
export function compared(
  cells: readonly Area[],
  ours: Results,
  plain: (row: number, column: number) => Cell,
): { readonly agreeing: number; readonly differing: readonly Difference[] } {
  const differing: Difference[] = [];
  let agreeing = 0;
  for (const { sheet, row, column } of cells) {
    const { rows, columns } = ours.spill(sheet, row, column) ?? { rows: 1, columns: 1 };
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const [one, other] = [ours.value(sheet, r, c), plain(r, c)];
        if (agree(one, other)) agreeing++;
        else differing.push({ row: r, column: c, ours: one, plain: other });
      }
  }
  return { agreeing, differing };
}

function agree(one: Cell, other: Cell): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  // A cell that shows nothing is written in a file as one that is not there.
  return (one === "" ? null : one) === (other === "" ? null : other);
}
