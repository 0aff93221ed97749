import { evaluateCall } from "../../src/workbook/arguments";
import { addressOf } from "../../src/workbook/address";
import { call } from "../../src/functions/call";
import { SheetTooLarge, takeSnapshot } from "../../src/workbook/snapshot";
import type { CellContent, Workbook } from "../../src/workbook/workbook";
import { areaOf, memoryWorkbook, type Start } from "./memory";

const job = { signal: new AbortController().signal, progress: () => undefined };
const value = (cell: CellContent["value"]): CellContent => ({ formula: null, value: cell });
const formula = (text: string): CellContent => ({ formula: text, value: null });

const start: Start = {
  sheet: "Budget",
  cells: {
    A2: value("DGX A100"),
    A3: value("L40S"),
    B2: value(1250),
    B3: value(3),
    C2: formula("=AIENERGY(A2,B2,Hours)"),
    C3: formula("=AIENERGY(A3,B3,Hours)"),
    D2: formula("=ROUND(AICOST(A2,B2,Hours),0)"),
    D3: formula("=SUM(B2:B3)"),
    E2: formula('="AIENERGY("'),
    E3: formula("=Fleet_energy*2"),
    F2: formula("=[2]!_xldudf_AIENERGY(A2)"),
  },
  sheets: { Hidden: { B1: formula("=AICAPEX(Budget!A2,1)") }, Empty: {} },
  names: { Hours: "G1" },
  hidden: ["Hidden"],
};

const open = async (extra: Partial<Workbook> = {}) =>
  takeSnapshot({ ...memoryWorkbook(start), ...extra }, job);

describe("takeSnapshot", () => {
  it("lists the cells of all sheets that use a function of ours", async () => {
    const { ours } = await open();
    expect(ours.map(({ area, shared }) => [addressOf(area), shared.r1c1, shared.bare])).toEqual([
      ["Budget!C2", "=AIENERGY(RC[-2],RC[-1],Hours)", true],
      ["Budget!D2", "=ROUND(AICOST(RC[-3],RC[-2],Hours),0)", false],
      ["Budget!F2", "=[2]!_xldudf_AIENERGY(RC[-5])", false],
      ["Budget!C3", "=AIENERGY(RC[-2],RC[-1],Hours)", true],
      ["Hidden!B1", "=AICAPEX(Budget!R[1]C[-1],1)", true],
    ]);
    expect(ours[2]!.shared.calls).toBeNull();
  });

  it("reads a formula that was filled down once", async () => {
    const { ours } = await open();
    expect(ours[3]!.shared).toBe(ours[0]!.shared);
  });

  it("counts a name whose formula uses a function of ours, and what uses the name", async () => {
    const names = [
      { name: "One", sheet: null, formula: '=AIENERGY("L40S",1,1)' },
      { name: "Fleet_energy", sheet: null, formula: "=One*3" },
      { name: "Hours", sheet: null, formula: "=Budget!$G$1" },
    ];
    const { ours, ourNames } = await open({ names: () => Promise.resolve(names) });
    expect(ourNames.map(({ name }) => name)).toEqual(["One", "Fleet_energy"]);
    expect(ours.map(({ area }) => addressOf(area))).toContain("Budget!E3");
  });

  it("answers without the host", async () => {
    const workbook = memoryWorkbook(start);
    const snapshot = await takeSnapshot(workbook, job);
    workbook.type("B2", value(7));
    const area = areaOf("Budget", "A2:B4")!;
    expect((await snapshot.read(area)).map((row) => row.map((cell) => cell.value))).toEqual([
      ["DGX A100", 1250],
      ["L40S", 3],
      [null, null],
    ]);
    expect(await snapshot.resolve("Hours", area)).toEqual(areaOf("Budget", "G1"));
  });

  it("lets a call be evaluated from its relative formula", async () => {
    const workbook = memoryWorkbook({ ...start, cells: { ...start.cells, G1: value(720) } });
    const { ours, relative } = await takeSnapshot(workbook, job);
    const { area, shared } = ours[3]!;
    const [only] = shared.calls!;
    const scope = { workbook: relative, at: area, local: only!.local, language: "en-US" };
    expect(await evaluateCall(only!.name, only!.values, scope)).toEqual({
      result: call("AIENERGY", ["L40S", 3, 720]),
    });
  });

  it("tells how many rows of all sheets it has read", async () => {
    const progress = jest.fn();
    await takeSnapshot(memoryWorkbook(start), { ...job, progress });
    expect(progress.mock.calls).toEqual([
      [2, 3],
      [3, 3],
    ]);
  });

  it("refuses a used range that no memory holds", async () => {
    const used = { sheet: "Budget", row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    const sheets = () => Promise.resolve([{ name: "Budget", used, hidden: false, locked: false }]);
    await expect(open({ sheets })).rejects.toBeInstanceOf(SheetTooLarge);
  });
});
