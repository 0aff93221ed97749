import { cellIn, cellKey, firstCell, lies, meets } from "../../src/workbook/area";

const area = { sheet: "Budget", row: 2, column: 1, rows: 3, columns: 2 };

describe("an area", () => {
  it("inserts at the first cell of a selection", () => {
    expect(firstCell(area)).toEqual({ ...area, rows: 1, columns: 1 });
  });

  it("has its cells by rows down and columns across", () => {
    expect(cellIn(area, 2, 1)).toEqual({ sheet: "Budget", row: 4, column: 2, rows: 1, columns: 1 });
  });

  it.each([
    ["its last cell", cellIn(area, 2, 1), true, true],
    ["itself", area, true, true],
    ["the cell below", cellIn(area, 3, 0), false, false],
    ["the cell to the right", cellIn(area, 0, 2), false, false],
    ["the cell above", cellIn(area, -1, 0), false, false],
    ["the cell to the left", cellIn(area, 0, -1), false, false],
    ["what reaches out of it", { ...area, row: 4 }, false, true],
    ["what is around it", { ...area, row: 0, column: 0, rows: 9, columns: 9 }, false, true],
  ])("holds, and shares cells with, %s or not", (_which, other, holds, shares) => {
    expect(lies(other, area)).toBe(holds);
    expect(meets(other, area)).toBe(shares);
    expect(meets(area, other)).toBe(shares);
  });

  it("holds nothing of another sheet", () => {
    expect(lies({ ...area, sheet: "Plan" }, area)).toBe(false);
  });

  it("has cells whose keys tell sheets, rows and columns apart", () => {
    const keys = [
      cellKey("A", { row: 1, column: 11 }),
      cellKey("A", { row: 11, column: 1 }),
      cellKey("1,A", { row: 1, column: 1 }),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});
