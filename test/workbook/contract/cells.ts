import { WorkbookDiffers } from "../../../src/workbook/workbook";
import { change, contentOf, formulas, on, values, withSheet, written, type Host } from "./host";

const FORMULA = "=1+1";
const nothing = { formula: null, value: null };

export function keepsCells(open: () => Promise<Host>): void {
  const insertInto = async ({ workbook, ...host }: Host, which: "empty" | "filled") =>
    workbook.apply(
      change(
        [formulas(host[which], [FORMULA])],
        [{ area: host[which], cells: [[await contentOf(workbook, host[which])]] }],
      ),
    );

  it.each(["empty", "filled"] as const)("takes a formula into a cell that was %s", async (which) => {
    const host = await open();
    await insertInto(host, which);
    expect((await contentOf(host.workbook, host[which])).formula).toBe(FORMULA);
  });

  it.each(["empty", "filled"] as const)(
    "is as before once a change to a cell that was %s is undone",
    async (which) => {
      const host = await open();
      const before = await contentOf(host.workbook, host[which]);
      const { undo } = await insertInto(host, which);
      await host.workbook.apply(undo);
      expect(await contentOf(host.workbook, host[which])).toEqual(before);
    },
  );

  it("writes nothing where a cell is not as expected", async () => {
    const host = await open();
    const before = await contentOf(host.workbook, host.filled);
    const wrong = change([formulas(host.filled, [FORMULA])], [{ area: host.filled, cells: [[nothing]] }]);
    await expect(host.workbook.apply(wrong)).rejects.toBeInstanceOf(WorkbookDiffers);
    expect(await contentOf(host.workbook, host.filled)).toEqual(before);
  });

  it("does not undo over what was typed since", async () => {
    const host = await open();
    const { undo } = await insertInto(host, "empty");
    await host.type(host.empty, 7);
    await expect(host.workbook.apply(undo)).rejects.toBeInstanceOf(WorkbookDiffers);
    expect(await contentOf(host.workbook, host.empty)).toEqual({ formula: null, value: 7 });
  });

  it("can redo what it undid", async () => {
    const host = await open();
    const before = await contentOf(host.workbook, host.filled);
    const { undo } = await insertInto(host, "filled");
    const { undo: redo } = await host.workbook.apply(undo);
    const { undo: again } = await host.workbook.apply(redo);
    expect((await contentOf(host.workbook, host.filled)).formula).toBe(FORMULA);
    await host.workbook.apply(again);
    expect(await contentOf(host.workbook, host.filled)).toEqual(before);
  });

  it("keeps every kind of value as it was written: a text stays a text", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const row = [1.5, "007", true, false, null, "=1+1", "March 5", "TRUE", "1,250", "plain words", "'quoted"];
    const area = on(sheet, 9, 0, 1, row.length);
    const { undo } = await host.workbook.apply(change([values(area, row)]));
    expect(await host.workbook.read(area)).toEqual([row.map((value) => ({ formula: null, value }))]);
    await host.workbook.apply(undo);
    await takeBack();
  });

  it("fills a column with one formula, and different cells with different ones", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const area = on(sheet, 1, 3, 3, 2);
    const given = [
      ["=B2*$B$4", "=B2"],
      ["=B3*$B$4", "=SUM(B2:B4)"],
      ["=B4*$B$4", "=1+1"],
    ];
    const { undo } = await host.workbook.apply(change([formulas(area, ...given)]));
    expect(written(await host.workbook.read(area))).toEqual(given);
    await host.workbook.apply(undo);
    expect(written(await host.workbook.read(area))).toEqual(given.map((row) => row.map(() => null)));
    await takeBack();
  });

  it("is read in pieces of whole rows that are together what reading gives", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const area = on(sheet, 0, 0, 5, 3);
    const pieces = [];
    for await (const piece of host.workbook.scan(area, {
      signal: new AbortController().signal,
      progress: () => undefined,
    }))
      pieces.push(piece);
    expect(pieces.flatMap(({ cells }) => written(cells))).toEqual(written(await host.workbook.read(area)));
    expect(pieces[0]!.area.row).toBe(0);
    expect(pieces.reduce((row, piece) => (piece.area.row === row ? row + piece.area.rows : -1), 0)).toBe(5);
    await takeBack();
  });
}
