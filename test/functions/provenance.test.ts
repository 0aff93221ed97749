import { provenanceOf } from "../../src/functions/provenance";

const PINNED = [
  ["Name", "Value", "Note"],
  ["Edition", "2026.11", ""],
  ["PUE", 1.2, ""],
  ["Load", 0.8, "measured in May"],
  ["Electricity price", 0.1, "USD/kWh"],
];

describe("provenanceOf", () => {
  it("names the edition that answered a call without a pin, and what was guessed", () => {
    expect(provenanceOf("AIENERGY", ["DGX A100", 1250, 720])).toEqual({
      edition: "2026.11",
      pinned: false,
      assumptions: 4,
      guessed: expect.arrayContaining(["PUE", "Load"]) as unknown,
      defaultTokens: null,
      unnoted: [],
    });
  });

  it("knows a pin, and does not call guessed what is stated", () => {
    expect(provenanceOf("AIENERGY", ["DGX A100", 1250, 720, null, PINNED])).toMatchObject({
      pinned: true,
      guessed: [],
    });
  });

  it("finds the factors that are stated without a note; a unit is none", () => {
    expect(provenanceOf("AICOST", ["DGX A100", 1250, 720, null, PINNED])!.unnoted).toEqual([
      { label: "PUE", argument: 4, row: 2, column: 1 },
      { label: "Electricity price", argument: 4, row: 4, column: 1 },
    ]);
  });

  it("finds a note wherever it stands behind the value", () => {
    const block = [
      ["Name", "Value", "Unit", "Note"],
      ["Load", 80, "%", "measured in May"],
      ["PUE", 1.2, "ratio", ""],
    ];
    expect(provenanceOf("AIENERGY", ["DGX A100", 1, 720, null, block])!.unnoted).toEqual([
      { label: "PUE", argument: 4, row: 2, column: 1 },
    ]);
  });

  it("tells the output tokens that were taken for granted", () => {
    expect(provenanceOf("AIENERGY", ["GPT-4o", 1000])!.defaultTokens).toBe(400);
    expect(provenanceOf("AIENERGY", ["GPT-4o", 1000, 300])!.defaultTokens).toBeNull();
    expect(
      provenanceOf("AIENERGY", ["GPT-4o", 1000, null, null, [["Output tokens", 300]]])!.defaultTokens,
    ).toBeNull();
  });

  it.each([
    ["AIVALUE", ["water.onsite", "DGX A100", 1, 720, null, PINNED, "low"]],
    ["AIRANGE", ["cost", "DGX A100", 1, 720, null, PINNED]],
    ["AICAPEX", ["DGX A100", 1, PINNED]],
    ["AICAPEX", ["DGX A100", 1, PINNED, "low"]],
    ["AITRAINHOURS", [70, 1000, "H100 SXM", PINNED, "high"]],
    ["AIREPORT", ["DGX A100", 1, 720, null, PINNED]],
    ["AIDEVICES", ["GPT-4o", 1000, 720, null, null, PINNED]],
  ])("finds the assumptions of %s", (name, args) => {
    expect(provenanceOf(name, args)!.pinned).toBe(true);
  });

  it.each(["AIENERGY", "AIWATER", "AICOST", "AICARBON", "AIREPORT"])("knows what %s estimates", (name) => {
    expect(provenanceOf(name, ["DGX A100", 1, 720])).toMatchObject({ edition: "2026.11", pinned: false });
  });

  it("has nothing to say of lists and of a refused call", () => {
    expect(provenanceOf("AIVERSION", [])).toBeNull();
    expect(provenanceOf("AIENERGY", ["DGX A100", 1, 720, null, "no such scenario"])).toBeNull();
    expect(provenanceOf("AIVALUE", ["no such item", "DGX A100", 1, 720])).toBeNull();
  });
});
