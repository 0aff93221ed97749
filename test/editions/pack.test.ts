import { unpack, type Packed } from "../../src/editions/unpack";
import { readJson } from "./dataset";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack loads its loaders as CommonJS
const { pack } = require("../../scripts/webpack/pack-edition.cjs") as { pack: (records: unknown) => Packed };

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
    expect(provenance).toEqual([shared]);
  });
});
