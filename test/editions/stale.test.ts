import { edition202611 } from "../../src/editions/2026.11/edition";
import { shelved } from "../../src/editions/edition";
import type { Figure, SiteRecord } from "../../src/editions/schema";
import { SHELF_LIFE } from "../../src/editions/shelf-life";
import { staleFigures } from "../../src/editions/stale";
import { models, sites, hardware } from "./dataset";

const figure = (date?: string, source = "looked-up"): Figure => ({
  central: 1,
  unit: "ratio",
  basis: "disclosed",
  source,
  ...(date === undefined ? {} : { date }),
});

const site = (
  id: string,
  figures: Readonly<Record<string, Figure>>,
  type: SiteRecord["type"] = "country",
) => ({
  id,
  name: id,
  aliases: [],
  type,
  country: "AAA",
  figures,
});

const source = (read: boolean, date?: string) => ({
  title: "A source",
  url: "",
  read,
  ...(date === undefined ? {} : { date }),
});

/** An edition of these sites, and of nothing else. */
const editionOf = (own: readonly SiteRecord[]) =>
  shelved({
    ...edition202611,
    method: {},
    hardware: [],
    models: [],
    training: [],
    scenarios: [],
    sites: own,
    sources: {
      "looked-up": source(true),
      dated: source(true, "2024-06-30"),
      recalled: source(false),
    },
  });

/** What is found, as "fault id field". */
const found = (own: readonly SiteRecord[], asOf: string): readonly string[] =>
  staleFigures(editionOf(own), asOf).map(({ fault, id, field }) => `${fault} ${id} ${field}`);

describe("what does not age", () => {
  it("is what a training run, a scenario or a paper says of its own time", () => {
    const old = staleFigures(shelved(edition202611), "2099-01-01").filter(({ fault }) => fault === "old");
    const kinds = new Set(old.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["hardware", "model", "site"]);
    const papers = sites.filter(({ type }) => type === "paper").map(({ id }) => id);
    expect(papers.length).toBeGreaterThan(0);
    expect(old.filter(({ id }) => papers.includes(id))).toEqual([]);
  });

  it("is everything but prices, services, grids, tariffs and buildings", () => {
    const months = Object.entries(SHELF_LIFE).map(([field, life]) => `${field} ${life.months}`);
    expect(months.sort()).toEqual([
      "cached_price 3",
      "carbon_free_share 18",
      "carbon_intensity 18",
      "electricity_price 18",
      "ewif 18",
      "input_price 3",
      "list_price 12",
      "output_price 3",
      "published_carbon 12",
      "published_energy 12",
      "published_water 12",
      "pue 24",
      "rental_price 6",
      "water_price 18",
      "wue 24",
    ]);
    for (const { why } of Object.values(SHELF_LIFE)) expect(why).not.toBe("");
  });
});

describe("a figure", () => {
  // By hand: 18 months after 2025-02-10 is 2026-08-10.
  it.each([
    ["2026-08-10", []],
    ["2026-08-11", ["old a carbon_intensity"]],
  ])("is as good as its kind lasts, and then old: %s", (asOf, faults) => {
    expect(found([site("a", { carbon_intensity: figure("2025-02-10") })], asOf)).toEqual(faults);
  });

  it("without a date has that of its source", () => {
    const own = [site("a", { pue: figure(undefined, "dated") })];
    expect([found(own, "2026-06-30"), found(own, "2026-07-01")]).toEqual([[], ["old a pue"]]);
  });

  it("without any date may be of any age", () => {
    expect(found([site("a", { pue: figure() })], "2026-01-01")).toEqual(["undated a pue"]);
  });

  it("that is a fact does not age", () => {
    expect(found([site("a", { memory: figure("1990") })], "2026-01-01")).toEqual([]);
  });

  it("of a paper holds for its own time", () => {
    expect(found([site("a", { pue: figure("1990") }, "paper")], "2026-01-01")).toEqual([]);
  });

  it("that was recalled is to be looked up, whatever its age", () => {
    expect(found([site("a", { memory: figure("2026", "recalled") })], "2026-01-01")).toEqual([
      "recalled a memory",
    ]);
  });

  it("that three quarters of its like have is missed where it is not", () => {
    const full = { memory: figure() };
    const own = ["a", "b", "c"].map((id) => site(id, full));
    expect(found([...own, site("d", {})], "2026-01-01")).toEqual(["missing d memory"]);
    expect(found([...own.slice(1), site("d", {}), site("e", {})], "2026-01-01")).toEqual([]);
    expect(found([...own.slice(1), site("d", {})], "2026-01-01")).toEqual([]);
    expect(found([...own, site("d", {}, "state")], "2026-01-01")).toEqual([]);
  });

  it.each(["2026-02-30", "2026", "yesterday"])("cannot be judged as of %s", (asOf) => {
    expect(() => found([], asOf)).toThrow(`${asOf} is no day`);
  });
});

describe("edition 2026.11", () => {
  const edition = shelved(edition202611);
  const on = (asOf: string) => staleFigures(edition, asOf);

  it("had nothing old in the year before it, and grows old", () => {
    const old = (asOf: string) => on(asOf).filter(({ fault }) => fault === "old").length;
    expect(old("2009-01-01")).toBe(0);
    expect(old("2026-11-24")).toBeLessThan(old("2027-11-24"));
  });

  it("counts defaults of the method among what is recalled", () => {
    const defaults = on("2026-11-24").filter(({ kind }) => kind === "method");
    expect(defaults.map(({ id, fault }) => `${id} ${fault}`)).toContain("batch recalled");
  });

  it("has figures of every kind that the table of shelf lives names", () => {
    const names = new Set([...models, ...sites, ...hardware].flatMap(({ figures }) => Object.keys(figures)));
    expect(Object.keys(SHELF_LIFE).filter((name) => !names.has(name))).toEqual([]);
  });
});
