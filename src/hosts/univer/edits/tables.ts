import { generateRandomId } from "@univerjs/core";
import {
  AddSheetTableCommand,
  AddSheetTableMutation,
  DeleteSheetTableMutation,
} from "@univerjs/sheets-table";
import type { Edit } from "../../../workbook/change";
import { rangeOf, targetOf } from "../book";
import { pushed } from "../history";
import { tableInfos, tablesOf, WITH_TOTALS } from "../structure";
import type { Doing, Grid } from "./edited";
import { WorkbookRefuses } from "../../../workbook/refusal";

type TableEdit = Extract<Edit, { kind: "table" }>;

/** Makes a table. The grid's own has no totals row: ours is the row below it, and the id remembers it. */
export function addTable({ injector, book, commands }: Grid, { name, area, totals }: TableEdit): Doing {
  if (tablesOf(injector, book).some((table) => isNamed(table.name, name))) {
    throw new WorkbookRefuses({ reason: "taken", what: "table", name });
  }
  const range = rangeOf(totals ? { ...area, rows: area.rows - 1 } : area);
  const id = (totals ? WITH_TOTALS : "") + generateRandomId();
  return {
    takesBack: [{ kind: "remove", what: "table", name }],
    run: async () => {
      await commands.executeCommand(AddSheetTableCommand.id, { ...targetOf(book, area), range, id, name });
      // A name that the grid does not like it replaces by one of its own.
      return tableInfos(injector, book).some((table) => table.id === id && isNamed(table.name, name));
    },
  };
}

/** Makes cells of a table. Formulas keep its name, as in Excel, so that they know it when it comes back. */
export function removeTable(grid: Grid, name: string): Doing {
  const { injector, book } = grid;
  const table = tablesOf(injector, book).find((one) => isNamed(one.name, name));
  const found = tableInfos(injector, book).find((one) => isNamed(one.name, name));
  if (!table || !found) throw new WorkbookRefuses({ reason: "missing", what: "table", name });
  const { id, subUnitId, range, columns } = found;
  const target = { unitId: book.getUnitId(), subUnitId, tableId: id };
  return {
    takesBack: [{ kind: "table", name: table.name, area: table.area, totals: table.totals }],
    run: () =>
      pushed(
        grid,
        { id: DeleteSheetTableMutation.id, params: target },
        {
          id: AddSheetTableMutation.id,
          params: { ...target, name: table.name, range, options: { columns } },
        },
      ),
  };
}

const isNamed = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
