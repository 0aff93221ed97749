import formulas from "../formulas.json";
import { isCellError, type Cell } from "../../src/functions/cells";
import { evaluate } from "./evaluate";

type Row = { formula: string; result?: unknown; error?: string; message?: string };

const ours = (formulas as readonly Row[]).filter(({ formula }) => evaluate(formula) !== undefined);

/** Numbers agree to 1e-12; an expected error needs no message. */
function expectCell(actual: Cell, expected: unknown): void {
  if (typeof expected === "number")
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  else if (isCellError(expected)) expect(actual).toMatchObject(expected);
  else expect(actual).toEqual(expected);
}

describe("every formula of the table", () => {
  it("holds enough that are one call of ours", () => {
    expect(ours.length).toBeGreaterThan(50);
  });

  it.each(ours.map((row) => [row.formula, row] as const))("%s", (formula, { result, error, message }) => {
    const answer = evaluate(formula)!;
    if (error !== undefined) {
      expect(answer).toMatchObject({ error });
      if (message !== undefined) expect((answer as { message: string }).message).toContain(message);
    } else if (Array.isArray(result)) {
      (result as unknown[][]).forEach((row, at) =>
        row.forEach((cell, column) => expectCell((answer as Cell[][])[at]![column]!, cell)),
      );
      expect((answer as Cell[][]).length).toBe(result.length);
    } else {
      expectCell(answer as Cell, result);
    }
  });
});
