import { addressOf } from "../../../src/workbook/address";
import { change, contentOf, formulas, newName, noJob, on, values, withSheet, type Host } from "./host";

export function keepsPlaces(open: () => Promise<Host>): void {
  it("resolves a reference to its area, and knows no place for nonsense", async () => {
    const { workbook, empty } = await open();
    const [sheet, cell] = addressOf(empty).split("!");
    const area = { ...empty, row: 1, column: 1, rows: 8, columns: 1 };
    expect(await workbook.resolve("$B$2:B9", empty)).toEqual(area);
    expect(await workbook.resolve(`${sheet}!${cell}`, empty)).toEqual(empty);
    expect(await workbook.resolve("No_such_name", empty)).toBeNull();
    expect(await workbook.resolve("Nowhere!A1", empty)).toBeNull();
    expect(await workbook.resolve("1+1", empty)).toBeNull();
  });

  it("ends whole columns and rows where the used range ends", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    expect(await host.workbook.resolve(`'${sheet}'!B:B`, host.empty)).toEqual(on(sheet, 0, 1, 4, 1));
    expect(await host.workbook.resolve("$2:$3", on(sheet, 0, 0))).toEqual(on(sheet, 1, 0, 2, 3));
    await takeBack();
  });

  it("lists a new sheet last, with what it uses", async () => {
    const host = await open();
    const sheet = newName();
    const { undo } = await host.workbook.apply(change([{ kind: "sheet", name: sheet }]));
    const plain = { name: sheet, hidden: false, locked: false };
    expect((await host.workbook.sheets()).at(-1)).toEqual({ ...plain, used: null });
    const filled = await host.workbook.apply(change([values(on(sheet, 2, 1, 2, 2), [1, null], [null, 2])]));
    expect((await host.workbook.sheets()).at(-1)).toEqual({ ...plain, used: on(sheet, 2, 1, 2, 2) });
    await host.workbook.apply(filled.undo);
    await host.workbook.apply(undo);
  });

  it("lists a new name, and resolves it without regard to case", async () => {
    const host = await open();
    const { sheet, takeBack } = await withSheet(host);
    const area = on(sheet, 1, 1, 3, 1);
    const { undo } = await host.workbook.apply(change([{ kind: "name", name: "Contract_hours", area }]));
    const listed = (await host.workbook.names()).find(({ name }) => name === "Contract_hours");
    expect(listed).toEqual({ name: "Contract_hours", sheet: null, formula: `='${sheet}'!$B$2:$B$4` });
    expect(await host.workbook.resolve("contract_hours", host.empty)).toEqual(area);
    await host.workbook.apply(undo);
    await takeBack();
  });

  it.each([
    [false, 4],
    [true, 5],
  ])(
    "lists a new table (with totals: %s), and resolves structured references to it",
    async (totals, rows) => {
      const host = await open();
      if (!host.workbook.can.table) return;
      const { workbook } = host;
      const { sheet, takeBack } = await withSheet(host);
      const area = on(sheet, 0, 0, rows, 3);
      const total = formulas(on(sheet, 4, 0, 1, 3), ["Sum", "", "=SUBTOTAL(109,C2:C4)"]);
      const { undo } = await workbook.apply(
        change([...(totals ? [total] : []), { kind: "table", name: "Contract_fleet", area, totals }]),
      );
      const listed = (await workbook.tables()).find(({ name }) => name === "Contract_fleet");
      expect(listed).toEqual({
        name: "Contract_fleet",
        area,
        header: true,
        totals,
        columns: ["Preset", "Hours", "kWh"],
      });
      const seen = (reference: string) => workbook.resolve(reference, on(sheet, 2, 8));
      expect(await seen("Contract_fleet[Hours]")).toEqual(on(sheet, 1, 1, 3, 1));
      expect(await seen("Contract_fleet[@Hours]")).toEqual(on(sheet, 2, 1));
      expect(await seen("Contract_fleet[[#All],[Hours]:[kWh]]")).toEqual(on(sheet, 0, 1, rows, 2));
      expect(await seen("Contract_fleet[#Totals]")).toEqual(totals ? on(sheet, 4, 0, 1, 3) : null);
      expect(await seen("Contract_fleet[Days]")).toBeNull();
      await workbook.apply(undo);
      await takeBack();
    },
  );

  it("selects what it brings into view", async () => {
    const { workbook, empty, filled } = await open();
    await workbook.reveal(filled);
    expect(await workbook.selection()).toEqual(filled);
    const area = { ...empty, rows: 3, columns: 2 };
    await workbook.reveal(area);
    expect(await workbook.selection()).toEqual(area);
  });

  it("shows results once it has recalculated, and which cells a result fills", async () => {
    const host = await open();
    if (host.calculates === false) return;
    const { sheet, takeBack } = await withSheet(host);
    const [anchor, other] = [on(sheet, 8, 0), on(sheet, 8, 4)];
    const given = [
      formulas(anchor, ['=AIENERGY("DGX A100",{1;2;3},720,,"article-2023")']),
      formulas(other, ['=AIENERGY("DGX A100",2,720,,"article-2023")+B2']),
    ];
    const { undo } = await host.workbook.apply(change(given));
    await host.workbook.recalculate(noJob);
    expect((await contentOf(host.workbook, on(sheet, 10, 0))).value).toBeCloseTo(14_040, 6);
    expect((await contentOf(host.workbook, other)).value).toBeCloseTo(9_361, 6);
    expect(await host.workbook.spills([anchor, other])).toEqual([{ ...anchor, rows: 3 }, null]);
    await host.workbook.apply(undo);
    expect((await contentOf(host.workbook, on(sheet, 10, 0))).value).toBeNull();
    await takeBack();
  });

  it("evaluates any formula where it can, and says so where it cannot", async () => {
    const { workbook, filled } = await open();
    const asked = workbook.evaluate("=3*4+SUM({1,2})", filled);
    if (workbook.can.evaluate) expect(await asked).toBe(15);
    else await expect(asked).rejects.toThrow();
  });
}
