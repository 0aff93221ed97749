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
  ["hall", "Our hall", "site", null, null, null, 1.1, "0", 2, 100, null],
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
    expect(lines).toContainEqual(["power", "", 5, "kW/device", "stated", "Your workbook"]);
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

  it("answers AIPRESET and AISOURCE as a built-in one does", () => {
    const block: Cell[][] = [
      [
        "Id",
        "Name",
        "Kind",
        "Power (W)",
        "Hardware price",
        "PUE",
        "Vendor",
        "Released",
        "Source",
        "Note",
        "Site",
      ],
      ["box", "My box", "hardware", 5000, 1000, null, "Acme", "2026-05", "Offer 12", "without rack", "Hall"],
      ["hall", "Hall", "site", null, null, 1.1, null, null, "", null, null],
    ];
    const ask = (field: string) => call("AIPRESET", ["My box", field, null, block]);
    expect(["Power", "Hardware price", "Provider", "Released", "Site"].map(ask)).toEqual([
      5,
      1000,
      "Acme",
      "2026-05",
      "Hall",
    ]);
    expect(call("AIPRESET", [[["Hall"], ["DGX A100"]], [["PUE", "Power"]], "low", block])).toEqual([
      [1.1, na("Hall has no")],
      [na("has no"), 6.5],
    ]);
    expect(call("AISOURCE", ["My box", "Power", block])).toBe(
      "Your workbook; stated; Offer 12; without rack",
    );
    expect(call("AISOURCE", ["Hall", "PUE", block])).toBe("Your workbook; stated");
    expect(call("AIPRESET", ["My box", "Power"])).toEqual(na('There is no preset "My box"'));
    expect(call("AIPRESET", ["DGX A100", "Power", null, [["PEU", 1.2]]])).toEqual(wrong('assumption "PEU"'));
  });

  it.each([
    ["Power low", "Power", "Power high"],
    ["power LOW", "Power (kW)", "Power high (kW)"],
    ["Power (kW) low", "Power central", "Power (kW) high"],
    ["Power 低值", "Power value", "Power 高值"],
  ])("has ranges under %s, %s, %s", (low, central, high) => {
    const block = [
      ["Id", "Name", "Kind", "Load", high, low, central],
      ["a", "A", "hardware", 1, 6, 3, 4],
    ];
    const range = call("AIRANGE", ["energy.it", "A", 1, 10, null, block]);
    expect(range).toEqual([[expect.closeTo(30, 9), 40, expect.closeTo(60, 9)]]);
    expect(call("AIPRESET", ["A", "Power", "high", block])).toBe(6);
    expect(call("AIVALUE", ["energy.it", "A", 1, 10, null, block, "low"])).toBeCloseTo(30, 9);
    const tornado = call("AISENSITIVITY", ["energy.it", "A", 1, 10, null, block]) as Cell[][];
    expect(tornado[1]!.slice(0, 5)).toEqual(["Power", 3, 6, 30, 60]);
  });

  it("has its ends in the unit of any of their headings, where these agree", () => {
    const block = [
      ["Id", "Name", "Kind", "Power low", "Power (W)", "Power high"],
      ["a", "A", "hardware", 3000, 4000, "6000"],
    ];
    expect(call("AIPRESET", ["A", "Power", "low", block])).toBe(3);
    const [heading, row] = block;
    const differing = [heading!.map((each) => (each === "Power high" ? "Power high (kW)" : each)), row!];
    expect(call("AIPRESET", ["A", "Power", "low", differing])).toEqual(wrong("must be in W"));
  });

  it.each([
    [["Power low", "Power", "Power high"], [3, 2, 4], "Power must rise from low"],
    [["Power low", "Power", "Power high"], [3, 4, null], "only one of low and high"],
    [["Power low", "Power", "Power high"], [3, null, 5], "Power has no value"],
    [["Power low", "Power", "Power high"], ["few", 4, 5], 'Power must be a number; got "few"'],
    [["Power low", "Power", "Power high"], [-1, 4, 5], "Power must be from 0"],
    [["Power low", "Load", "Power high"], [3, 1, 5], "Power has columns Low and High"],
    [["Power", "Load", "Power (W)"], [3, 1, 5], "Power (W) is stated twice"],
  ] as const)("is refused under %j with %j", (headings, figures, message) => {
    const block = [
      ["Id", "Name", "Kind", ...headings],
      ["a", "A", "hardware", ...figures],
    ];
    expect(call("AIENERGY", ["DGX A100", 1, 1, null, block])).toEqual(wrong(message));
  });

  it("answers alike whether Excel hands over an empty cell as nothing or as 0", () => {
    const zeros = OWN.map((row) => row.map((cell) => cell ?? 0));
    for (const args of [
      ["AIWATER", "My box"],
      ["AICARBON", "My other box"],
      ["AIENERGY", "DGX A100"],
    ] as const)
      expect(call(args[0], [args[1], 1, 1, "Our hall", zeros])).toEqual(
        call(args[0], [args[1], 1, 1, "Our hall", OWN]),
      );
  });

  it("takes a 0 for an empty cell and says so where the figure is missed", () => {
    const block = (wue: Cell): Cell[][] => [
      ["Id", "Name", "Kind", "PUE", "WUE", "EWIF"],
      ["dry", "Dry hall", "site", 1.1, wue, 2],
    ];
    const water = (wue: Cell) => call("AIVALUE", ["water.onsite", "DGX A100", 1, 1, "Dry hall", block(wue)]);
    expect(water("0")).toBe(0);
    for (const empty of [0, null])
      expect(water(empty)).toEqual(wrong("a 0 counts as an empty cell: where it is meant, type '0"));
    expect(call("AIPRESET", ["Dry hall", "WUE", null, block(0)])).toEqual(na("a 0 counts as an empty cell"));
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
