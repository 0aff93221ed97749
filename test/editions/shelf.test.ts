import { editions } from "../../src/editions/registry";
import { shelf } from "../../src/editions/shelf";

const { hardware, sites } = editions[0]!;
const idOf = (name: string) => {
  const found = hardware.find(name);
  return typeof found === "number" ? hardware.presets[found]!.id : found;
};
const siteOf = (name: string) => {
  const found = sites.find(name);
  return typeof found === "number" ? sites.presets[found]!.id : found;
};

describe("a name", () => {
  it.each([
    "DGX A100",
    "dgx a100",
    "dgx-a100",
    " D G X A100",
    "DGX_A100",
    "ＤＧＸ　Ａ１００",
    "DGX A100 320GB",
  ])("%p is the record at $199,000", (name) => {
    expect(idOf(name)).toBe("dgx-a100-40gb");
  });

  it("that fits several devices is refused with all of them", () => {
    expect(idOf("H100")).toEqual({ ambiguous: true, candidates: ["H100 SXM", "H100 PCIe", "H100 NVL"] });
  });

  it("of a place means the country or the state, never a cloud region", () => {
    expect(siteOf("Ireland")).toBe("country-irl");
    expect(siteOf("oregon")).toBe("us-or");
    expect(siteOf("Taiwan")).toBe("country-twn");
  });

  it("keeps the hyphens that tell two clouds apart", () => {
    expect(siteOf("us-east-1")).toBe("aws-us-east-1");
    expect(siteOf("US-EAST1")).toBe("gcp-us-east1");
    expect(siteOf("useast1")).toMatchObject({ ambiguous: true, candidates: ["us-east-1", "us-east1"] });
  });

  it("that nobody bears comes back with the nearest, each once", () => {
    const found = idOf("H101 SXM");
    if (typeof found === "string") throw new Error(`"H101 SXM" was taken for ${found}`);
    expect(found.ambiguous).toBe(false);
    expect(found.candidates[0]).toBe("H100 SXM");
    expect(new Set(found.candidates).size).toBe(found.candidates.length);
  });

  it.each(["__proto__", "constructor", "toString", "", "x".repeat(100_000)])(
    "%.20p finds nothing",
    (name) => {
      expect(idOf(name)).toMatchObject({ ambiguous: false });
    },
  );

  it("is found again by every spelling that its record has, unless two share it", () => {
    for (const [position, { id, name, aliases }] of hardware.presets.entries()) {
      for (const spelling of [id, name, ...aliases]) {
        const found = hardware.find(spelling);
        if (typeof found === "number")
          expect(hardware.presets[found]!.id).toBe(hardware.presets[position]!.id);
        else expect(found.ambiguous).toBe(true);
      }
    }
  });
});

describe("a shelf", () => {
  const figure = (central: number) => ({ central, unit: "kW", basis: "definition", source: "definition" });
  const built = shelf([
    { id: "a", name: "A", aliases: [], type: "x", figures: { power: figure(1) } },
    { id: "b", name: "B", aliases: [], type: "x", figures: { load: figure(2), power: figure(3) } },
    { id: "c", name: "C", aliases: [], type: "x", figures: { power: figure(4), load: figure(5) } },
    { id: "d", name: "D", aliases: [], type: "y", figures: { power: figure(6) } },
  ]);

  it("gives presets of one type with the same figures one signature", () => {
    expect([...built.signatureOf]).toEqual([0, 1, 1, 2]);
    expect(built.signatures[1]).toEqual({ variant: "x", figures: ["load", "power"] });
  });

  it("keeps figures in columns", () => {
    expect([...built.central("load")]).toEqual([NaN, 2, 5, NaN]);
  });
});
