import Ajv2020 from "ajv/dist/2020";
import { shelf } from "../../src/editions/shelf";
import type { PresetRecord } from "../../src/editions/schema";
import { citedSources, ends, figures, hardware, readJson, sites, sources } from "./dataset";
import { LIMITS } from "./limits";

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
ajv.addSchema(readJson("figure.schema.json") as object);

const found = (presets: readonly PresetRecord[], id: string) => presets.find((preset) => preset.id === id)!;

/** Licences under which the data may be passed on, with attribution where they ask for it. */
const LICENSES = [
  "AGPL-3.0", // facts and our own results; no file of such a repository is shipped
  "Apache-2.0",
  "CC BY 4.0",
  "GSF data terms (as is)", // single disclosures of vendors
  "MIT",
  "MPL-2.0",
  "facts cited", // vendor pages, papers, news: a fact and where it stands, no text
  "none stated", // our own quantiles of published measurements
  "proprietary", // marked as assumptions, see below
  "public domain",
  "this project",
];

describe("the data of edition 2026.11", () => {
  // By hand: the 2023 article's 1,250 systems at $199,000 are $248,750,000.
  it("prices a DGX A100 at $199,000 and rates it at 6.5 kW", () => {
    const { figures: own } = found(hardware, "dgx-a100-40gb");
    expect([own.list_price?.central, own.power?.central, own.tdp?.central]).toEqual([199_000, 6.5, 3.2]);
  });

  it.each(["hardware", "models", "training", "sites", "sources", "scenarios"])(
    "keeps %s.json to its schema",
    (kind) => {
      const valid = ajv.compile(readJson(`${kind}.schema.json`) as object);
      valid(readJson(`2026.11/${kind}.json`));
      expect(valid.errors ?? []).toEqual([]);
    },
  );

  it("orders low, central and high", () => {
    const disordered = figures.filter(([, , figure]) => {
      const [low, central, high] = ends(figure);
      return low > central || central > high;
    });
    expect(disordered).toEqual([]);
  });

  it("omits low and high where they say nothing", () => {
    const idle = figures.filter(([, , { low, central, high }]) => low === central && high === central);
    expect(idle).toEqual([]);
  });

  it("stays within what is physically possible", () => {
    const outside = figures.filter(([, name, figure]) => {
      const [least, most] = LIMITS[name]!;
      return ends(figure).some((value) => !(value >= least && value <= most));
    });
    expect(outside).toEqual([]);
  });

  it("carries no noise of binary fractions", () => {
    const noisy = figures.filter(([, , figure]) =>
      ends(figure).some((value) => Number(value.toPrecision(12)) !== value),
    );
    expect(noisy).toEqual([]);
  });

  it("names a source for every figure, and lists no source that nothing names", () => {
    expect([...citedSources].sort()).toEqual(Object.keys(sources).sort());
  });

  it("knows the licence of every source", () => {
    expect([...new Set(Object.values(sources).map(({ license }) => license))].sort()).toEqual(
      [...LICENSES].sort(),
    );
  });

  it("marks as an assumption whatever leans on a proprietary figure", () => {
    const leaning = figures.filter(([, , { source }]) => sources[source]?.license === "proprietary");
    expect(new Set(leaning.map(([, , { basis }]) => basis))).toEqual(new Set(["assumption"]));
    expect(leaning.filter(([, , { note }]) => !/^Leans on /.test(note ?? ""))).toEqual([]);
  });

  it("takes at most half of a site from one table under its own data terms", () => {
    const copied = sites.filter(({ figures: own }) => {
      const values = Object.values(own);
      return values.filter(({ source }) => source.startsWith("gsf-rtc")).length > values.length / 2;
    });
    expect(copied).toEqual([]);
  });
});

describe("systems", () => {
  const systems = hardware.filter(({ type }) => type === "system");

  it.each(systems.map(({ id }) => id))("adds %s up from its devices", (id) => {
    const system = found(hardware, id) as (typeof hardware)[number];
    const device = hardware.find((candidate) => candidate.id === system.device);
    expect(device?.type).toBe("accelerator");
    const count = system.figures.devices_per_unit!.central;
    for (const name of ["tdp", "memory", "bandwidth", "peak_flops", "peak_flops_fp8"]) {
      const [whole, part] = [system.figures[name]?.central, device?.figures[name]?.central];
      expect([name, (whole ?? 0) / (count * (part ?? 1))]).toEqual([
        name,
        part === undefined ? 0 : (expect.closeTo(1, 2) as number),
      ]);
    }
  });

  it("idle below what their devices draw, and are rated no lower than them", () => {
    const wrong = systems.filter(
      ({ figures: { tdp, power, idle_power } }) =>
        idle_power!.central >= tdp!.central || power!.central < tdp!.central,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("sites", () => {
  // Mixture: a quarter dry at 0.02, else lognormal; its quantiles p are those of the rest at (p − 1/4) ÷ 3/4.
  it("take the water of an unknown building from the mixture it states", () => {
    const z = { 5: 1.6449, third: -0.4307, fourteenFifteenths: 1.5011 };
    const below = Math.log(0.35 / 0.1) / z[5];
    const above = Math.log(1.3 / 0.35) / z[5];
    const wue = found(sites, "global-average").figures.wue!;
    expect(wue.low).toBe(0.02);
    expect(wue.central).toBeCloseTo(0.35 * Math.exp(z.third * below), 2);
    expect(wue.high).toBeCloseTo(0.35 * Math.exp(z.fourteenFifteenths * above), 2);
  });

  it("learn nothing about a building from a country or a state", () => {
    const prior = found(sites, "global-average").figures;
    const geographies = sites.filter(
      ({ type, id }) => (type === "country" || type === "state") && id !== "eu-average",
    );
    const other = geographies.filter(
      ({ figures: { pue, wue } }) =>
        [ends(pue!), ends(wue!)].join() !== [ends(prior.pue!), ends(prior.wue!)].join(),
    );
    expect(geographies).toHaveLength(82);
    expect(other.map(({ id }) => id)).toEqual([]);
  });

  // By hand: 2.3 billion US gallons of 231 cubic inches, 3.785411784 L each.
  it("know the water of Google's three data centers in 2019, in liters", () => {
    const { site_water } = found(sites, "google-three-data-centres-2019").figures;
    expect(site_water?.central).toBeCloseTo(2.3e9 * 3.785411784, 3);
  });

  it("keep the survey mean of all buildings apart", () => {
    expect(found(sites, "survey-average").figures.pue?.central).toBe(1.56);
  });

  it("allow a yearly grid average at least ±10 %, except where a paper is quoted", () => {
    const narrow = sites.filter(({ type, figures: own }) => {
      const [low, central, high] = ends(own.carbon_intensity!);
      return type !== "paper" && (low > 0.9 * central + 1e-9 || high < 1.1 * central - 1e-9);
    });
    expect(narrow.map(({ id }) => id)).toEqual([]);
  });

  it("place West US in California and West US 2 in Washington", () => {
    const shelved = shelf(sites);
    const state = (name: string) => sites[shelved.find(name) as number]?.state;
    expect([state("West US"), state("West US 2")]).toEqual(["CA", "WA"]);
  });
});
