import formulas from "../formulas.json";
import { isCellError, type Cell } from "../../src/functions/cells";
import type { CellContent } from "../../src/workbook/workbook";
import { openBench, type Bench } from "./bench";

interface Row {
  readonly formula: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Below the example, one formula under another with room for what it spills. */
const FIRST_ROW = 30;
const COLUMN = "I";
const rows = formulas as readonly Row[];
const heights = rows.map(({ result }) => (Array.isArray(result) ? result.length : 1));
const starts = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
const total = starts.at(-1)! + heights.at(-1)!;

describe("the formulas of the table, in the workbench", () => {
  let bench: Bench;
  let cells: readonly (readonly CellContent[])[];

  beforeAll(async () => {
    bench = await openBench();
    await bench.apply({
      title: "All formulas",
      expect: [],
      edits: rows.map(({ formula }, index) => ({
        kind: "formula",
        area: { sheet: "Claims", row: FIRST_ROW - 1 + starts[index]!, column: 8, rows: 1, columns: 1 },
        formulas: [[formula]],
      })),
    });
    cells = await bench.read(`${COLUMN}${FIRST_ROW}:Z${FIRST_ROW + total - 1}`);
  }, 120_000);
  afterAll(() => bench.close());

  it.each(rows.map((row, index) => [row.formula, row, starts[index]!] as const))("%s", (_, row, start) => {
    if (row.error !== undefined) {
      const value = cells[start]![0]!.value;
      expect(value).toMatchObject({ error: row.error });
      if (row.message !== undefined) expect((value as { message?: string }).message).toContain(row.message);
      return;
    }
    const expected = (Array.isArray(row.result) ? row.result : [[row.result]]) as Cell[][];
    expected.forEach((line, r) => line.forEach((cell, c) => expectCell(cells[start + r]![c]!.value, cell)));
  });
});

/** Numbers agree to 1e-12. */
function expectCell(actual: Cell, expected: Cell): void {
  if (typeof expected === "number") {
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else if (isCellError(expected)) expect(actual).toMatchObject(expected);
  else expect(actual ?? "").toEqual(expected);
}
