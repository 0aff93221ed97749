import { lies } from "../../workbook/area";
import type { Change, Edit } from "../../workbook/change";
import { WorkbookRefuses } from "../../workbook/refusal";
import { WorkbookDiffers, type Area, type Contents } from "../../workbook/workbook";
import { asBelieved } from "../inverse";
import type { XlsxFile } from "./file";

/** Throws before anything is written, where a change may not be carried out. */
export function refuse(file: XlsxFile, change: Change, read: (area: Area) => Contents): void {
  const wrong = change.expect.find(
    ({ area, cells }) => !file.find(area.sheet) || !asBelieved(cells, read(area)),
  );
  if (wrong) throw new WorkbookDiffers(wrong.area);
  refuseLocked(file, change);
  refuseLosses(file, change);
}

/** The sheets that an edit writes to. */
function sheetOf(edit: Edit): string | null {
  if ("area" in edit && edit.kind !== "name") return edit.area.sheet;
  if (edit.kind === "chart") return edit.chart.over.sheet;
  return edit.kind === "remove" && edit.what === "sheet" ? edit.name : null;
}

function refuseLocked(file: XlsxFile, { edits }: Change): void {
  const shapes = edits.some(
    (edit) => edit.kind === "sheet" || (edit.kind === "remove" && edit.what === "sheet"),
  );
  if (shapes && file.isSealed()) throw new WorkbookRefuses({ reason: "sealed" });
  for (const edit of edits) {
    const sheet = file.find(sheetOf(edit) ?? "");
    if (sheet && file.isLocked(sheet)) throw new WorkbookRefuses({ reason: "protected", sheet: sheet.name });
  }
}

/** A sheet goes only with cells that the change expects. */
function refuseLosses(file: XlsxFile, { edits, expect }: Change): void {
  for (const edit of edits) {
    if (edit.kind !== "remove" || edit.what !== "sheet") continue;
    const used = file.find(edit.name)?.used() ?? null;
    if (used === null) continue;
    const expected = expect.filter(({ area }) => area.sheet === used.sheet).map(({ area }) => area);
    for (const { row, cell } of file.sheet(edit.name).cellsIn(used)) {
      if (cell.value === null && cell.formula === null && cell.group === null) continue;
      const stranger = { ...used, row, column: cell.column, rows: 1, columns: 1 };
      if (!expected.some((area) => lies(stranger, area))) throw new WorkbookDiffers(stranger);
    }
  }
}
