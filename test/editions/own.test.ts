import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

const OWN: Cell[][] = [
  [
    "Id",
    "Name",
    "Kind",
    "Power (W)",
    "Load",
    "Hardware price",
    "PUE",
    "WUE",
    "EWIF",
    "Carbon intensity",
    "Site",
  ],
  ["box-1", "My box", "hardware", 5000, 0.8, 1000, null, null, null, null, "Our hall"],
  ["box-2", "My other box", "Hardware", 2000, "50%", null, null, null, null, null, null],
  ["hall", "Our hall", "site", null, null, null, 1.1, 0, 2, 100, null],
  [null, null, null, null, null, null, null, null, null, null, null],
];
const na = (text: string) => ({ error: "#N/A", message: expect.stringContaining(text) as string });
const wrong = (text: string) => ({ error: "#VALUE!", message: expect.stringContaining(text) as string });
const table = (...rows: Cell[][]): Argument => [["Id", "Name", "Kind", "Power"], ...rows];

describe("a preset of one's own", () => {
  // By hand: 2 × 100 h × 5 kW × 0.8 × 1.1
  it("is found by its name or Id, and runs at its own site", () => {
    for (const name of ["My box", " my BOX", "box-1"])
      expect(call("AIENERGY", [name, 2, 100, null, OWN])).toBeCloseTo(880, 9);
    expect(call("AICARBON", ["My box", 2, 100, null, OWN])).toBeCloseTo(88, 9);
    expect(call("AIWATER", ["My box", 2, 100, null, OWN])).toBeCloseTo(1760, 9);
    expect(call("AICAPEX", ["My box", 2, OWN])).toBe(2000);
  });

  it("stands in a column among built-in ones, and its site serves them", () => {
    const presets = [["My box"], ["DGX A100"], ["My other box"], ["Nobody's box"]];
    const answer = call("AIENERGY", [presets, 1, 100, "Our hall", OWN]) as Cell[][];
    const a100 = call("AIENERGY", ["DGX A100", 1, 100, null, [["PUE", 1.1]]]) as number;
    expect(answer[0]![0]).toBeCloseTo(440, 9);
    expect(answer[1]![0]).toBeCloseTo(a100, 9);
    expect(answer[2]![0]).toBeCloseTo(110, 9);
    expect(answer[3]![0]).toEqual(na('There is no preset "Nobody\'s box"'));
  });

  it("is stated, and its figures say so", () => {
    const lines = call("AIEXPLAIN", ["energy", "My box", 1, 1, null, OWN]) as Cell[][];
    expect(lines).toContainEqual(["power", "", 5, "kW/device", "stated", "Stated in the assumptions"]);
    const report = call("AIREPORT", ["My box", 1, 1, null, OWN]) as Cell[][];
    expect(report.find(([item]) => item === "energy")!.slice(1, 5)).toEqual([4.4, 4.4, 4.4, "kWh"]);
  });

  it("does not last longer than its call, nor change what the edition says", () => {
    const before = call("AIENERGY", ["DGX A100", 1, 1, "Ireland"]);
    call("AIENERGY", ["My box", 1, 1, null, OWN]);
    expect(call("AIENERGY", ["My box", 1, 1])).toEqual(na('There is no preset "My box"'));
    expect(call("AIENERGY", ["DGX A100", 1, 1, "Ireland", OWN])).toBe(before);
  });

  it("follows its table", () => {
    const doubled = OWN.map((row) => row.map((cell) => (cell === 5000 ? 10000 : cell)));
    expect(call("AIENERGY", ["My box", 2, 100, null, doubled])).toBeCloseTo(1760, 9);
    expect(call("AIENERGY", ["My box", 2, 100, null, OWN])).toBeCloseTo(880, 9);
  });

  it("with a name that the edition has too is ambiguous, unless its Id is written", () => {
    const own = table(["mine", "DGX A100", "hardware", 1]);
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, own])).toEqual(na('write "mine" or'));
    const byId = call("AIENERGY", ["mine", 1, 1, "Ireland", own]);
    expect(byId).toEqual(expect.any(Number));
    const named = table(["H100 SXM", "Special", "hardware", 1]);
    expect(call("AIENERGY", ["H100 SXM", 1, 1, "Ireland", named])).toBe(byId);
  });

  it("may be a model, a training run, or an accelerator inside them", () => {
    const block: Cell[][] = [
      [
        "Id",
        "Name",
        "Kind",
        "Parameters",
        "Weight bits",
        "Hardware",
        "Tokens",
        "TDP",
        "Peak FLOPs",
        "Memory",
        "Bandwidth",
      ],
      ["chip", "Our chip", "accelerator", null, null, null, null, 0.5, 500, 80, 2000],
      ["llm", "Our model", "model", 70, 16, "Our chip", null, null, null, null, null],
      ["run", "Our run", "training", 70, null, "H100 SXM", 1400, null, null, null, null],
    ];
    const chip = block.slice(0, 2);
    const custom = [
      ["", "Value"],
      ["Parameters", 70],
      ["Weight bits", 16],
      ["Hardware", "Our chip"],
    ];
    const padded = custom.map((row): Cell[] => [...row, ...Array.from({ length: 9 }, () => null)]);
    expect(call("AIENERGY", ["Our model", 1000, 500, null, block])).toBe(
      call("AIENERGY", ["custom model", 1000, 500, null, [...padded, ...chip]]),
    );
    expect(call("AIENERGY", ["Our run", 1, null, null, block])).toBe(
      call("AIENERGY", [
        "custom run",
        1,
        null,
        null,
        [
          ["Parameters", 70],
          ["Tokens", 1400],
          ["Hardware", "H100 SXM"],
        ],
      ]),
    );
    const energy: Argument = [
      ["Id", "Name", "Kind", "Training energy", "PUE"],
      ["r", "R", "training", 1287, 1.1],
    ];
    // 1,287 MWh at the meter, with the building taken out
    expect(call("AIVALUE", ["energy.it", "R", 1, null, null, energy])).toBeCloseTo(1_170_000, 6);
    expect(call("AIENERGY", ["R", 1, null, null, energy])).toBeCloseTo(1_287_000, 6);
    const elsewhere = 1_170_000 * (call("AIPRESET", ["Ireland", "PUE"]) as number);
    expect(elsewhere).not.toBeCloseTo(1_287_000, 0);
    expect(call("AIENERGY", ["R", 1, null, "Ireland", energy])).toBeCloseTo(elsewhere, 6);
  });

  it("has prices in the currency that stands beside it", () => {
    const block: Argument = [
      ["Id", "Name", "Kind", "Hardware price (EUR)"],
      ["b", "Box", "hardware", 100],
      ["", "Value", "", ""],
      ["Currency", "EUR", "", ""],
      ["FX rate", 1.25, "", ""],
    ];
    expect(call("AICAPEX", ["Box", 1, block])).toBe(125);
    expect(call("AICAPEX", ["Box", 1, (block as Cell[][]).slice(0, 2)])).toEqual(wrong("Currency (EUR)"));
  });

  it.each([
    [["a", "A", "server", 1], "Kind must be"],
    [["", "A", "hardware", 1], "Id has no value"],
    [["a", 0, "hardware", 1], "Name has no value"],
    [["dgx-a100-40gb", "A", "hardware", 1], "is the Id of a preset that is built in"],
    [["a", "A", "hardware", "much"], 'Power must be a number; got "much"'],
    [["a", "A", "hardware", -1], "Power must be from 0"],
  ] as const)("is refused as %j", (row, message) => {
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, table([...row])])).toEqual(wrong(message));
  });

  it("is refused twice, with a column that nobody knows, and at a site that nobody knows", () => {
    const [a, b] = [
      ["a", "A", "hardware", 1],
      ["A", "B", "hardware", 2],
    ];
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, table(a, b)])).toEqual(wrong("A is stated twice"));
    const unknown = [["Id", "Name", "Kind", "Powr"], a];
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, unknown])).toEqual(wrong('Nearest: "Power"'));
    const lost = [
      ["Id", "Name", "Kind", "Site"],
      ["a", "A", "hardware", "Nowhere"],
    ];
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, lost])).toEqual(na('There is no site "Nowhere"'));
  });
});
