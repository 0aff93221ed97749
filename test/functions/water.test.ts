import { editions } from "../../src/editions/registry";
import { call } from "../../src/functions/call";
import type { Argument, Cell } from "../../src/functions/cells";

const [{ method, sites }] = editions as readonly [(typeof editions)[number]];
const RATIO = method["onsite_withdrawal_ratio"]!.fallback!.central;
const item = (id: string, site: string | null, assumptions: Argument = null): number =>
  call("AIVALUE", [id, "DGX A100", 10, 720, site, assumptions]) as number;
const figure = (site: string, field: string): number => call("AIPRESET", [site, field]) as number;
const stepsOf = (id: string, site: string): Cell[][] =>
  call("AIEXPLAIN", [id, "DGX A100", 10, 720, site]) as Cell[][];

describe("water on site", () => {
  it("is what an operator says it consumes", () => {
    expect(item("water.onsite", "us-central1")).toBeCloseTo(
      item("energy.it", "us-central1") * figure("us-central1", "WUE"),
      6,
    );
  });

  it("is less than what an operator says it withdraws, since cooling towers drain a part", () => {
    const withdrawn = item("energy.it", "us-east-1") * figure("us-east-1", "WUE");
    expect(item("water.onsite", "us-east-1")).toBeCloseTo(withdrawn / RATIO, 6);
    const steps = stepsOf("water.onsite", "us-east-1");
    expect(steps.find(([step]) => step === "wue")![4]).toBe("disclosed (withdrawn)");
    expect(steps.at(-1)![1]).toBe("it_energy * wue / onsite_withdrawal_ratio");
    expect(call("AISOURCE", ["aws-fleet", "WUE"])).toContain("; disclosed (withdrawn);");
  });

  it("goes by what a user states, wherever that is", () => {
    const stated = item("energy.it", "us-east-1") * 0.5;
    expect(item("water.onsite", "us-east-1", [["WUE", 0.5]])).toBeCloseTo(stated, 6);
  });

  it("says of every operator which water it counts", () => {
    const withdrawing = sites.presets.filter(({ figures }) => figures["wue"]?.basis.includes("withdrawn"));
    const ofAws = sites.presets.filter(({ id, provider }) => provider === "aws" || id === "aws-fleet");
    expect(withdrawing).toEqual(ofAws);
    expect(withdrawing.length).toBeGreaterThan(30);
  });
});

describe("the water bill", () => {
  it.each(["us-east-1", "aws-fleet", "us-central1", "Ireland"])("at %s is for what is withdrawn", (site) => {
    const counts = stepsOf("water.onsite", site).find(([step]) => step === "wue")![4] as string;
    const onsite = item("energy.it", site) * figure(site, "WUE") * (counts.includes("withdrawn") ? 1 : RATIO);
    expect(item("cost.water", site)).toBeCloseTo((onsite / 1000) * figure(site, "Water price"), 6);
    const offsite = item("energy", site) * method["withdrawal_intensity"]!.fallback!.central;
    expect(item("water.withdrawn", site)).toBeCloseTo(onsite + offsite, 3);
  });
});
