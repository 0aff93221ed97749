import { unpack, type Packed } from "../../src/editions/unpack";
import { readJson } from "./dataset";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads its loaders as CommonJS
const { pack } = require("../../scripts/webpack/pack-edition.cjs") as { pack: (records: unknown) => Packed };

describe("what the bundles carry of presets", () => {
  it.each(["hardware", "models", "training", "sites"])(
    "comes out as %s.json has it, to the last digit",
    (kind) => {
      const records = readJson(`2026.11/${kind}.json`);
      expect(unpack(JSON.parse(JSON.stringify(pack(records))) as Packed)).toEqual(records);
    },
  );

  it("says once what figures share", () => {
    const shared = { unit: "kW", basis: "disclosed", source: "s" };
    const { provenance } = pack([
      {
        id: "a",
        figures: { power: { central: 1, ...shared }, idle_power: { low: 1, central: 2, high: 3, ...shared } },
      },
    ]);
    expect(provenance).toEqual([shared]);
  });
});
