import { call } from "../../src/functions/call";
import type { Cell } from "../../src/functions/cells";

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
