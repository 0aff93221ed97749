import type { CellEdit, Edit, Removal } from "../../../workbook/change";
import { addChart, removeChart } from "./charts";
import { writeCells } from "./cells";
import type { Doing, Grid } from "./edited";
import { formatCells, type FormatEdit } from "./formats";
import { setList } from "./lists";
import { addName, removeName } from "./names";
import { addSheet, removeSheet } from "./sheets";
import { addTable, removeTable } from "./tables";
import { setWidth } from "./widths";

/**
 * Carries out edits in their order.
 *
 * @param done the edits that take back what has been done so far, in their order; it grows as the work goes on, so that
 *             it is whole also where an edit fails
 */
export async function carryOut(grid: Grid, edits: readonly Edit[], done: Edit[]): Promise<void> {
  const added = new Set<string>();
  for (const group of grouped(edits)) {
    const doing = doingOf(grid, group);
    done.unshift(...doing.takesBack.filter((edit) => !goesWith(edit, group[0], added)));
    if (!(await doing.run())) throw new Error(`the grid refused the change (${group[0].kind})`);
    if (group[0].kind === "sheet") added.add(group[0].name);
  }
}

type Group = readonly [Edit, ...Edit[]];

const writes = (edit: Edit): edit is CellEdit => edit.kind === "formula" || edit.kind === "values";
const formats = (edit: Edit): edit is FormatEdit => edit.kind === "format";

/** Whether what takes an edit back is done by taking its sheet back: a name alone belongs to no sheet. */
function goesWith(back: Edit, edit: Edit, added: ReadonlySet<string>): boolean {
  if (back.kind === "remove") return sheetOfAddition(edit) !== null && added.has(sheetOfAddition(edit) ?? "");
  return "area" in back && added.has(back.area.sheet);
}

function sheetOfAddition(edit: Edit): string | null {
  if (edit.kind === "table") return edit.area.sheet;
  return edit.kind === "chart" ? edit.chart.over.sheet : null;
}

/** Neighbors that write or format cells of one sheet are carried out together. */
function grouped(edits: readonly Edit[]): Group[] {
  const groups: [Edit, ...Edit[]][] = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last && joins(edit, last[0])) last.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

function joins(edit: Edit, before: Edit): boolean {
  const alike = (writes(edit) && writes(before)) || (formats(edit) && formats(before));
  return alike && "area" in edit && "area" in before && edit.area.sheet === before.area.sheet;
}

function doingOf(grid: Grid, group: Group): Doing {
  const [edit] = group;
  switch (edit.kind) {
    case "formula":
    case "values":
      return writeCells(grid, group.filter(writes));
    case "format":
      return formatCells(grid, group.filter(formats));
    case "sheet":
      return addSheet(grid, edit.name);
    case "table":
      return addTable(grid, edit);
    case "name":
      return addName(grid, edit);
    case "list":
      return setList(grid, edit);
    case "width":
      return setWidth(grid, edit);
    case "chart":
      return addChart(grid, edit.chart);
    case "remove":
      return removal(grid, edit);
  }
}

function removal(grid: Grid, { what, name, sheet }: Removal): Doing {
  switch (what) {
    case "sheet":
      return removeSheet(grid, name);
    case "table":
      return removeTable(grid, name);
    case "name":
      return removeName(grid, name);
    case "chart":
      return removeChart(grid, name, sheet);
  }
}
