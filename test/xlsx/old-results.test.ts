import { calculate } from "../../src/hosts/univer/calculate";
import type { Book, Calculate } from "../../src/hosts/computing";
import { openXlsx, type XlsxWorkbook } from "../../src/hosts/xlsx";
import { freeze } from "../../src/workbook/freeze/freeze";
import { thaw } from "../../src/workbook/thaw";
import { noJob } from "../workbook/contract/host";
import { areaOf } from "../workbook/memory";
import { cell, partsOf, zipped } from "./small";

/** What the engine was asked to take in. */
interface Heard {
  readonly engine: Calculate;
  readonly books: Book[];
}

function hearing(): Heard {
  const books: Book[] = [];
  return {
    books,
    engine: (book, options) => {
      books.push(book);
      return calculate(book, options);
    },
  };
}

const formula = (address: string, text: string, value?: number): string =>
  `<c r="${address}"><f>${text}</f>${value === undefined ? "" : `<v>${value}</v>`}</c>`;

const column = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`).join("");

const opened = (rows: string, { engine }: Heard, book = ""): XlsxWorkbook =>
  openXlsx(zipped(partsOf({ Plan: rows }, { book })), { calculate: engine });

const cellsIn = ({ books }: Heard): number =>
  books.reduce((sum, { sheets }) => sum + sheets.reduce((all, { cells }) => all + cells.length, 0), 0);

const asked = { date: "2026-11-24", language: "en-US" };
const shown = async (workbook: XlsxWorkbook, address: string) =>
  (await workbook.read(areaOf("Plan", address)!))[0]![0]!;

async function frozen(rows: string, heard: Heard, book = ""): Promise<XlsxWorkbook> {
  const workbook = opened(rows, heard, book);
  await workbook.apply((await freeze(workbook, asked, noJob)).change);
  await workbook.recomputeOld(noJob);
  return workbook;
}

const ENERGY = '_xldudf_AIENERGY("DGX A100",';

describe("freezing and thawing a file", () => {
  it("leave the engine alone where nothing shows another value", async () => {
    const heard = hearing();
    const rows = column(
      3,
      (row) => cell(`A${row}`, 1250) + formula(`B${row}`, `${ENERGY}A${row},720)`, 5338125),
    );
    const workbook = await frozen(`${rows}<row r="9">${formula("B9", "SUM(B1:B3)", 16014375)}</row>`, heard);
    const { change } = await thaw(workbook, asked, noJob);
    await workbook.apply(change);
    await workbook.recomputeOld(noJob);
    expect(heard.books).toEqual([]);
    expect(await shown(workbook, "B2")).toEqual({ formula: '=AIENERGY("DGX A100",A2,720)', value: 5338125 });
    expect(await shown(workbook, "B9")).toEqual({ formula: "=SUM(B1:B3)", value: 16014375 });
  });

  it("compute what hangs on a value that was old, and nothing else", async () => {
    const heard = hearing();
    const rows =
      `<row r="1">${formula("A1", `${ENERGY}1250,720)`, 1)}${formula("B1", "A1*2", 2)}${formula("C1", "B1+1", 3)}</row>` +
      `<row r="2">${formula("A2", "7*6", 41)}</row>`;
    const workbook = await frozen(rows, heard);
    const values = await Promise.all(["A1", "B1", "C1", "A2"].map((at) => shown(workbook, at)));
    expect(values.map(({ value }) => value)).toEqual([5338125, 10676250, 10676251, 41]);
    expect(heard.books.map(({ sheets }) => sheets[0]!.cells.length)).toEqual([3]);
  });

  it("compute what reads a cell that a result fills only now", async () => {
    const rows =
      `<row r="1">${formula("A1", `ROUND(${ENERGY}1250,720)/1779375,0)`, 1)}${formula("B1", "_xlfn.SEQUENCE(A1)", 1)}</row>` +
      `<row r="2">${formula("D2", "B3+1", 1)}</row>`;
    const workbook = await frozen(rows, hearing());
    expect((await shown(workbook, "B3")).value).toBe(3);
    expect((await shown(workbook, "D2")).value).toBe(4);
  });

  it("put results that fill several cells back with all of them", async () => {
    const rows = `<row r="1">${formula("A1", `_xldudf_AIRANGE("energy","DGX A100",1250,720)`)}</row>`;
    const workbook = await frozen(rows, hearing());
    const before = await workbook.read(areaOf("Plan", "B1:C1")!);
    await workbook.apply((await thaw(workbook, asked, noJob)).change);
    await workbook.recomputeOld(noJob);
    expect((await shown(workbook, "A1")).formula).toBe('=AIRANGE("energy","DGX A100",1250,720)');
    expect(before[0]!.every(({ value }) => typeof value === "number")).toBe(true);
    expect(await workbook.read(areaOf("Plan", "B1:C1")!)).toEqual(before);
  });

  it("read what formulas come to that show nothing yet", async () => {
    const rows = `<row r="1">${formula("A1", "1000+250")}${formula("B1", `${ENERGY}A1,720)`)}${formula("C1", "B1*2")}</row>`;
    const workbook = await frozen(rows, hearing());
    expect(await shown(workbook, "B1")).toEqual({ formula: null, value: 5338125 });
    expect((await shown(workbook, "C1")).value).toBe(10676250);
  });

  it("read what formulas come to that another program could not compute", async () => {
    const rows = `<row r="1"><c r="A1" t="e"><f>1000+250</f><v>#NAME?</v></c>${formula("B1", `${ENERGY}A1,720)`)}</row>`;
    expect((await shown(await frozen(rows, hearing()), "B1")).value).toBe(5338125);
  });

  it("do not believe what a program wrote that asks Excel to compute everything", async () => {
    const rows = `<row r="1">${formula("A1", "1000+250", 0)}${formula("B1", `${ENERGY}A1,720)`, 0)}</row>`;
    const workbook = await frozen(rows, hearing(), `<calcPr fullCalcOnLoad="1"/>`);
    expect(await shown(workbook, "B1")).toEqual({ formula: null, value: 5338125 });
  });

  it.each([10, 100])("take in %s formulas around our calls once, not once for each", async (count) => {
    const heard = hearing();
    const rows = column(
      count,
      (row) => cell(`A${row}`, row) + formula(`B${row}`, `ROUND(${ENERGY}A${row},720)/${row},1)`, 4270.5),
    );
    const workbook = await frozen(rows, heard);
    const { change, restored } = await thaw(workbook, asked, noJob);
    await workbook.apply(change);
    await workbook.recomputeOld(noJob);
    expect(restored).toHaveLength(count);
    expect(heard.books).toHaveLength(2);
    expect(cellsIn(heard)).toBeLessThanOrEqual(2 * count);
  });
});

describe("formulas that read whole sheets, and with them themselves", () => {
  it("come to an end", async () => {
    const rows = column(200, (row) => formula(`A${row}`, "SUM($A:$XFD)", row));
    const { kept, computed } = await opened(rows, hearing()).recompute(noJob);
    expect([kept.length, computed]).toEqual([200, 0]);
  });
});
