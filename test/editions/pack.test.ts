import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { method } from "../../src/editions/2026.11/method";
import { unpack, type Packed } from "../../src/editions/unpack";
import { readJson } from "./dataset";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads its loaders as CommonJS
const { pack } = require("../../scripts/webpack/pack-edition.cjs") as { pack: (records: unknown) => Packed };

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads its loaders as CommonJS
const packSources = require("../../scripts/webpack/pack-sources.cjs") as (source: string) => string;
// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads its loaders as CommonJS
const dropAbout = require("../../scripts/webpack/drop-about.cjs") as (source: string) => string;

/** Names in their order, of a record and of its figures. */
const keys = (record: object): readonly string[] => [
  ...Object.keys(record),
  ...Object.keys((record as { figures: object }).figures),
];

describe("what the bundles carry of presets", () => {
  it.each(["hardware", "models", "training", "sites"])(
    "comes out as %s.json has it, to the last digit and in its order",
    (kind) => {
      const records = readJson(`2026.11/${kind}.json`);
      const unpacked = unpack(JSON.parse(JSON.stringify(pack(records))) as Packed);
      expect(unpacked).toEqual(records);
      expect(unpacked.map(keys)).toEqual((records as readonly object[]).map(keys));
    },
  );

  it("is refused where records have figures in contrary orders", () => {
    const [a, b] = [{ central: 1 }, { central: 2 }];
    expect(() => pack([{ figures: { a, b } }, { figures: { b, a } }])).toThrow(
      "disagree on the order of a, b",
    );
  });

  it("says once what figures share", () => {
    const shared = { unit: "kW", basis: "disclosed", source: "s" };
    const { provenance } = pack([
      {
        id: "a",
        figures: { power: { central: 1, ...shared }, idle_power: { low: 1, central: 2, high: 3, ...shared } },
      },
    ]);
    expect(provenance).toEqual({ unit: ["kW"], basis: ["disclosed"], source: ["s"] });
  });

  it("says of a source what functions and the pane cite: title, address and date", () => {
    const sources = readJson("2026.11/sources.json") as Readonly<Record<string, object>>;
    const carried = JSON.parse(packSources(JSON.stringify(sources))) as typeof sources;
    expect(Object.keys(carried)).toEqual(Object.keys(sources));
    for (const [id, cited] of Object.entries(carried)) {
      expect(sources[id]).toMatchObject(cited);
      expect(["title,url", "title,url,date"]).toContain(Object.keys(cited).join());
    }
  });

  it("computes as the method does, and tells of no quantity what it is", () => {
    const quantities = Object.entries({ ...method, own: { unit: "L", about: 'Said "so", \\' } });
    for (const [name, quantity] of quantities) {
      const { about, ...computing } = quantity;
      const written = `${name}: ${JSON.stringify({ about, ...computing })}`;
      expect(about).not.toBe("");
      expect(dropAbout(written.replace('"about"', "about"))).toBe(`${name}: ${JSON.stringify(computing)}`);
    }
  });

  it("leaves nothing of these sentences in any file of the method", () => {
    const folder = join(__dirname, "../../src/editions/2026.11/method");
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts")))
      expect(dropAbout(readFileSync(join(folder, file), "utf8"))).not.toMatch(/\babout:/);
  });
});
