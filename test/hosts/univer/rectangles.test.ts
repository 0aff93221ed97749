import { rectangles } from "../../../src/hosts/univer/rectangles";

const cut = (...lines: string[]) => {
  const area = { sheet: "A", row: 10, column: 5, rows: lines.length, columns: lines[0]!.length };
  const at = (row: number, column: number) => (lines[row]![column] === "." ? null : lines[row]![column]!);
  return rectangles(area, at, (letter) => letter);
};

describe("rectangles", () => {
  it("is one where all cells are alike", () => {
    expect(cut("aa", "aa")).toEqual([
      { area: { sheet: "A", row: 10, column: 5, rows: 2, columns: 2 }, value: "a" },
    ]);
  });

  it("is none where nothing is", () => {
    expect(cut("..", "..")).toEqual([]);
  });

  it.each([[["ab", "ab"]], [["aa.", ".aa", "aa."]], [["a.a", "aaa", "bab"]], [["a", ".", "a"]]])(
    "covers each cell of %p once, by a rectangle of its kind",
    (lines) => {
      const seen = lines.map((line) => Array.from(line, () => "."));
      for (const { area, value } of cut(...lines)) {
        for (let row = 0; row < area.rows; row++) {
          for (let column = 0; column < area.columns; column++) {
            const [r, c] = [area.row - 10 + row, area.column - 5 + column];
            expect(seen[r]![c]).toBe(".");
            seen[r]![c] = value;
          }
        }
      }
      expect(seen.map((line) => line.join(""))).toEqual(lines);
    },
  );
});
