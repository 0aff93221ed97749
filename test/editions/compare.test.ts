import { edition202611 } from "../../src/editions/2026.11/edition";
import { compare } from "../../src/editions/compare";
import { shelved } from "../../src/editions/edition";
import { later } from "../../src/editions/later";
import { difference2027 } from "./fixtures";

const one = shelved(edition202611);
const other = shelved(later(edition202611, difference2027));
const forth = compare(one, other);
const back = compare(other, one);

describe("what changes from one edition to another", () => {
  it("is nothing where both are the same", () => {
    expect(compare(one, one)).toEqual({ figures: [], rules: [], presets: [], added: [], removed: [] });
  });

  // By hand: 99,500 − 199,000 = −99,500, half of what it was.
  it("names each changed figure with the size of the change", () => {
    const price = forth.figures.find(({ figure }) => figure === "list_price");
    expect(price).toMatchObject({ kind: "hardware", id: "dgx-a100-40gb", change: -99_500, share: -0.5 });
    expect([price?.was?.central, price?.now?.central]).toEqual([199_000, 99_500]);
  });

  it("names figures that one of both does not have, without a size", () => {
    const gone = forth.figures.find(({ figure }) => figure === "embodied_carbon");
    expect(gone).toMatchObject({ id: "dgx-a100-40gb", now: null, change: null, share: null });
  });

  // By hand: from 0 to 0.05 is a change of 0.05, but no share of nothing.
  it("names defaults of the method by their quantity", () => {
    const defaults = forth.figures.filter(({ kind }) => kind === "method");
    expect(defaults.map(({ id, change, share }) => [id, change, share])).toEqual([
      ["opex_share", 0.05, null],
      ["wiring_factor", null, null],
    ]);
  });

  it("names no other figure", () => {
    expect(forth.figures).toHaveLength(4);
  });

  it("tells the rules of a choice apart", () => {
    const { cost } = edition202611.method;
    const changed = (cost!.rules ?? []).map((rule) => ({ ...rule, when: { ...rule.when, extra: "yes" } }));
    const elsewhere = shelved({
      ...edition202611,
      method: { ...edition202611.method, cost: { ...cost!, rules: changed } },
    });
    const [rules] = compare(one, elsewhere).rules;
    expect(rules!.was).toContain("cost_basis cloud: cost_rental");
    expect(rules!.now).toContain("cost_basis cloud, extra yes: cost_rental");
  });

  it("tells rules, choices and line items as they were and are", () => {
    expect(forth.rules).toContainEqual({
      kind: "method",
      id: "energy",
      field: "rules",
      was: "work * stated_energy; it_energy * pue",
      now: "work * stated_energy; it_energy * pue * wiring_factor",
    });
    expect(forth.rules).toContainEqual({
      kind: "option",
      id: "boundary",
      field: "values",
      was: "operational; life cycle",
      now: "operational; life cycle; cradle to gate",
    });
    expect(forth.rules).toContainEqual({
      kind: "method",
      id: "items",
      field: "energy.wiring",
      was: "",
      now: "wiring_energy",
    });
    expect(new Set(forth.rules.map(({ id }) => id))).toEqual(
      new Set(["load", "energy", "wiring_factor", "wiring_energy", "boundary", "items"]),
    );
  });

  it("tells what else became of a preset", () => {
    expect(forth.presets).toEqual([
      {
        kind: "hardware",
        id: "h100-pcie-80gb",
        field: "aliases",
        was: one.hardware.presets[one.hardware.find("h100-pcie-80gb") as number]!.aliases.join("; "),
        now: "H100 PCIe; H100 PCIe 80GB; H100 card",
      },
    ]);
  });

  it("lists what was added, and what is gone the other way round", () => {
    expect(forth.added.map(({ kind, id }) => [kind, id])).toEqual([
      ["hardware", "x9"],
      ["site", "atlantis"],
      ["scenario", "half-load"],
    ]);
    expect(forth.removed).toEqual([]);
    expect([back.added, back.removed]).toEqual([[], forth.added]);
  });
});
