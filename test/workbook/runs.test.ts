import { addressOf } from "../../src/workbook/address";
import { uniformRuns } from "../../src/workbook/runs";
import { areaOf } from "./memory";

const runs = (cells: Readonly<Record<string, string>>) =>
  uniformRuns(
    Object.entries(cells).map(([address, key]) => ({ area: areaOf("S", address)!, key })),
    ({ key }) => key,
  ).map(({ area, members }) => [addressOf(area), members.map((member) => addressOf(member.area)).join()]);

describe("uniformRuns", () => {
  it("joins alike cells down a column", () => {
    expect(runs({ B2: "x", B3: "x", B4: "y", B5: "x" })).toEqual([
      ["S!B2:B3", "S!B2,S!B3"],
      ["S!B4", "S!B4"],
      ["S!B5", "S!B5"],
    ]);
  });

  it("joins columns of the same height side by side, row by row", () => {
    expect(runs({ B2: "x", C2: "x", B3: "x", C3: "x" })).toEqual([["S!B2:C3", "S!B2,S!C2,S!B3,S!C3"]]);
  });

  it("joins a row", () => {
    expect(runs({ B2: "x", C2: "x", D2: "x", F2: "x" })).toEqual([
      ["S!B2:D2", "S!B2,S!C2,S!D2"],
      ["S!F2", "S!F2"],
    ]);
  });

  it("keeps columns of other heights and other sheets apart", () => {
    expect(runs({ B2: "x", C2: "x", B3: "x", "T!B4": "x" })).toEqual([
      ["S!B2:B3", "S!B2,S!B3"],
      ["S!C2", "S!C2"],
      ["T!B4", "T!B4"],
    ]);
  });

  it("does not join across a gap between sheets' rows", () => {
    expect(runs({ B2: "x", B4: "x" })).toEqual([
      ["S!B2", "S!B2"],
      ["S!B4", "S!B4"],
    ]);
  });
});
