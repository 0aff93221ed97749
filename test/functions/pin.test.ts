import { editionPlace, pinnedIn, reasonsBetween, withEdition } from "../../src/functions/pin";

describe("withEdition", () => {
  it.each([
    [null, [["Edition", "2026.11"]]],
    ["", [["Edition", "2026.11"]]],
    [
      "nameplate",
      [
        ["Scenario", "nameplate"],
        ["Edition", "2026.11"],
      ],
    ],
    [
      [
        ["Name", "Value", "Note"],
        ["PUE", 1.2, "own"],
      ],
      [
        ["Name", "Value", "Note"],
        ["PUE", 1.2, "own"],
        ["Edition", "2026.11", ""],
      ],
    ],
    [[["edition", 2025.01]], [["edition", "2026.11"]]],
  ])("adds it to %j, or puts it in the place of another", (before, after) => {
    expect(withEdition(before, "2026.11")).toEqual(after);
    expect(Number(pinnedIn(after))).toBe(2026.11);
  });
});

describe("editionPlace", () => {
  it("finds the cell that says Edition", () => {
    expect(
      editionPlace([
        ["PUE", 1.2, ""],
        ["", "Edition", "2026.11"],
      ]),
    ).toEqual({ row: 1, column: 1 });
    expect(editionPlace([["PUE", 1.2]])).toBeNull();
    expect(editionPlace("nameplate")).toBeNull();
  });
});

describe("reasonsBetween", () => {
  it("names the inputs that differ", () => {
    const was = ["DGX A100", 1, 720];
    expect(reasonsBetween("AIENERGY", was, [...was, null, [["PUE", 1.1]]])).toEqual([
      { name: "pue", was: 1.25, now: 1.1 },
    ]);
    expect(reasonsBetween("AIENERGY", was, was)).toEqual([]);
  });
});
