import type { Edit } from "../../../workbook/change";
import type { Area } from "../../../workbook/workbook";

/** Where labels stand in the first column of a sheet that these edits write; the lowest where a label stands twice. */
export function labelled(edits: readonly Edit[], sheet: string): (label: string) => number {
  const rows = new Map(
    edits.flatMap((edit) =>
      edit.kind === "values" && edit.area.sheet === sheet && edit.area.column === 0
        ? edit.values.map(([label], at) => [label, edit.area.row + at] as const)
        : [],
    ),
  );
  return (label) => {
    const row = rows.get(label);
    if (row === undefined) throw new Error(`no line "${label}" on ${sheet}`);
    return row;
  };
}

/** The block of assumptions that a month plan states: names, values, units and notes under their header. */
export function blockIn(edits: readonly Edit[], sheet: string): Area {
  const at = labelled(edits, sheet);
  const top = at("Name");
  return { sheet, row: top, column: 0, rows: at("Discount rate") - top + 1, columns: 4 };
}
