import { calculate } from "../../../src/hosts/univer/calculate";
import type { Cell } from "../../../src/functions/cells";
import type { Workbook } from "../../../src/workbook/workbook";
import { areaOf } from "../memory";

/** What the grid's engine makes of every formula of a workbook: a cell's value by its address. */
export async function computed(workbook: Workbook): Promise<(sheet: string, address: string) => Cell> {
  const sheets = await Promise.all(
    (await workbook.sheets()).map(async ({ name, used }) => {
      const rows = used === null ? [] : await workbook.read(used);
      const cells = rows.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell.formula === null && cell.value === null
            ? []
            : [{ ...cell, row: used!.row + row, column: used!.column + column }],
        ),
      );
      return { name, cells };
    }),
  );
  const results = await calculate({ sheets, names: await workbook.names(), tables: await workbook.tables() });
  return (sheet, address) => {
    const { row, column } = areaOf(sheet, address)!;
    return results.value(sheet, row, column);
  };
}
