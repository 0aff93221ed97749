import formulas from "../formulas.json";
import { isCellError, type Cell } from "../../src/functions/cells";
import { run } from "./run";

interface Row {
  readonly formula: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

type Answer = { readonly value: Cell | Cell[][] } | { readonly error: string; readonly message?: string };

const answers = (lines: readonly string[]): Answer[] =>
  run(["eval", "-", "--json"], `${lines.join("\n")}\n`)
    .out.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);

describe("ai-footprint eval -", () => {
  it("answers two thousand lines in their order, broken ones with an error of their own", () => {
    const lines = Array.from({ length: 2000 }, (_, index) =>
      index % 100 === 50 ? "=SUM(1," : `=AIENERGY("DGX A100",${index},1,,"nameplate")`,
    );
    const found = answers(lines);
    expect(found).toHaveLength(2000);
    found.forEach((answer, index) => {
      if (index % 100 === 50) expect(answer).toMatchObject({ error: "#VALUE!" });
      else expect((answer as { value: number }).value).toBeCloseTo(6.5 * index, 6);
    });
  });

  it("keeps each line from what another spills or refers to", () => {
    expect(answers(["=SEQUENCE(3)", "=A1", "=SUM(A1:C9)", "={1,2}"])).toEqual([
      { value: [[1], [2], [3]] },
      { value: 0 },
      { value: 0 },
      { value: [[1, 2]] },
    ]);
  });

  it("writes one line for each also without --json", () => {
    expect(run(["eval", "-"], '=SEQUENCE(2,2)\n=1/4\n="a"&"b"\n=1=1\n')).toEqual({
      code: 0,
      out: "{1,2;3,4}\n0.25\nab\nTRUE\n",
      err: "",
    });
  });

  it("ends with 1 if a line came to an error, and with 0 without lines", () => {
    expect(run(["eval", "-"], "=1\n=1/0\n")).toMatchObject({
      code: 1,
      out: "1\n#DIV/0! The formula divides by zero.\n",
    });
    expect(run(["eval", "-"], "")).toEqual({ code: 0, out: "", err: "" });
  });

  describe("the formulas of the table", () => {
    const rows = formulas as readonly Row[];
    const found = answers(rows.map(({ formula }) => formula));

    it.each(rows.map((row, index) => [row.formula, row, found[index]] as const))("%s", (_, row, answer) => {
      if (row.error !== undefined) {
        expect(answer).toMatchObject({ error: row.error });
        if (row.message !== undefined) expect((answer as { message: string }).message).toContain(row.message);
      } else expectSame((answer as { value: Cell | Cell[][] }).value, row.result as Cell | Cell[][]);
    });
  });
});

/** Numbers agree to 1e-12. */
function expectSame(actual: unknown, expected: Cell | Cell[] | Cell[][]): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((part, index) => {
      expectSame((actual as unknown[])[index], part);
    });
  } else if (typeof expected === "number") {
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else if (isCellError(expected)) expect(actual).toMatchObject(expected);
  else expect(actual).toEqual(expected);
}
