import type { Edit } from "../../../src/workbook/change";
import { change, contentOf, formulas, newName, on, portrait, values, withSheet, type Host } from "./host";

const bad: Readonly<Record<string, (sheet: string) => Edit>> = {
  "cells of a sheet that is not there": () => values(on("Nowhere", 0, 0), [7]),
  "a formula that does not fill its area": (sheet) => formulas(on(sheet, 10, 0, 2, 1), ["=1+1"]),
  "a sheet that is there already": (sheet) => ({ kind: "sheet", name: sheet }),
  "a name that is there already": (sheet) => ({
    kind: "name",
    name: "Contract_twice",
    area: on(sheet, 0, 0),
  }),
  "the removal of a name that is not there": () => ({
    kind: "remove",
    what: "name",
    name: "Contract_nothing",
  }),
  "the removal of a sheet that is not there": () => ({ kind: "remove", what: "sheet", name: "Nowhere" }),
};

export function keepsFailures(open: () => Promise<Host>): void {
  it.each(Object.entries(bad))("leaves nothing half done: %s", async (_what, last) => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const other = newName();
    const before = await portrait(host, [sheet]);
    const good: Edit[] = [
      values(on(sheet, 1, 0, 1, 2), ["x", 9]),
      formulas(on(sheet, 2, 1, 1, 2), ["=5+5", "=B3"]),
      { kind: "format", area: on(sheet, 0, 0, 3, 3), format: { bold: true, number: "0.0" } },
      { kind: "width", area: on(sheet, 0, 0), characters: 40 },
      { kind: "sheet", name: other },
      values(on(other, 0, 0), ["new"]),
      { kind: "name", name: "Contract_twice", area: on(sheet, 1, 1) },
      { kind: "list", area: on(sheet, 5, 0), source: on(sheet, 1, 0, 3, 1) },
    ];
    await expect(host.workbook.apply(change([...good, last(sheet)]))).rejects.toThrow();
    expect(await portrait(host, [sheet])).toEqual(before);
    await takeBack();
  });

  it("writes nothing when one of its sheets is protected, and names that sheet", async () => {
    const host = await open();
    if (!host.locked) return;
    const before = await contentOf(host.workbook, host.filled);
    const edits = [values(host.filled, [1]), values(host.locked, [2])];
    await expect(host.workbook.apply(change(edits))).rejects.toThrow(host.locked.sheet);
    expect(await contentOf(host.workbook, host.filled)).toEqual(before);
  });
}
