import { rowsMade } from "../../../src/workbook/plain/rows-made";

const squares = rowsMade(4, (at) => [at, at * at]);

describe("rowsMade", () => {
  it("looks like any other array", () => {
    expect(Array.isArray(squares)).toBe(true);
    expect(squares).toHaveLength(4);
    expect([...squares]).toEqual(squares.map((row) => row));
    expect(squares.slice(1, 3).flat()).toEqual([1, 1, 2, 4]);
    expect(squares.every((row) => row.length === 2)).toBe(true);
    expect(squares.some(([, square]) => square === 9)).toBe(true);
    expect(JSON.stringify(squares)).toBe("[[0,0],[1,1],[2,4],[3,9]]");
  });

  it("has nothing before its first row and behind its last one", () => {
    expect([squares.at(-1), squares[-1], squares[4]]).toEqual([[3, 9], undefined, undefined]);
  });

  it("keeps no row", () => {
    let made = 0;
    const rows = rowsMade(1_000_000, () => [(made += 1)]);
    expect([rows[7], rows[7], made]).toEqual([[1], [2], 2]);
  });
});
