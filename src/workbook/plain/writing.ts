import type { Cell } from "../../functions/cells";
import type { Edit } from "../change";
import type { Area } from "../workbook";
import type { PlainRow } from "./collect";
import type { Column } from "./column";
import { numberLiteral, textLiteral } from "../literal";

/**
 * The rows of a block in few and large pieces: columns of values are written as such, and where any cell of a column is a
 * formula, all are.
 */
export function writing(area: Area, rows: readonly PlainRow[], columns: readonly Column[]): readonly Edit[] {
  const kinds: ("formula" | "values" | null)[] = columns.map(() => null);
  const lines = rows.map((row, line) => {
    const formulas: (string | null)[] = [];
    const values: (Cell | undefined)[] = [];
    columns.forEach(({ content }, at) => {
      const each = content(row, area.row + line);
      const isFormula = each.formula !== undefined;
      formulas.push(isFormula ? `=${each.formula}` : null);
      values.push(isFormula ? each.gives : each.value);
      if (isFormula) kinds[at] = "formula";
      else if (each.value !== null) kinds[at] ??= "values";
    });
    return { formulas, values };
  });
  const edits: Edit[] = [];
  for (let from = 0, to = 0; from < kinds.length; from = to) {
    const kind = kinds[from]!;
    to = from + 1;
    while (to < kinds.length && kinds[to] === kind) to++;
    const part = { ...area, column: from, columns: to - from };
    const results = kind === null ? [] : lines.map(({ values }) => values.slice(from, to));
    if (kind === "values") edits.push({ kind, area: part, values: results as Cell[][] });
    if (kind === "formula") {
      const formulas = lines.map((line, at) =>
        line.formulas
          .slice(from, to)
          .map((formula, column) => formula ?? `=${constant(results[at]![column]!)}`),
      );
      edits.push({ kind, area: part, formulas, results });
    }
  }
  return edits;
}

/** A value as a formula spells it. */
function constant(value: Cell): string {
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return textLiteral(typeof value === "string" ? value : "");
}
