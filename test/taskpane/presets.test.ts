import { byVendor, findPresets, vendorsOf } from "../../src/taskpane/presets";

const vendors = (presets: ReturnType<typeof findPresets>): readonly string[] => [
  ...new Set(presets.map(({ vendor }) => vendor)),
];

describe("findPresets", () => {
  it("finds hardware by maker and by part of a name", () => {
    expect(vendors(findPresets({ kind: "hardware", vendor: null }, "google"))).toEqual(["Google"]);
    expect(findPresets({ kind: "hardware", vendor: null }, " dgx a100 ").map(({ id }) => id)).toEqual([
      "dgx-a100-40gb",
      "dgx-a100-80gb",
    ]);
    expect(findPresets({ kind: "hardware", vendor: null }, "zzz")).toEqual([]);
  });

  it("keeps a maker's presets together, so that arrow keys follow what the eye sees", () => {
    const all = findPresets({ kind: "hardware", vendor: null }, "");
    expect(all.length).toBeGreaterThan(60);
    expect([...byVendor(all).values()].flat()).toEqual(all);
    const turns = all.filter(({ vendor }, index) => vendor !== all[index - 1]?.vendor);
    expect(turns).toHaveLength(vendors(all).length);
  });

  it("puts a maker's newest hardware first", () => {
    const nvidia = findPresets({ kind: "hardware", vendor: null }, "").filter(
      ({ vendor }) => vendor === "NVIDIA",
    );
    const released = nvidia.map((preset) => preset.released);
    expect(released).toEqual([...released].sort().reverse());
    expect(released[0]).not.toBe(released.at(-1));
  });

  it("keeps the makers' order where names fit alike", () => {
    expect(findPresets({ kind: "hardware", vendor: null }, "a100")[0]!.vendor).toBe("NVIDIA");
  });

  it.each([
    ["b200", "b200-sxm"],
    ["DGX A100", "dgx-a100-40gb"],
    ["h200", "h200-sxm-141gb"],
  ])("puts what %s names by itself before newer hardware that has it inside", (query, id) => {
    expect(findPresets({ kind: "hardware", vendor: null }, query)[0]!.id).toBe(id);
  });

  it("puts the place called Ireland before regions in Ireland", () => {
    expect(findPresets({ kind: "site", vendor: null }, "irel")[0]!.id).toBe("country-irl");
  });

  it("searches all kinds at once, and puts first what is named", () => {
    const all = { kind: null, vendor: null };
    expect(findPresets(all, "GPT-4o")[0]).toMatchObject({ id: "gpt-4o", kind: "model" });
    expect(findPresets(all, "GPT-3 training")[0]).toMatchObject({ kind: "training" });
    expect(findPresets(all, "ireland")[0]).toMatchObject({ id: "country-irl", kind: "site" });
    expect(findPresets(all, "").some(({ kind }) => kind === "scenario")).toBe(false);
  });

  it("keeps to a maker", () => {
    expect(vendors(findPresets({ kind: "model", vendor: "Meta" }, ""))).toEqual(["Meta"]);
  });

  it("offers no hardware that only assumptions define", () => {
    expect(findPresets({ kind: "hardware", vendor: null }, "custom")).toEqual([]);
  });
});

describe("vendorsOf", () => {
  it("lists the makers of a kind once each, in order", () => {
    expect(vendorsOf("hardware")).toEqual(["AMD", "AWS", "Google", "Intel", "NVIDIA", "OEM"]);
    expect(vendorsOf("scenario")).toEqual([]);
  });
});
