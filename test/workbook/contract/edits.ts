import type { Edit, Format } from "../../../src/workbook/change";
import { WorkbookDiffers, type Abilities } from "../../../src/workbook/workbook";
import { change, contentOf, formulas, newName, on, portrait, values, withSheet, type Host } from "./host";

interface Case {
  readonly needs?: keyof Abilities;
  /** Only a host that tells its looks can show that it changed anything. */
  readonly hidden?: true;
  readonly edits: (sheet: string) => readonly Edit[];
}

const table = (sheet: string, totals = false): Edit => ({
  kind: "table",
  name: "Contract_table",
  area: on(sheet, 0, 0, totals ? 5 : 4, 3),
  totals,
});

const name = (sheet: string): Edit => ({ kind: "name", name: "Contract_name", area: on(sheet, 1, 1, 3, 1) });

const chart = (sheet: string, kind: "column" | "stacked-bar"): Edit => ({
  kind: "chart",
  chart: {
    name: "Contract chart",
    kind,
    title: "Energy",
    over: on(sheet, 0, 5, 12, 6),
    categories: on(sheet, 1, 0, 3, 1),
    series: [
      { title: "Hours", values: on(sheet, 1, 1, 3, 1), color: "#1F6FEB" },
      { title: "Energy", values: on(sheet, 1, 2, 3, 1), color: "#2DA44E" },
    ],
    unit: "kWh",
  },
});

const cases: Readonly<Record<string, Case>> = {
  "values over filled cells": {
    edits: (sheet) => [values(on(sheet, 1, 0, 2, 3), ["x", null, 7], [true, 8, "y"])],
  },
  "formulas over filled cells": {
    edits: (sheet) => [formulas(on(sheet, 1, 1, 2, 2), ["=1+1", "=B2"], ["=2+2", "=B3"])],
  },
  "edits that overlap": {
    edits: (sheet) => [
      values(on(sheet, 0, 0, 3, 3), [1, 2, 3], [4, 5, 6], [7, 8, 9]),
      formulas(on(sheet, 1, 1, 3, 1), ["=A2"], ["=A3"], ["=A4"]),
    ],
  },
  "a sheet with cells": {
    edits: () => {
      const other = newName();
      return [
        { kind: "sheet", name: other },
        values(on(other, 0, 0, 1, 2), ["a", 1]),
        formulas(on(other, 1, 1), ["=B1*2"]),
        { kind: "format", area: on(other, 0, 0), format: { bold: true } },
        { kind: "width", area: on(other, 0, 0), characters: 30 },
      ];
    },
  },
  "a sheet whose formulas name it": {
    edits: () => {
      const other = newName();
      return [
        { kind: "sheet", name: other },
        values(on(other, 0, 0), [5]),
        formulas(on(other, 1, 0), [`='${other}'!$A$1*2`]),
      ];
    },
  },
  "a name": { edits: (sheet) => [name(sheet)] },
  "a table": { needs: "table", edits: (sheet) => [table(sheet)] },
  "a table with totals": {
    needs: "table",
    edits: (sheet) => [
      formulas(on(sheet, 4, 0, 1, 3), ["Sum", "=SUBTOTAL(109,B2:B4)", "=SUBTOTAL(109,C2:C4)"]),
      table(sheet, true),
    ],
  },
  "a list from another sheet": {
    hidden: true,
    edits: (sheet) => {
      const other = newName();
      return [
        { kind: "sheet", name: other },
        values(on(other, 0, 0, 2, 1), ["one"], ["two"]),
        { kind: "list", area: on(sheet, 1, 0, 3, 1), source: on(other, 0, 0, 2, 1) },
      ];
    },
  },
  "formats over formats": {
    hidden: true,
    edits: (sheet) => [
      { kind: "format", area: on(sheet, 1, 0, 2, 3), format: { bold: true, fill: "#FFF4CE" } },
      {
        kind: "format",
        area: on(sheet, 0, 1, 3, 2),
        format: {
          number: "#,##0.00",
          italic: true,
          color: "#0F6CBD",
          fill: null,
          align: "right",
          wrap: true,
        },
      },
    ],
  },
  "the width of columns": {
    hidden: true,
    edits: (sheet) => [{ kind: "width", area: on(sheet, 0, 1, 1, 2), characters: 24 }],
  },
  "the least width of columns": {
    hidden: true,
    edits: (sheet) => [{ kind: "width", area: on(sheet, 0, 1, 1, 2), characters: 24, atLeast: true }],
  },
  "a chart of columns": { needs: "chart", hidden: true, edits: (sheet) => [chart(sheet, "column")] },
  "a chart of stacked bars": {
    needs: "chart",
    hidden: true,
    edits: (sheet) => [chart(sheet, "stacked-bar")],
  },
};

