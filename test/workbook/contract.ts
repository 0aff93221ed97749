import { addressOf } from "../../src/workbook/address";
import { insertFormula } from "../../src/workbook/insert";
import { WorkbookDiffers, type Area, type CellContent, type Workbook } from "../../src/workbook/workbook";

/** A host under contract: a workbook, an empty cell of it, a filled one, and a way to type into a cell as a user does. */
export interface Host {
  readonly workbook: Workbook;
  readonly empty: Area;
  readonly filled: Area;
  type(area: Area, value: number): Promise<void>;
}

const FORMULA = "=1+1";

/** What every workbook must do, whatever is behind it. */
export function keepsTheContract(open: () => Promise<Host>): void {
  const contentOf = async (workbook: Workbook, area: Area): Promise<CellContent> =>
    (await workbook.read(area))[0]![0]!;
  const insertInto = async ({ workbook }: Host, area: Area) =>
    workbook.apply(
      insertFormula({ title: "test", area, now: await contentOf(workbook, area), formula: FORMULA }),
    );

  it.each(["empty", "filled"] as const)("writes a formula into a cell that was %s", async (which) => {
    const host = await open();
    await insertInto(host, host[which]);
    expect((await contentOf(host.workbook, host[which])).formula).toBe(FORMULA);
  });

  it.each(["empty", "filled"] as const)(
    "is as before once a change to a cell that was %s is undone",
    async (which) => {
      const host = await open();
      const before = await contentOf(host.workbook, host[which]);
      const { undo } = await insertInto(host, host[which]);
      await host.workbook.apply(undo);
      expect(await contentOf(host.workbook, host[which])).toEqual(before);
    },
  );

  it("writes nothing where a cell is not as expected", async () => {
    const host = await open();
    const before = await contentOf(host.workbook, host.filled);
    const change = insertFormula({
      title: "test",
      area: host.filled,
      now: { formula: null, value: null },
      formula: FORMULA,
    });
    await expect(host.workbook.apply(change)).rejects.toBeInstanceOf(WorkbookDiffers);
    expect(await contentOf(host.workbook, host.filled)).toEqual(before);
  });

  it("does not undo over what was typed since", async () => {
    const host = await open();
    const { undo } = await insertInto(host, host.empty);
    await host.type(host.empty, 7);
    await expect(host.workbook.apply(undo)).rejects.toBeInstanceOf(WorkbookDiffers);
    expect(await contentOf(host.workbook, host.empty)).toEqual({ formula: null, value: 7 });
  });

  it("resolves a reference to its area, and knows no place for nonsense", async () => {
    const { workbook, empty } = await open();
    const [sheet, cell] = addressOf(empty).split("!");
    const area = { ...empty, row: 1, column: 1, rows: 8, columns: 1 };
    expect(await workbook.resolve("$B$2:B9", empty)).toEqual(area);
    expect(await workbook.resolve(`${sheet}!${cell}`, empty)).toEqual(empty);
    expect(await workbook.resolve("No_such_name", empty)).toBeNull();
  });
}
