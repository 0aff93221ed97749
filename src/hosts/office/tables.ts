import type { Cell } from "../../functions/cells";
import type { Edit } from "../../workbook/change";
import { entry } from "../entry";
import { rangeOf } from "./ranges";

type TableEdit = Extract<Edit, { kind: "table" }>;

/**
 * Makes a table of filled cells. Excel adds a totals row of its own below a table and shifts what stands there, so the
 * cells that are to be totals are taken away first and put into that row.
 */
export async function addTable(
  { name, area, totals }: TableEdit,
  context: Excel.RequestContext,
): Promise<void> {
  const last = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const given = totals ? rangeOf(last, context).load("formulas") : null;
  if (given) await context.sync();
  const formulas = (given?.formulas ?? []) as Cell[][];
  given?.clear("Contents");
  const body = { ...area, rows: area.rows - (totals ? 1 : 0) };
  const table = context.workbook.worksheets.getItem(area.sheet).tables.add(rangeOf(body, context), true);
  table.name = name;
  if (!given) return;
  table.showTotals = true;
  table.getTotalRowRange().formulas = formulas.map((row) => row.map(typed));
}

const typed = (cell: Cell) =>
  typeof cell === "string" && (cell === "" || cell.startsWith("=")) ? cell : entry(cell);
