import { addressOf } from "../../src/workbook/address";
import { relativeResolver } from "../../src/workbook/relative";
import { areaOf } from "./memory";

const at = areaOf("Budget", "D5")!;
const find = relativeResolver({
  sheets: [
    { name: "Budget", used: areaOf("Budget", "A1:F40") },
    { name: "My sheet", used: null },
  ],
  names: [{ name: "Hours", sheet: null, formula: "=Budget!$G$1" }],
  tables: [
    { name: "Fleet", area: areaOf("Budget", "C4:D8")!, header: true, totals: false, columns: ["H", "E"] },
  ],
});
const found = (reference: string) => {
  const place = find(reference, at);
  return place && addressOf(place);
};

describe("a reference in R1C1", () => {
  it.each([
    ["RC[-3]", "Budget!A5"],
    ["R1C2", "Budget!B1"],
    ["R[3]C:R[-1]C", "Budget!D4:D8"],
    ["'my sheet'!R[1]C1:R9C[1]", "'My sheet'!A6:E9"],
    ["C[-1]", "Budget!C1:C40"],
    ["R2", "Budget!A2:F2"],
    ["Hours", "Budget!G1"],
    ["Fleet[H]", "Budget!C5:C8"],
    ["Fleet[@H]", "Budget!C5"],
    ["[@H]", "Budget!C5"],
    ["Fleet", "Budget!C5:D8"],
  ])("%s is %s, seen from D5", (reference, address) => {
    expect(found(reference)).toBe(address);
  });

  it.each(["R[-5]C", "RC[-4]", "Nowhere!RC", "One:Two!RC", "[1]Budget!RC", "Unknown"])(
    "%s names no area",
    (reference) => {
      expect(found(reference)).toBeNull();
    },
  );
});
