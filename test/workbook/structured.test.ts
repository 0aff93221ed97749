import { bodyOf, resolveStructured } from "../../src/workbook/structured";
import { addressOf } from "../../src/workbook/address";
import type { Area, Table } from "../../src/workbook/workbook";
import { areaOf } from "./memory";

const columns = ["Preset", "Hours", "Energy (kWh)", "It's [kW] #1"];

/** Row 4 is the header, row 9 the totals. */
const fleet: Table = { name: "Fleet", area: area("C4:F9"), header: true, totals: true, columns };
const bare: Table = {
  name: "機隊",
  area: area("J1:K3"),
  header: false,
  totals: false,
  columns: ["甲", "乙"],
};

function area(address: string): Area {
  return areaOf("Sheet1", address)!;
}

const found = (reference: string, at = "D6"): string | null => {
  const place = resolveStructured(reference, area(at), [fleet, bare]);
  return place && addressOf(place);
};

describe("a structured reference", () => {
  it.each([
    ["Fleet[]", "C5:F8"],
    ["Fleet[Hours]", "D5:D8"],
    ["fleet[hours]", "D5:D8"],
    ["Fleet[[Hours]:[Energy (kWh)]]", "D5:E8"],
    ["Fleet[[Energy (kWh)]:[Hours]]", "D5:E8"],
    ["Fleet[It''s '[kW'] '#1]", "F5:F8"],
    ["Fleet[#All]", "C4:F9"],
    ["Fleet[#Data]", "C5:F8"],
    ["Fleet[#Headers]", "C4:F4"],
    ["Fleet[#Totals]", "C9:F9"],
    ["Fleet[[#All],[Hours]]", "D4:D9"],
    ["Fleet[[#Headers],[#Data],[Hours]]", "D4:D8"],
    ["Fleet[[#Data],[#Totals],[Hours]]", "D5:D9"],
    ["Fleet[[#Totals],[Hours]:[Energy (kWh)]]", "D9:E9"],
    ["Fleet[#This Row]", "C6:F6"],
    ["Fleet[@]", "C6:F6"],
    ["Fleet[[#This Row],[Hours]]", "D6"],
    ["Fleet[@Hours]", "D6"],
    ["Fleet[@[Energy (kWh)]]", "E6"],
    ["[@Hours]", "D6"],
    ["[Hours]", "D5:D8"],
    ["機隊[乙]", "K1:K3"],
  ])("%s is %s", (reference, address) => {
    expect(found(reference)).toBe(`Sheet1!${address}`);
  });

  it("takes the row of the cell that it is seen from, also beside the table", () => {
    expect(found("Fleet[@Hours]", "Z8")).toBe("Sheet1!D8");
  });

  it.each([
    ["an unknown table", "Fleets[Hours]", "D6"],
    ["an unknown column", "Fleet[Days]", "D6"],
    ["no table around the cell", "[Hours]", "A1"],
    ["the header's row", "Fleet[@Hours]", "D4"],
    ["the totals' row", "[@Hours]", "D9"],
    ["a header that is not there", "機隊[#Headers]", "D6"],
    ["totals that are not there", "機隊[#Totals]", "D6"],
    ["parts that do not touch", "Fleet[[#Headers],[#Totals],[Hours]]", "D6"],
    ["another kind of reference", "A1:B2", "D6"],
    ["nothing at all", "", "D6"],
  ])("is no place for %s", (_what, reference, at) => {
    expect(found(reference, at)).toBeNull();
  });

  it("has no row of its own on another sheet", () => {
    expect(resolveStructured("Fleet[@Hours]", { ...area("D6"), sheet: "Sheet2" }, [fleet])).toBeNull();
  });
});

describe("bodyOf", () => {
  it("leaves out header and totals", () => {
    expect(addressOf(bodyOf(fleet)!)).toBe("Sheet1!C5:F8");
    expect(bodyOf(bare)).toEqual(bare.area);
  });

  it("is nothing where a table has no rows", () => {
    expect(bodyOf({ ...fleet, area: area("C4:F5") })).toBeNull();
  });
});
