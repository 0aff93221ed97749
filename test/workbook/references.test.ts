import { addressOf } from "../../src/workbook/address";
import { resolveReference, type Places } from "../../src/workbook/references";
import { areaOf } from "./memory";

const area = (address: string) => areaOf("Budget", address)!;

const places: Places = {
  sheets: [
    { name: "Budget", used: area("B2:F40") },
    { name: "My 'own' sheet", used: null },
  ],
  names: [
    { name: "Hours", sheet: null, formula: "=Budget!$C$3:$C$9" },
    { name: "Hours", sheet: "My 'own' sheet", formula: "='My ''own'' sheet'!$A$1" },
    { name: "Period", sheet: null, formula: "=Hours" },
    { name: "Around", sheet: null, formula: "=Around" },
    { name: "Moving", sheet: null, formula: "=Budget!C3" },
    { name: "Sum", sheet: null, formula: "=SUM(Budget!$C$3)" },
    { name: "Energy", sheet: null, formula: "=Fleet[Energy]" },
    { name: "Gone", sheet: null, formula: "=#REF!" },
    { name: "Whole", sheet: null, formula: "=Budget!$D:$D" },
  ],
  tables: [
    { name: "Fleet", area: area("E1:F5"), header: true, totals: false, columns: ["Preset", "Energy"] },
  ],
};

const found = (reference: string, sheet = "Budget"): string | null => {
  const place = resolveReference(reference, { ...area("C3"), sheet }, places);
  return place && addressOf(place);
};

describe("a reference", () => {
  it.each([
    ["B2", "Budget!B2"],
    ["$A$1:b9", "Budget!A1:B9"],
    ["B9:A1", "Budget!A1:B9"],
    ["budget!C3", "Budget!C3"],
    ["'My ''own'' sheet'!A1", "'My ''own'' sheet'!A1"],
    ["B:C", "Budget!B1:C40"],
    ["$3:$4", "Budget!A3:F4"],
    ["'My ''own'' sheet'!B:C", "'My ''own'' sheet'!B1:C1"],
    ["Hours", "Budget!C3:C9"],
    ["hours", "Budget!C3:C9"],
    ["'My ''own'' sheet'!Hours", "'My ''own'' sheet'!A1"],
    ["Budget!Hours", "Budget!C3:C9"],
    ["Period", "Budget!C3:C9"],
    ["Energy", "Budget!F2:F5"],
    ["Whole", "Budget!D1:D40"],
    ["Fleet", "Budget!E2:F5"],
    ["Fleet[@Energy]", "Budget!F3"],
  ])("%s is %s", (reference, address) => {
    expect(found(reference)).toBe(address);
  });

  it("finds a sheet's own name before the workbook's", () => {
    expect(found("Hours", "My 'own' sheet")).toBe("'My ''own'' sheet'!A1");
  });

  it.each([
    ["an unknown sheet", "Nowhere!A1"],
    ["another workbook", "[Book.xlsx]Budget!A1"],
    ["several sheets at once", "Jan:Mar!A1"],
    ["an unknown name", "Nobody"],
    ["a name that goes round in a circle", "Around"],
    ["a name that moves with the cell", "Moving"],
    ["a name for a formula", "Sum"],
    ["a name whose place is gone", "Gone"],
    ["a cell past the last column", "XFE1"],
    ["nonsense", "1+1"],
    ["a table of another workbook", "Book.xlsx!Fleet[Energy]"],
  ])("is no place for %s", (_what, reference) => {
    expect(found(reference)).toBeNull();
  });
});
