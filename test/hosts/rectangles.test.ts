import { addressOf } from "../../src/workbook/address";
import { rectangles } from "../../src/hosts/rectangles";

/** Each letter of the picture is a cell; a point is none. */
function cut(...picture: string[]): string[] {
  const area = { sheet: "S", row: 4, column: 1, rows: picture.length, columns: picture[0]!.length };
  const at = (row: number, column: number) => {
    const letter = picture[row]![column]!;
    return letter === "." ? null : letter;
  };
  return rectangles(area, at).map(({ area: part, value }) => `${value} ${addressOf(part).slice(2)}`);
}

describe("rectangles", () => {
  it("make one of like cells", () => {
    expect(cut("aaa", "aaa")).toEqual(["a B5:D6"]);
  });

  it("end where the cells differ, across or down", () => {
    expect(cut("aab", "aab", "bbb")).toEqual(["a B5:C6", "b D5:D6", "b B7:D7"]);
  });

  it("leave out what is none, and do not reach over a gap", () => {
    expect(cut("a", ".", "a")).toEqual(["a B5", "a B7"]);
    expect(cut("a.a")).toEqual(["a B5", "a D5"]);
  });

  it("do not reach down where the run above was wider", () => {
    expect(cut("aa", "a.")).toEqual(["a B5:C5", "a B6"]);
  });
});