export function keepsEdits(open: () => Promise<Host>): void {
  it.each(Object.entries(cases))("is undone without a trace: %s", async (_what, { needs, hidden, edits }) => {
    const host = await open();
    if (needs !== undefined && !host.workbook.can[needs]) return;
    const { sheet, takeBack } = await withSheet(host);
    const before = await portrait(host, [sheet]);
    const { undo } = await host.workbook.apply(change(edits(sheet)));
    if (!hidden || host.looks) expect(await portrait(host, [sheet])).not.toEqual(before);
    await host.workbook.apply(undo);
    expect(await portrait(host, [sheet])).toEqual(before);
    await takeBack();
  });

  it("brings back looks that were there before others were put over them", async () => {
    const host = await open();
    if (!host.looks) return;
    const { sheet, takeBack } = await withSheet(host);
    const dress = (format: Format, characters: number, source: number): readonly Edit[] => [
      { kind: "format", area: on(sheet, 1, 0, 2, 2), format },
      { kind: "width", area: on(sheet, 0, 1, 1, 2), characters },
      { kind: "list", area: on(sheet, 2, 0, 2, 1), source: on(sheet, source, 1, 2, 1) },
    ];
    const first = { number: "0.0%", bold: true, italic: true, color: "#C50F1F", fill: "#DFF6DD" } as const;
    const dressed = await host.workbook.apply(
      change(dress({ ...first, align: "center", wrap: true }, 20, 0)),
    );
    const before = await portrait(host, [sheet]);
    const second = { number: "0.00", bold: false, italic: null, color: null, fill: "#FFF4CE" } as const;
    const { undo } = await host.workbook.apply(change(dress({ ...second, align: null, wrap: null }, 9, 1)));
    expect(await portrait(host, [sheet])).not.toEqual(before);
    await host.workbook.apply(undo);
    expect(await portrait(host, [sheet])).toEqual(before);
    await host.workbook.apply(dressed.undo);
    await takeBack();
  });

  it.each([
    ["name", name, undefined],
    ["table", table, "table"],
  ] as const)("is undone without a trace: the removal of a %s", async (what, add, needs) => {
    const host = await open();
    if (needs !== undefined && !host.workbook.can[needs]) return;
    const { sheet, takeBack } = await withSheet(host);
    const added = await host.workbook.apply(change([add(sheet)]));
    const before = await portrait(host, [sheet]);
    const { undo } = await host.workbook.apply(change([{ kind: "remove", what, name: `Contract_${what}` }]));
    expect(await portrait(host, [sheet])).not.toEqual(before);
    await host.workbook.apply(undo);
    expect(await portrait(host, [sheet])).toEqual(before);
    await host.workbook.apply(added.undo);
    await takeBack();
  });

  it("widens columns that are asked to be so wide at least, and narrows none", async () => {
    const host = await open();
    if (!host.looks) return;
    const { sheet, takeBack } = await withSheet(host);
    const columns = on(sheet, 0, 1, 1, 2);
    const wide = await host.workbook.apply(change([{ kind: "width", area: columns, characters: 24 }]));
    const before = await portrait(host, [sheet]);
    const least = { kind: "width", area: { ...columns, columns: 3 }, atLeast: true } as const;
    const { undo } = await host.workbook.apply(change([{ ...least, characters: 15 }]));
    const third = { ...columns, column: 3, columns: 1 };
    const widened = await portrait(host, [sheet]);
    await host.workbook.apply(undo);
    expect(await portrait(host, [sheet])).toEqual(before);
    const only = await host.workbook.apply(change([{ kind: "width", area: third, characters: 15 }]));
    expect(widened).toEqual(await portrait(host, [sheet]));
    await host.workbook.apply(only.undo);
    await host.workbook.apply(wide.undo);
    await takeBack();
  });

  it("brings back a sheet's cells when the undo that removed it is undone", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const { looks: _looks, ...unseen } = host;
    const before = await portrait(unseen, [sheet]);
    const { undo } = await takeBack();
    await host.workbook.apply(undo);
    expect(await portrait(unseen, [sheet])).toEqual(before);
    await host.workbook.apply({ ...undo, expect: await everything(host, sheet), edits: [removal(sheet)] });
  });

  it("does not remove a sheet on which something else was typed since", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const typed = on(sheet, 20, 6);
    await host.type(typed, 5);
    await expect(takeBack()).rejects.toBeInstanceOf(WorkbookDiffers);
    expect((await contentOf(host.workbook, typed)).value).toBe(5);
    expect((await contentOf(host.workbook, on(sheet, 1, 0))).value).toBe("a");
    await host.workbook.apply(change([removal(sheet)], await everything(host, sheet)));
  });
}

const removal = (sheet: string): Edit => ({ kind: "remove", what: "sheet", name: sheet });

/** A sheet goes only with cells that the change expects. */
async function everything({ workbook }: Host, sheet: string) {
  const { used } = (await workbook.sheets()).find(({ name: one }) => one === sheet)!;
  return used ? [{ area: used, cells: await workbook.read(used) }] : [];
}
