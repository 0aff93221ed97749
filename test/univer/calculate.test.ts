import type { Cell } from "../../src/functions/cells";
import { isCellError } from "../../src/functions/cells";
import { calculate, type Book, type BookCell, type Results } from "../../src/hosts/univer/calculate";
import { areaOf } from "../workbook/memory";

/** "=…" is a formula. */
type Typed = Readonly<Record<string, string | number | boolean>>;

const cells = (typed: Typed): BookCell[] =>
  Object.entries(typed).map(([address, content]) => {
    const { row, column } = areaOf("S", address)!;
    const isFormula = typeof content === "string" && content.startsWith("=");
    return { row, column, formula: isFormula ? content : null, value: isFormula ? 666 : content };
  });

const bookOf = (typed: Typed, more: Partial<Book> = {}): Book => ({
  sheets: [
    { name: "Plan", cells: cells(typed) },
    { name: "My sheet", cells: cells({ A1: 7 }) },
  ],
  ...more,
});

const at = (results: Results, address: string): Cell => {
  const { row, column } = areaOf("Plan", address)!;
  const value = results.value("Plan", row, column);
  return isCellError(value) ? value.error : value;
};

describe("calculate", () => {
  it("computes our functions and Excel's own across cells, whatever they showed before", async () => {
    const results = await calculate(
      bookOf({
        A1: 1250,
        B1: '=AIENERGY("DGX A100",A1,720,,"article-2023")',
        C1: "=ROUND(B1/1000,1)",
        D1: "='My sheet'!A1*2",
      }),
    );
    expect(["B1", "C1", "D1"].map((cell) => at(results, cell))).toEqual([5_850_000, 5850, 14]);
  });

  it("reads the spellings of files", async () => {
    const results = await calculate(
      bookOf({
        A1: '=_xldudf_AIENERGY("DGX A100",1250,720,,"article-2023")',
        A2: '=[2]!_xldudf_AIENERGY("DGX A100",1250,720,,"article-2023")',
        A3: '=_xldudf_OLD_AIENERGY("DGX A100",1250,720,,"article-2023")',
        A4: "=_xlfn.LET(_xlpm.x,2,_xlpm.x*3)",
        A5: '="_xlfn.LET"',
        C1: "=_xlfn._xlws.SORT({3;1;2})",
        A6: "=SUM(_xlfn.ANCHORARRAY(C1))+SUM(C1#)",
        A7: "=_xlfn.SINGLE(D1:D9)",
        D7: 4,
      }),
    );
    expect([1, 2, 3, 4, 5, 6, 7].map((row) => at(results, `A${row}`))).toEqual([
      5_850_000,
      5_850_000,
      5_850_000,
      6,
      "_xlfn.LET",
      12,
      4,
    ]);
  });

  it("looks up what formulas came to, also after other lookups in the same column", async () => {
    const results = await calculate(
      bookOf({
        A1: 3,
        B1: "=A1*2",
        B2: "=B1*2",
        B3: "=MATCH(12,B1:B2,0)",
        B4: "=MATCH(2,B1:B3,0)",
        B5: "=XLOOKUP(3,B1:B4,B1:B4)",
      }),
    );
    expect(["B2", "B3", "B4", "B5"].map((cell) => at(results, cell))).toEqual([12, 2, 3, 3]);
  });

  it("tells where results spill, and what stands there", async () => {
    const results = await calculate(
      bookOf({ A1: "=_xlfn.SEQUENCE(3,2)", D1: "=_xlfn.SEQUENCE(2)", D2: "in the way" }),
    );
    expect(results.spill("Plan", 0, 0)).toEqual({ sheet: "Plan", row: 0, column: 0, rows: 3, columns: 2 });
    expect(at(results, "B3")).toBe(6);
    expect([at(results, "D1"), results.spill("Plan", 0, 3)]).toEqual(["#SPILL!", null]);
  });

  it("knows names, also of formulas, and tables with totals", async () => {
    const results = await calculate(
      bookOf(
        {
          A1: "Fleet",
          B1: "Hours",
          A2: 1,
          B2: 10,
          A3: 2,
          B3: 20,
          A4: "=SUM(fleet[fleet])",
          C2: "=Fleet[@Hours]*2",
          C3: "=Fleet[[#This Row],[Hours]]*2",
          D1: "=SUM(Fleet[Hours])",
          D2: "=Fleet[[#Headers],[Hours]]",
          D3: "=SUM(Fleet)",
          D4: "=Fleet[[#Totals],[Fleet]]",
          E1: "=Rate*Twice(Rate)",
          E2: "=SUM(Hours)",
        },
        {
          names: [
            { name: "Rate", sheet: null, formula: "=5" },
            { name: "Twice", sheet: null, formula: "=_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)" },
            { name: "Hours", sheet: null, formula: "=Plan!$B$2:$B$3" },
          ],
          tables: [
            {
              name: "Fleet",
              area: areaOf("Plan", "A1:B4")!,
              header: true,
              totals: true,
              columns: ["Fleet", "Hours"],
            },
          ],
        },
      ),
    );
    const cellsOf = ["A4", "C2", "C3", "D1", "D2", "D3", "D4", "E1", "E2"];
    expect(cellsOf.map((cell) => at(results, cell))).toEqual([3, 20, 40, 30, "Hours", 33, 3, 50, 30]);
  });

  it("keeps the message of an error, also through other functions", async () => {
    const results = await calculate(bookOf({ A1: '=AIENERGY("H100",1,720)', A2: "=A1*2", A3: "=1/0" }, {}), {
      language: "zh-TW",
    });
    expect(results.value("Plan", 0, 0)).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("H100 SXM") as string,
    });
    expect(at(results, "A2")).toBe("#N/A");
    expect(at(results, "A3")).toBe("#DIV/0!");
  });

  it("answers a cycle without end by an error, and the rest as ever", async () => {
    const results = await calculate(
      bookOf({ A1: "=B1+1", B1: "=A1+1", C1: "=1+1", D1: "=A1*0", E1: "=C1+1" }),
    );
    expect(["A1", "B1", "C1", "D1", "E1"].map((cell) => at(results, cell))).toEqual([
      "#CYCLE!",
      "#CYCLE!",
      2,
      "#CYCLE!",
      3,
    ]);
  });

  it("takes texts for texts", async () => {
    const book: Book = {
      sheets: [
        {
          name: "Plan",
          cells: [
            { row: 0, column: 0, formula: null, value: "=1+1" },
            { row: 0, column: 1, formula: '=A1&"!"', value: null },
          ],
        },
      ],
    };
    expect(at(await calculate(book), "B1")).toBe("=1+1!");
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    await expect(
      calculate(bookOf({ A1: "=1" }), { job: { signal, progress: () => undefined } }),
    ).rejects.toThrow();
  });
});
