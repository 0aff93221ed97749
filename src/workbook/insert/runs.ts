import type { Cell } from "../../functions/cells";
import type { CellEdit } from "../change";
import type { Area } from "../workbook";
import { isFormula, type Put } from "./put";

/** A rectangle of cells that are all formulas or all values. */
interface Run {
  readonly kind: CellEdit["kind"];
  readonly column: number;
  readonly row: number;
  readonly lines: readonly (readonly Put[])[];
}

/** The edits that write cells: few and large ones, since each is a call to the host. */
export function runsOf(area: Area, cells: readonly (readonly Put[])[]): readonly CellEdit[] {
  const runs: Run[] = [];
  cells.forEach((line, row) => {
    for (const run of runsIn(line, row)) {
      const above = runs.findIndex((each) => continues(each, run));
      const upper = runs[above];
      if (upper === undefined) runs.push(run);
      else runs[above] = { ...upper, lines: [...upper.lines, ...run.lines] };
    }
  });
  return runs.map(({ kind, row, column, lines }): CellEdit => {
    const where = {
      sheet: area.sheet,
      row: area.row + row,
      column: area.column + column,
      rows: lines.length,
      columns: lines[0]!.length,
    };
    return kind === "formula"
      ? { kind, area: where, formulas: lines.map((line) => line.map(textOf)) }
      : { kind, area: where, values: lines.map((line) => line.map(valueOf)) };
  });
}

function runsIn(line: readonly Put[], row: number): readonly Run[] {
  const runs: Run[] = [];
  line.forEach((put, column) => {
    const kind = isFormula(put) ? "formula" : "values";
    const last = runs.at(-1);
    if (last?.kind === kind && last.column + last.lines[0]!.length === column)
      runs[runs.length - 1] = { ...last, lines: [[...last.lines[0]!, put]] };
    else runs.push({ kind, row, column, lines: [[put]] });
  });
  return runs;
}

const continues = (above: Run, run: Run): boolean =>
  above.kind === run.kind &&
  above.column === run.column &&
  above.row + above.lines.length === run.row &&
  above.lines[0]!.length === run.lines[0]!.length;

const textOf = (put: Put): string => (isFormula(put) ? put.formula : "");
const valueOf = (put: Put): Cell => (isFormula(put) ? null : put);
