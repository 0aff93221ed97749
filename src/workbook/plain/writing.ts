import type { Cell } from "../../functions/cells";
import type { Edit } from "../change";
import { numberLiteral, textLiteral } from "../literal";
import type { Area } from "../workbook";
import type { Column, Kind } from "./column";
import type { PlainRow } from "./row";
import { rowsMade } from "./rows-made";

/**
 * The rows of a block in few and large pieces: columns of values are written as such, and where any cell of a column is a
 * formula, all are.
 */
export function writing(area: Area, rows: readonly PlainRow[], columns: readonly Column[]): readonly Edit[] {
  const kinds = columns.map((column) =>
    column.kind === undefined ? kindOf(column, rows, area.row) : column.kind,
  );
  const edits: Edit[] = [];
  for (let from = 0, to = 0; from < kinds.length; from = to) {
    const kind = kinds[from]!;
    to = from + 1;
    while (to < kinds.length && kinds[to] === kind) to++;
    if (kind === null) continue;
    const part = columns.slice(from, to);
    const cells = { ...area, column: from, columns: to - from };
    const values = rows.map((row) => part.map(({ shows }) => shows(row)));
    const formulas = rowsMade(rows.length, (at) =>
      part.map(({ formula }, column) => {
        const each = formula(rows[at]!, area.row + at);
        return `=${each ?? constant(values[at]![column] ?? null)}`;
      }),
    );
    edits.push(
      kind === "values"
        ? { kind, area: cells, values: values as Cell[][] }
        : { kind, area: cells, formulas, results: values },
    );
  }
  return edits;
}

/** What a column holds: nothing, values, or, where any cell of it is one, formulas. */
function kindOf({ formula, shows }: Column, rows: readonly PlainRow[], first: number): Kind {
  if (rows.some((row, at) => formula(row, first + at) !== null)) return "formula";
  return rows.some((row) => shows(row) !== null) ? "values" : null;
}

/** A value as a formula spells it. */
function constant(value: Cell): string {
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return textLiteral(typeof value === "string" ? value : "");
}
