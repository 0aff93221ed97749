import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

const energy = (overrides: Cell[][], assumptions: Cell[][] | null = null): Cell[] =>
  (call("AIENERGY", ["DGX A100", 1, 10, null, assumptions, null, overrides]) as Cell[][]).map(
    ([cell]) => cell!,
  );
const message = (text: string) => ({
  error: "#VALUE!",
  message: expect.stringContaining(text) as string,
});

describe("overrides", () => {
  it("may be left out, or be an empty cell", () => {
    const plain = call("AIENERGY", ["DGX A100", 1, 10]);
    for (const nothing of [null, "", [[null]], undefined])
      expect(call("AIENERGY", ["DGX A100", 1, 10, null, null, null, nothing])).toEqual(plain);
  });

  it("fail alone where one is wrong, and say why", () => {
    const answer = energy(
      [["PUE"], [1.2], [null], ["much"], [0.9], [{ error: "#REF!" }], [true], ["1,250"], [1.2]],
      [["Load", 1]],
    );
    expect(answer).toEqual([
      78,
      message("PUE has no value"),
      message('PUE must be a number; got "much"'),
      message("PUE must be from 1 to 5; got 0.9"),
      { error: "#REF!" },
      message('PUE must be a number; got "TRUE"'),
      message("two ways"),
      78,
    ]);
  });

  it("name sites, hardware and choices by row, each wrong one for itself", () => {
    const sites = energy([["Site"], ["us-east-1"], [""], ["Nowhere"]], [["Load", 1]]);
    expect(sites).toEqual([74.75, message("Site has no value"), expect.objectContaining({ error: "#N/A" })]);
    const basis = [["Cost basis"], ["owned"], ["cloud"], ["leased"], ["owned"]];
    const costs = call("AICOST", ["H100 SXM", 1, 10, null, [["Rental price", 2]], null, basis]) as Cell[][];
    const owned = call("AICOST", ["H100 SXM", 1, 10, null, [["Cost basis", "owned"]]]);
    expect(costs).toEqual([[owned], [20], [message("Cost basis must be")], [owned]]);
  });

  it("win over what a scenario says of one preset", () => {
    const answer = call("AIWATER", [
      "ChatGPT 2023",
      [[1], [1]],
      null,
      null,
      "article-2023",
      null,
      [["Water"], [1], [2]],
    ]);
    expect(answer).toEqual([[1], [2]]);
  });

  it("keep a choice by row beside what a scenario says of one preset", () => {
    const args = ["GPT-3 training", 1, null, null, "article-2023", null];
    const answer = call("AIWATER", [...args, [["Boundary"], ["operational"], ["life cycle"]]]) as Cell[][];
    expect(answer[0]).toEqual([700000]);
    expect(answer.length).toBe(2);
  });

  it("refuse a residual value above the price of its own row", () => {
    const price = [["Hardware price"], [100], [50]];
    const answer = call("AICAPEX", ["custom", 1, [["Residual value", 70]]]);
    expect(answer).toMatchObject(message("Hardware price"));
    expect(call("AIVALUE", ["capex", "custom", 1, [["Residual value", 70]], null, price])).toEqual([
      [100],
      [message("Residual value must not exceed Hardware price")],
    ]);
  });

  it("serve the functions with arguments of their own", () => {
    const hours = call("AIVALUE", [
      "trainhours",
      70,
      1400,
      "H100 SXM",
      null,
      null,
      [["MFU", 0.4, 0.2]],
    ]) as number[][];
    expect(hours[0]![1]).toBeCloseTo(2 * hours[0]![0]!, 6);
    const lines = call("AIEXPLAIN", ["energy", "DGX A100", 1, 10, null, null, [["PUE"], [1.2]]]) as Cell[][];
    expect(lines).toContainEqual(["pue", "", 1.2, "ratio", "stated", "Stated in the assumptions"]);
  });

  it("are counted per unit of work, as usage is, where they say it", () => {
    const tokens = [["Output tokens"], [500]];
    expect(call("AIENERGY", ["custom model", 3, null, null, [["Energy", 2]], null, tokens])).toBe(3000);
    expect(
      call("AIENERGY", [
        "custom model",
        3,
        null,
        null,
        [
          ["Energy", 2],
          ["Output tokens", 500],
        ],
      ]),
    ).toBe(3000);
  });

  describe("by period", () => {
    const periods: Cell[][] = [
      ["PUE", 1.1, 1.2, 1.3],
      ["Carbon intensity", 100, 90, 80],
    ];
    const assumptions: Cell[][] = [
      ["", "Value", "Low", "High"],
      ["Load", 0.5, 0.4, 0.6],
    ];
    const one = (column: number) => periods.map((row) => [row[0]!, row[column]!]);
    const range = (overrides: Cell[][], hours: Argument = 10) =>
      call("AIRANGE", ["carbon", "DGX A100", 1, hours, null, assumptions, overrides]);

    it("give AIRANGE a row for each period, as if it were asked alone", () => {
      const alone = [1, 2, 3].map((column) => (range(one(column)) as Cell[][])[0]);
      expect(range(periods)).toEqual(alone);
      expect((range(periods) as number[][]).map(([, central]) => central)).toEqual(
        // By hand: 6.5 kW × 0.5 × 10 h × PUE × g/kWh ÷ 1,000
        [3.575, 3.51, 3.38].map((each) => expect.closeTo(each, 12) as number),
      );
      expect(range([["PUE", 1.1, 0.9]])).toEqual([
        [expect.any(Number), expect.any(Number), expect.any(Number)],
        Array.from({ length: 3 }, () => message("PUE must be from 1 to 5; got 0.9")),
      ]);
    });

    it("let quantities and hours differ by period, too", () => {
      const answer = range(periods, [[10, 20, 30]]) as number[][];
      expect(answer[2]![1]).toBeCloseTo(3 * 3.38, 12);
    });

    // One load for all periods: its doubt does not average out, so the sum's ends are the sums of theirs.
    it("are summed by AITOTAL, what they share moving together", () => {
      const rows = range(periods) as number[][];
      const sums = [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row[at]!, 0));
      const total = call("AITOTAL", ["carbon", "DGX A100", 1, 10, null, assumptions, periods]);
      expect(total).toEqual([sums.map((each) => expect.closeTo(each, 9) as number)]);
    });

    it("are summed over rows as well", () => {
      const fleet = [["DGX A100"], ["DGX H100"]];
      const counts = [[2], [3]];
      const cells = call("AICARBON", [fleet, counts, 10, null, assumptions, null, periods]) as number[][];
      const total = call("AITOTAL", ["carbon", fleet, counts, 10, null, assumptions, periods]) as number[][];
      expect(cells.map((row) => row.length)).toEqual([3, 3]);
      expect(total[0]![1]).toBeCloseTo(
        cells.flat().reduce((sum, each) => sum + each),
        9,
      );
      expect(total[0]![0]! / total[0]![1]!).toBeCloseTo(0.4 / 0.5, 9);
    });

    it("are refused by AIRANGE for several rows, for which there is no room", () => {
      const answer = call("AIRANGE", ["carbon", [["DGX A100"], ["DGX H100"]], 1, 10, null, null, periods]);
      expect(answer).toEqual(
        message("2 rows × 3 columns: each answer takes three cells, so give one row or one column at a time"),
      );
    });
  });

  it("take names beside one column for each period where the names are there", () => {
    const periods = [
      ["Hardware", "H100 SXM", "A100 SXM4 80GB"],
      ["Batch", 8, 16],
    ];
    const model = ["DeepSeek-R1", 1, 400, null, null, null];
    const [both] = call("AIENERGY", [...model, periods]) as Cell[][];
    const each = [1, 2].map((at) =>
      call("AIENERGY", ["DeepSeek-R1", 1, 400, null, periods.map((row) => [row[0]!, row[at]!])]),
    );
    expect(both).toEqual(each);
  });
});
