import { edition202611 } from "../../src/editions/2026.11/edition";
import { later, type Difference } from "../../src/editions/later";
import { difference2027 } from "./fixtures";

const before = JSON.stringify(edition202611);
const edition = later(edition202611, difference2027);
const dgx = edition202611.hardware.find(({ id }) => id === "dgx-a100-40gb")!;
const hardware = (id: string) => edition.hardware.find((preset) => preset.id === id)!;

describe("a later edition", () => {
  it("has the figures that changed, and keeps all others of the preset", () => {
    const { embodied_carbon: _, ...kept } = dgx.figures;
    const { list_price } = difference2027.hardware!.changed![dgx.id]!.figures!;
    expect(hardware(dgx.id)).toEqual({ ...dgx, figures: { ...kept, list_price } });
  });

  it("has what was added behind what was there", () => {
    expect(edition.hardware.map(({ id }) => id)).toEqual([
      ...edition202611.hardware.map(({ id }) => id),
      "x9",
    ]);
    expect(edition.items).toEqual({ ...edition202611.items, "energy.wiring": "wiring_energy" });
    expect(edition.sources).toEqual({ ...edition202611.sources, ...difference2027.sources });
  });

  it("takes new rules in place of the old, and keeps what a quantity says besides", () => {
    const { rules, ...others } = edition202611.method["energy"]!;
    expect(rules).toHaveLength(2);
    expect(edition.method["energy"]).toEqual({
      ...others,
      rules: difference2027.method!.changed!["energy"]!.rules,
    });
  });

  it("has all else from the edition before, which stays as it was", () => {
    expect(edition.models).toEqual(edition202611.models);
    expect(edition.correlations).toBe(edition202611.correlations);
    expect(edition.lawOn).toBe(edition202611.lawOn);
    expect(JSON.stringify(edition202611)).toBe(before);
  });

  it.each<[string, Omit<Difference, "id">]>([
    ["there is no dgx-a1000 to change", { hardware: { changed: { "dgx-a1000": {} } } }],
    ["dgx-a100-40gb is there already", { hardware: { added: [dgx] } }],
    ["there is no enrgy to change", { method: { changed: { enrgy: {} } } }],
    ["energy is there already", { items: { energy: "it_energy" } }],
  ])("is refused where %s", (what, difference) => {
    expect(() => later(edition202611, { id: "2027.05", ...difference })).toThrow(
      `2027.05 does not fit 2026.11: ${what}`,
    );
  });

  it.each(["2026.11", "2026.10", "2027.5", "next"])("is not called %s after 2026.11", (id) => {
    expect(() => later(edition202611, { id })).toThrow(`${id} does not follow 2026.11`);
  });
});
