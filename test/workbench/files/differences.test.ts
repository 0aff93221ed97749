import type { GridBook, GridCell, GridSheet } from "../../../src/hosts/univer/grid-book";
import { differences } from "../../../src/workbench/files/differences";

const cell = (row: number, column: number, rest: Partial<GridCell>): GridCell => ({
  row,
  column,
  formula: null,
  value: null,
  format: {},
  ...rest,
});
const sheet = (name: string, cells: GridCell[], widths: GridSheet["widths"] = []): GridSheet => ({
  name,
  hidden: false,
  cells,
  widths,
  merged: [],
});
const book = (...sheets: GridSheet[]): GridBook => ({
  title: "t",
  sheets,
  names: [],
  tables: [],
  charts: [],
});
const at = (name: string, row: number, column: number, rows = 1, columns = 1) => ({
  sheet: name,
  row,
  column,
  rows,
  columns,
});

describe("differences", () => {
  it("finds none between a workbook and itself", () => {
    const one = book(
      sheet("A", [cell(0, 0, { value: 1, format: { bold: true } })], [{ column: 0, characters: 9 }]),
    );
    expect(differences(one, one)).toEqual([]);
  });

  it("writes only cells that hold something else, neighbors together", () => {
    const before = book(
      sheet("A", [cell(0, 0, { value: 1 }), cell(1, 0, { value: 2 }), cell(2, 0, { value: 3 })]),
    );
    const now = book(sheet("A", [cell(0, 0, { value: 1 }), cell(1, 0, { value: 20 })]));
    expect(differences(before, now)).toEqual([
      { kind: "values", area: at("A", 1, 0, 2, 1), values: [[20], [null]] },
    ]);
  });

  it("takes no note of what a formula came to", () => {
    const of = (value: number) => book(sheet("A", [cell(0, 0, { formula: "=1+1", value })]));
    expect(differences(of(2), of(3))).toEqual([]);
  });

  it("writes a formula that is another one", () => {
    const of = (formula: string) => book(sheet("A", [cell(0, 0, { formula, value: 2 })]));
    expect(differences(of("=1+1"), of("=4-2"))).toEqual([
      { kind: "formula", area: at("A", 0, 0), formulas: [["=4-2"]] },
    ]);
  });

  it("names a look only where it changed, and takes one away by null", () => {
    const before = book(
      sheet("A", [cell(0, 0, { value: 1, format: { bold: true, fill: "#ffeecc", wrap: null } })]),
    );
    const now = book(
      sheet("A", [cell(0, 0, { value: 1, format: { bold: null, fill: "#FFEECC", wrap: false } })]),
    );
    expect(differences(before, now)).toEqual([
      { kind: "format", area: at("A", 0, 0), format: { bold: null } },
    ]);
  });

  it("adds a sheet before it writes to it, and removes the one that is gone last", () => {
    const edits = differences(book(sheet("Sheet1", [])), book(sheet("Plan", [cell(0, 0, { value: "x" })])));
    expect(edits).toEqual([
      { kind: "sheet", name: "Plan" },
      { kind: "values", area: at("Plan", 0, 0), values: [["x"]] },
      { kind: "remove", what: "sheet", name: "Sheet1" },
    ]);
  });

  it("defines new names and tables", () => {
    const plan = sheet("Plan", [cell(0, 0, { value: "Hours" }), cell(1, 0, { value: 720 })]);
    const now: GridBook = {
      ...book(plan),
      names: [{ name: "All_hours", sheet: null, formula: "=Plan!$A$1:$A$2" }],
      tables: [
        { name: "Fleet", area: at("Plan", 0, 0, 2, 1), header: true, totals: false, columns: ["Hours"] },
      ],
    };
    expect(differences(book(plan), now)).toEqual([
      { kind: "table", name: "Fleet", area: at("Plan", 0, 0, 2, 1), totals: false },
      { kind: "name", name: "All_hours", area: at("Plan", 0, 0, 2, 1) },
    ]);
  });
});
