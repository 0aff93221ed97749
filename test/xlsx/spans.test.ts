import { spansOf } from "../../src/hosts/xlsx/spans";
import { areaOf } from "../workbook/memory";

const area = (address: string) => areaOf("S", address)!;

describe("spans", () => {
  const spans = spansOf(["C9:C12", "B2:B4", "B6", "B3:B5", "D2:E2", "H1:H10", "H2:H3"].map(area));

  it.each(["B2", "B5", "B1:B2", "A1:Z1048576", "C12:D20", "E1:E2", "A6:C6", "H5"])("meet %s", (address) => {
    expect(spans.meets(area(address))).toBe(true);
  });

  it.each(["B1", "B7:B99", "A1:A99", "C1:C8", "F2", "C13"])("do not meet %s", (address) => {
    expect(spans.meets(area(address))).toBe(false);
  });

  it("know their sheets", () => {
    expect(spans.meets(areaOf("Other", "B2")!)).toBe(false);
  });
});
