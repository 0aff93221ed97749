import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { readJson } from "./dataset";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads its loaders as CommonJS
const { pack } = require("../../scripts/webpack/pack-edition.cjs") as { pack: (records: unknown) => object };

const EDITIONS = join(__dirname, "../../src/editions");
const PACKED = /^(hardware|models|training|sites)\.json$/;
/** Of a download in which the functions and the formulas' machine must have room too: 100 kB in all. */
const BUDGET_KB = 60;

const files = readdirSync(EDITIONS)
  .filter((name) => statSync(join(EDITIONS, name)).isDirectory())
  .flatMap((edition) => readdirSync(join(EDITIONS, edition)).map((name) => `${edition}/${name}`))
  .filter((name) => name.endsWith(".json"));

/** A file as the bundle carries it. */
function carried(file: string): string {
  const data = readJson(file);
  return JSON.stringify(PACKED.test(basename(file)) ? pack(data) : data);
}

describe("the data of all editions", () => {
  it("is found", () => {
    expect(files).toEqual(expect.arrayContaining(["2026.11/hardware.json", "2026.11/sources.json"]));
  });

  it(`weighs at most ${BUDGET_KB} kB as Excel downloads it`, () => {
    const kilobytes = gzipSync(files.map(carried).join("\n")).length / 1000;
    expect(kilobytes).toBeLessThanOrEqual(BUDGET_KB);
    // Less than half of it would mean that something is not counted.
    expect(kilobytes).toBeGreaterThan(BUDGET_KB / 2);
  });
});
