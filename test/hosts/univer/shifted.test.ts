import { shifted } from "../../../src/hosts/univer/shifted";

const area = { sheet: "A", row: 4, column: 2, rows: 3, columns: 2 };

describe("shifted", () => {
  it.each([
    ["rows before it come", { axis: "row", at: 0, count: 2 }, { ...area, row: 6 }],
    ["rows inside it come", { axis: "row", at: 5, count: 2 }, { ...area, rows: 5 }],
    ["rows behind it come", { axis: "row", at: 7, count: 2 }, area],
    ["rows before it go", { axis: "row", at: 0, count: -2 }, { ...area, row: 2 }],
    ["rows inside it go", { axis: "row", at: 5, count: -1 }, { ...area, rows: 2 }],
    ["columns before it come", { axis: "column", at: 2, count: 1 }, { ...area, column: 3 }],
    ["all of it goes", { axis: "row", at: 4, count: -3 }, { ...area, rows: 1 }],
  ] as const)("knows where an area lies when %s", (_what, shift, expected) => {
    expect(shifted(area, shift)).toEqual(expected);
  });
});
