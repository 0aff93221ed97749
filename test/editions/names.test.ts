import { shelf } from "../../src/editions/shelf";
import type { PresetRecord } from "../../src/editions/schema";
import { exact, hardware, loose, scenarios, shared, sites } from "./dataset";

const A100 = ["a100-pcie-40gb", "a100-pcie-80gb", "a100-sxm4-40gb", "a100-sxm4-80gb"];
const H100 = ["h100-nvl-94gb", "h100-pcie-80gb", "h100-sxm5-80gb"];
const V100 = ["v100-pcie-16gb", "v100-sxm2-32gb"];
const SXM4 = ["a100-sxm4-40gb", "a100-sxm4-80gb"];

/** Nicknames that people use for several devices, refused with all of them. */
const NICKNAMES = {
  a100: A100,
  nvidiaa100: A100,
  a10040gb: ["a100-pcie-40gb", "a100-sxm4-40gb"],
  a10080gb: ["a100-pcie-80gb", "a100-sxm4-80gb"],
  a100pcie: ["a100-pcie-40gb", "a100-pcie-80gb"],
  a100sxm: SXM4,
  a100sxm4: SXM4,
  h100: H100,
  nvidiah100: H100,
  h10080gb: ["h100-pcie-80gb", "h100-sxm5-80gb"],
  v100: V100,
  teslav100: V100,
  nvidiav100: V100,
  // One GPU or a rack of 72: the superchip between them, two GPUs, is no record.
  gb200: ["gb200-gpu", "gb200-nvl72"],
  gb300: ["gb300-gpu", "gb300-nvl72"],
  nvl72: ["gb200-nvl72", "gb300-nvl72"],
  blackwellultra: ["b300-sxm", "gb300-gpu"],
  rtx6000: ["rtx-6000-ada", "rtx-pro-6000-blackwell"],
  mi300: ["mi300a", "mi300x"],
  mi350: ["mi350x", "mi355x"],
  tpuv5: ["tpu-v5e", "tpu-v5p"],
  trainium: ["trainium1", "trainium2"],
  trn2: ["trainium2", "trn2-16x"],
  gaudi: ["gaudi2", "gaudi3"],
};

/** Codes of two clouds that only hyphens keep apart. */
const HYPHENS_MATTER = {
  mecentral1: ["aws-me-central-1", "gcp-me-central1"],
  useast1: ["aws-us-east-1", "gcp-us-east1"],
  uswest1: ["aws-us-west-1", "gcp-us-west1"],
  uswest2: ["aws-us-west-2", "gcp-us-west2"],
};

const find = (presets: readonly PresetRecord[], name: string) => {
  const answer = shelf(presets).find(name);
  return typeof answer === "number" ? presets[answer]!.id : answer;
};

describe("names of hardware", () => {
  it("are shared by several devices only on purpose", () => {
    expect(shared(hardware, loose)).toEqual(NICKNAMES);
  });

  it.each([
    ["DGX A100", "dgx-a100-40gb"],
    ["dgx a100 640gb", "dgx-a100-80gb"],
    ["H100 SXM", "h100-sxm5-80gb"],
    ["H100 PCIe", "h100-pcie-80gb"],
    ["H100 NVL", "h100-nvl-94gb"],
    ["A100 SXM 80GB", "a100-sxm4-80gb"],
    ["NVIDIA H200", "h200-sxm-141gb"],
    ["TPU v5e", "tpu-v5e"],
    ["p5.48xlarge", "hgx-h100"],
  ])("let %s be said", (name, id) => {
    expect(find(hardware, name)).toBe(id);
  });

  it("refuse H100 with the three that it may mean", () => {
    expect(find(hardware, "h100")).toEqual({
      ambiguous: true,
      candidates: ["H100 SXM", "H100 PCIe", "H100 NVL"],
    });
  });

  it("are never a bare number, which may be a quantity in the wrong place", () => {
    const numbers = hardware.flatMap(({ aliases }) => aliases).filter((alias) => /^[\d.]+$/.test(alias));
    expect(numbers).toEqual([]);
  });
});

describe("names of sites", () => {
  it("are one site's own, hyphens counted", () => {
    expect(shared(sites, exact)).toEqual({});
  });

  it("differ by more than hyphens, but for codes of two clouds", () => {
    expect(shared(sites, loose)).toEqual(HYPHENS_MATTER);
  });

  it.each([
    ["us-east-1", "aws-us-east-1"],
    ["us-east1", "gcp-us-east1"],
    ["US-OR", "us-or"],
    ["Oregon", "us-or"],
    ["Ireland", "country-irl"],
    ["Taiwan", "country-twn"],
    ["UK", "country-gbr"],
    ["u.s.", "country-usa"],
    ["West Europe", "azure-westeurope"],
    ["US East (N. Virginia)", "aws-us-east-1"],
    ["global average", "global-average"],
  ])("let %s be said", (name, id) => {
    expect(find(sites, name)).toBe(id);
  });

  // Georgia is a country too, and no record; only "Georgia, USA" says which.
  it.each(["Tokyo", "Frankfurt", "Georgia", "useast1"])("refuse %s rather than guess", (name) => {
    expect(find(sites, name)).toHaveProperty("candidates");
  });

  it("offer the state for Georgia", () => {
    expect(find(sites, "Georgia")).toEqual({
      ambiguous: false,
      candidates: expect.arrayContaining(["Georgia, USA"]) as unknown,
    });
  });

  it("give a cloud region its code and official name, never a bare place", () => {
    const bare = sites
      .filter(({ type }) => type === "region")
      .flatMap(({ id, provider, aliases }) =>
        aliases.filter(
          (alias) => `${provider ?? ""}-${alias}` !== id && !/\(.+\)|^Google Cloud /.test(alias),
        ),
      );
    expect(bare).toEqual([]);
  });
});

it.each([
  ["hardware", hardware],
  ["sites", sites],
  ["scenarios", scenarios],
])("no alias of %s repeats another spelling of the same preset", (_, presets) => {
  const repeated = presets.filter(({ id, name, aliases }) => {
    const forms = aliases.map(loose);
    return new Set(forms).size < forms.length || forms.includes(loose(id)) || forms.includes(loose(name));
  });
  expect(repeated.map(({ id }) => id)).toEqual([]);
});

it("no name is both hardware and a site", () => {
  const both = Object.entries(shared([...hardware, ...sites], loose)).filter(
    ([, ids]) =>
      ids.some((id) => hardware.some((h) => h.id === id)) && ids.some((id) => sites.some((s) => s.id === id)),
  );
  expect(both).toEqual([]);
});
