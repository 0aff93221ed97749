import type { Area, CellContent, Workbook } from "../../src/workbook/workbook";
import { keepsTheContract } from "../workbook/contract";
import { openBench, type Bench } from "./bench";
import { looksIn } from "./looks";
import { workbookIn } from "./workbook-in";

const PATIENCE = 60_000;
jest.setTimeout(PATIENCE);

const cell = (row: number, column: number): Area => ({ sheet: "Claims", row, column, rows: 1, columns: 1 });

describe("the grid's workbook", () => {
  let bench: Bench;
  let workbook: Workbook;
  const write = async (area: Area, content: string | number | null): Promise<void> => {
    await workbook.apply({
      title: "set",
      expect: [],
      edits: [{ kind: "values", area, values: [[content]] }],
    });
  };
  const contentOf = async (area: Area): Promise<CellContent> => (await workbook.read(area))[0]![0]!;

  beforeAll(async () => {
    bench = await openBench();
    workbook = workbookIn(bench.page);
  });
  afterAll(() => bench.close());

  keepsTheContract(async () => {
    const empty = cell(40, 8);
    const filled = cell(40, 9);
    await write(empty, null);
    await write(filled, 42);
    return { workbook, empty, filled, type: write, looks: (sheet) => looksIn(bench.page, sheet) };
  });

  it("tells what is selected", async () => {
    await bench.goTo("J20:K22");
    expect(await workbook.selection()).toEqual({ sheet: "Claims", row: 19, column: 9, rows: 3, columns: 2 });
  });

  it("reads back every kind of value as it was written", async () => {
    const area = { ...cell(50, 8), columns: 6 };
    const values = [[1.5, "007", true, false, null, "=1+1"]];
    await workbook.apply({ title: "kinds", expect: [], edits: [{ kind: "values", area, values }] });
    expect((await workbook.read(area))[0]!.map(({ value }) => value)).toEqual(values[0]);
    expect((await workbook.read(area))[0]!.every(({ formula }) => formula === null)).toBe(true);
  });

  it("leaves a spill alone when a change to its first cell is undone", async () => {
    const anchor = cell(55, 8);
    const formulas = [['=AIENERGY("DGX A100",{1;2;3},720,,"article-2023")']];
    const { undo } = await workbook.apply({
      title: "spill",
      expect: [],
      edits: [{ kind: "formula", area: anchor, formulas }],
    });
    const spill = { ...anchor, rows: 3 };
    expect((await workbook.read(spill)).map(([content]) => content!.value)).toEqual([4680, 9360, 14040]);
    const { undo: redo } = await workbook.apply(undo);
    expect((await workbook.read(spill)).map(([content]) => content!.value)).toEqual([null, null, null]);
    await workbook.apply(redo);
    expect((await contentOf(cell(57, 8))).value).toBe(14040);
  });

  it("resolves quoted sheets and whole columns, and no sheet that is not there", async () => {
    expect(await workbook.resolve("'Claims'!$C$4", cell(0, 0))).toEqual(cell(3, 2));
    expect(await workbook.resolve("B:C", cell(0, 0))).toMatchObject({ row: 0, column: 1, columns: 2 });
    expect(await workbook.resolve("Nowhere!A1", cell(0, 0))).toBeNull();
  });

  it("takes back every edit when one of them cannot be made", async () => {
    await write(cell(60, 8), 5);
    const good = { kind: "values" as const, area: cell(60, 8), values: [[6]] };
    const bad = { kind: "values" as const, area: { ...cell(60, 9), sheet: "Nowhere" }, values: [[7]] };
    await expect(workbook.apply({ title: "half", expect: [], edits: [good, bad] })).rejects.toThrow(
      "Nowhere",
    );
    expect((await contentOf(cell(60, 8))).value).toBe(5);
  });
});
