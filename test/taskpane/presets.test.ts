import { byVendor, findPresets } from "../../src/taskpane/presets";

const vendors = (presets: ReturnType<typeof findPresets>): readonly string[] => [
  ...new Set(presets.map(({ vendor }) => vendor)),
];

describe("findPresets", () => {
  it("finds hardware by maker and by part of a name", () => {
    expect(vendors(findPresets("hardware", "google"))).toEqual(["Google"]);
    expect(findPresets("hardware", " dgx a100 ").map(({ id }) => id)).toEqual([
      "dgx-a100-40gb",
      "dgx-a100-80gb",
    ]);
    expect(findPresets("hardware", "zzz")).toEqual([]);
  });

  it("keeps a maker's presets together, so that arrow keys follow what the eye sees", () => {
    const all = findPresets("hardware", "");
    expect(all.length).toBeGreaterThan(60);
    expect([...byVendor(all).values()].flat()).toEqual(all);
    const turns = all.filter(({ vendor }, index) => vendor !== all[index - 1]?.vendor);
    expect(turns).toHaveLength(vendors(all).length);
  });

  it("puts a maker's newest hardware first", () => {
    const nvidia = findPresets("hardware", "").filter(({ vendor }) => vendor === "NVIDIA");
    const released = nvidia.map((preset) => preset.released);
    expect(released).toEqual([...released].sort().reverse());
    expect(released[0]).not.toBe(released.at(-1));
  });

  it("keeps the makers' order where names fit alike", () => {
    expect(findPresets("hardware", "a100")[0]!.vendor).toBe("NVIDIA");
  });

  it.each([
    ["b200", "b200-sxm"],
    ["DGX A100", "dgx-a100-40gb"],
    ["h200", "h200-sxm-141gb"],
  ])("puts what %s names by itself before newer hardware that has it inside", (query, id) => {
    expect(findPresets("hardware", query)[0]!.id).toBe(id);
  });

  it("puts the place called Ireland before regions in Ireland", () => {
    expect(findPresets("site", "irel")[0]!.id).toBe("country-irl");
  });

  it("offers no hardware that only assumptions define", () => {
    expect(findPresets("hardware", "custom")).toEqual([]);
  });
});
