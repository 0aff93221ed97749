import { call } from "../../src/functions/call";
import { presetNamed, shortSpelling } from "../../src/functions/spelling";

const ids = (kind: "hardware" | "site"): string[] =>
  (call("AIPRESETS", [kind]) as string[][]).slice(1).map(([id]) => id!);

describe("presetNamed", () => {
  it.each([
    ["hardware", "b200", "b200-sxm"],
    ["hardware", "H100", null],
    ["hardware", "no such thing", null],
    ["site", "Ireland", "country-irl"],
  ] as const)("says which %s %s is", (kind, text, id) => {
    expect(presetNamed(kind, text)).toBe(id);
  });
});

describe("shortSpelling", () => {
  it.each([
    ["hardware", "dgx-a100-40gb", "DGX A100"],
    ["hardware", "dgx-a100-80gb", "DGX A100 640 GB"],
    ["hardware", "rtx-4090", "RTX 4090"],
    ["site", "country-irl", "Ireland"],
    ["site", "azure-eastus2", "East US 2"],
    ["site", "aws-us-east-1", "us-east-1"],
    ["site", "gcp-us-east1", "us-east1"],
    ["site", "nowhere", "nowhere"],
  ] as const)("calls the %s %s %s", (kind, id, spelling) => {
    expect(shortSpelling(kind, id)).toBe(spelling);
  });

  it.each(ids("hardware").filter((id) => id !== "custom"))("means what %s means", (id) => {
    const figures = (preset: string) => [
      call("AIENERGY", [preset, 1, 1]),
      call("AICAPEX", [preset, 1]),
      call("AIWATER", [preset, 1, 1]),
    ];
    expect(figures(shortSpelling("hardware", id))).toEqual(figures(id));
  });

  it.each(ids("site"))("means what %s means", (id) => {
    const figures = (site: string) =>
      ["AIENERGY", "AIWATER", "AICOST", "AICARBON"].map((name) => call(name, ["L40S", 1, 1, site]));
    expect(figures(shortSpelling("site", id))).toEqual(figures(id));
    expect(figures(id)).not.toContainEqual(expect.objectContaining({ error: expect.any(String) as string }));
  });

  it("gives no two presets the same spelling", () => {
    for (const kind of ["hardware", "site"] as const) {
      const spellings = ids(kind).map((id) => shortSpelling(kind, id).toLowerCase());
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });
});
