import { generateRandomId } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { InsertDefinedNameCommand } from "@univerjs/sheets";
import type { Edit } from "../../../workbook/change";
import { pushed } from "../history";
import { absoluteAddress, placeOf } from "../references";
import { definedName, WHOLE_WORKBOOK } from "../structure";
import type { Doing, Grid } from "./edited";
import { WorkbookRefuses } from "../../../workbook/refusal";

/** Defines a name for an area. */
export function addName(grid: Grid, { name, area }: Extract<Edit, { kind: "name" }>): Doing {
  if (definedName(grid.injector, grid.book, name))
    throw new WorkbookRefuses({ reason: "taken", what: "name", name });
  return {
    takesBack: [{ kind: "remove", what: "name", name }],
    run: () =>
      grid.commands.executeCommand(InsertDefinedNameCommand.id, {
        unitId: grid.book.getUnitId(),
        id: generateRandomId(),
        name,
        formulaOrRefString: absoluteAddress(area),
        localSheetId: WHOLE_WORKBOOK,
      }),
  };
}

/**
 * Takes a name away that stands for an area: another one could not be brought back. Formulas keep the name, as in Excel,
 * where the grid's own command would write #REF! in its place.
 */
export function removeName(grid: Grid, name: string): Doing {
  const { injector, book } = grid;
  const found = definedName(injector, book, name);
  const anywhere = { sheet: book.getActiveSheet().getName(), row: 0, column: 0, rows: 1, columns: 1 };
  const area = found ? placeOf(injector, book, name, anywhere) : null;
  if (!found || !area) throw new WorkbookRefuses({ reason: "missing", what: "name", name });
  const params = { ...found, unitId: book.getUnitId() };
  return {
    takesBack: [{ kind: "name", name: found.name, area }],
    run: () =>
      pushed(grid, { id: RemoveDefinedNameMutation.id, params }, { id: SetDefinedNameMutation.id, params }),
  };
}
