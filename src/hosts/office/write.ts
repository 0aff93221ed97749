import type { CellEdit, Edit, Removal } from "../../workbook/change";
import { uniformFormula } from "../../workbook/uniform";
import type { Area, Job } from "../../workbook/workbook";
import { entry } from "../entry";
import { addChart } from "./charts";
import { writeFormat } from "./formats";
import { writeList } from "./lists";
import { bytesOf, CELL_BYTES, MOST_BYTES } from "./pieces";
import { rangeOf } from "./ranges";
import { addTable } from "./tables";
import { writeWidth } from "./widths";

/** Carries out edits in their order, in as few messages as Excel's limit allows; between messages it can be cancelled. */
export async function writeAll(
  edits: readonly Edit[],
  job: Job | undefined,
  context: Excel.RequestContext,
): Promise<void> {
  let queued = 0;
  for (const [done, edit] of edits.entries()) {
    for (const { part, bytes } of parts(edit)) {
      if (queued > 0 && queued + bytes > MOST_BYTES) {
        await context.sync();
        job?.progress(done, edits.length);
        job?.signal.throwIfAborted();
        queued = 0;
      }
      queued += bytes;
      await write(part, context);
    }
  }
  await context.sync();
  job?.progress(edits.length, edits.length);
  job?.signal.throwIfAborted();
}

interface Part {
  readonly part: Edit;
  readonly bytes: number;
}

/** Large matrices in pieces of whole rows, none larger than a message may be, unless a single row is. */
function parts(edit: Edit): readonly Part[] {
  if (edit.kind !== "formula" && edit.kind !== "values") return [{ part: edit, bytes: CELL_BYTES }];
  const rows: readonly (readonly unknown[])[] = edit.kind === "formula" ? edit.formulas : edit.values;
  const made: Part[] = [];
  let [from, bytes] = [0, 0];
  const cut = (to: number) => {
    made.push({ part: rowsOf(edit, from, to), bytes });
    [from, bytes] = [to, 0];
  };
  for (const [index, row] of rows.entries()) {
    const more = row.reduce((sum: number, content) => sum + bytesOf(content), 0);
    if (index > from && bytes + more > MOST_BYTES) cut(index);
    bytes += more;
  }
  cut(rows.length);
  return made;
}

function rowsOf(edit: CellEdit, from: number, to: number): CellEdit {
  // A matrix that does not fit its area is Excel's to refuse.
  if (from === 0 && to === (edit.kind === "formula" ? edit.formulas : edit.values).length) return edit;
  const area = { ...edit.area, row: edit.area.row + from, rows: to - from };
  return edit.kind === "formula"
    ? { kind: "formula", area, formulas: edit.formulas.slice(from, to) }
    : { kind: "values", area, values: edit.values.slice(from, to) };
}

/** Queues one edit; only some need an answer of Excel's before they are complete. */
export async function write(edit: Edit, context: Excel.RequestContext): Promise<void> {
  switch (edit.kind) {
    case "formula":
      return writeFormulas(edit.area, edit.formulas, context);
    case "values":
      rangeOf(edit.area, context).values = edit.values.map((row) => row.map(entry));
      return;
    case "sheet":
      context.workbook.worksheets.add(edit.name);
      return;
    case "table":
      return addTable(edit, context);
    case "name":
      context.workbook.names.add(edit.name, rangeOf(edit.area, context));
      return;
    case "list":
      return writeList(edit.area, edit.source, context);
    case "format":
      return writeFormat(edit.area, edit.format, context);
    case "width":
      return writeWidth(edit, context);
    case "chart":
      return addChart(edit.chart, context);
    case "remove":
      return remove(edit, context);
  }
}

/**
 * A column whose cells all hold one formula gets it at once, in R1C1: a calculated column of a table has nothing to
 * make the same then (OfficeDev/office-js #5909, #6745), and the message is short.
 */
function writeFormulas(
  area: Area,
  formulas: readonly (readonly string[])[],
  context: Excel.RequestContext,
): void {
  const columns = Array.from({ length: area.rows > 1 ? area.columns : 0 }, (_, across) => {
    const column = { ...area, column: area.column + across, columns: 1 };
    return {
      column,
      uniform: uniformFormula(
        formulas.map((row) => row[across] ?? ""),
        column,
      ),
    };
  });
  const fits = formulas.length === area.rows && formulas.every((row) => row.length === area.columns);
  if (!fits || columns.every(({ uniform }) => uniform === null)) {
    rangeOf(area, context).formulas = formulas.map((row) => [...row]);
    return;
  }
  columns.forEach(({ column, uniform }, across) => {
    const range = rangeOf(column, context);
    if (uniform === null) range.formulas = formulas.map((row) => [row[across] ?? ""]);
    else (range as { formulasR1C1: unknown }).formulasR1C1 = uniform;
  });
}

function remove({ what, name, sheet }: Removal, context: Excel.RequestContext): void {
  const { workbook } = context;
  if (what === "sheet") workbook.worksheets.getItem(name).delete();
  else if (what === "name") workbook.names.getItem(name).delete();
  else if (what === "table") workbook.tables.getItem(name).convertToRange();
  // A chart that the user took away is gone as it should be.
  else
    workbook.worksheets
      .getItem(sheet ?? "")
      .charts.getItemOrNullObject(name)
      .delete();
}
