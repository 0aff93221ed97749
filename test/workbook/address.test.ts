import { addressOf, columnLetters } from "../../src/workbook/address";

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("calls column %d %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe("addressOf", () => {
  const area = { sheet: "Budget", row: 1, column: 1, rows: 1, columns: 1 };

  it("names one cell by itself and more by their corners", () => {
    expect(addressOf(area)).toBe("Budget!B2");
    expect(addressOf({ ...area, rows: 3, columns: 2 })).toBe("Budget!B2:C4");
  });

  it.each([
    ["ChatGPT, 2023", "'ChatGPT, 2023'!B2"],
    ["it's", "'it''s'!B2"],
    ["2026", "'2026'!B2"],
    ["預算", "預算!B2"],
    ["FY2026", "'FY2026'!B2"],
    ["Rc", "'Rc'!B2"],
    ["Q1_2026", "Q1_2026!B2"],
  ])("quotes the sheet %s as a formula must", (sheet, address) => {
    expect(addressOf({ ...area, sheet })).toBe(address);
  });
});
