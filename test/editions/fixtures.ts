import type { Difference } from "../../src/editions/later";
import { edition202611 } from "../../src/editions/2026.11/edition";
import type { Figure } from "../../src/editions/schema";

const figure = (central: number, unit: string): Figure => ({
  central,
  unit,
  basis: "disclosed",
  source: "fixture",
  date: "2027-04",
});

const h100 = edition202611.hardware.find(({ id }) => id === "h100-sxm5-80gb")!;

/** A later edition that nobody ships: it changes a price, a rule, a default and a choice, and adds a preset of each kind. */
export const difference2027: Difference = {
  id: "2027.05",
  sources: { fixture: { title: "A fixture", url: "", date: "2027-04", license: "this project", read: true } },
  method: {
    changed: {
      energy: {
        rules: [
          { formula: "work * stated_energy", source: "definition" },
          { formula: "it_energy * pue * wiring_factor", source: "fixture" },
        ],
      },
      load: { max: 2 },
      opex_share: { fallback: figure(0.05, "1/year") },
    },
    added: {
      wiring_factor: {
        unit: "ratio",
        about: "What the wiring of a building takes",
        label: "Wiring factor",
        min: 1,
        max: 2,
        fallback: figure(1.25, "ratio"),
      },
      wiring_energy: {
        unit: "kWh",
        about: "What that comes to",
        rules: [{ formula: "energy - it_energy * pue", source: "fixture" }],
      },
    },
  },
  options: { changed: { boundary: { values: ["operational", "life cycle", "cradle to gate"] } } },
  items: { "energy.wiring": "wiring_energy" },
  hardware: {
    changed: {
      "dgx-a100-40gb": { figures: { list_price: figure(99_500, "USD/device"), embodied_carbon: null } },
      "h100-pcie-80gb": { aliases: ["H100 PCIe", "H100 PCIe 80GB", "H100 card"] },
    },
    added: [{ ...h100, id: "x9", name: "Fixture X9", aliases: ["X9"], released: "2027" }],
  },
  sites: {
    added: [{ ...edition202611.sites[0]!, id: "atlantis", name: "Atlantis", aliases: [] }],
  },
  scenarios: {
    added: [
      {
        id: "half-load",
        name: "Half load",
        aliases: [],
        description: "Half of the rated power",
        figures: { load: figure(0.5, "ratio") },
      },
    ],
  },
};

/** And one after it, so that the earliest to know a name need not be the newest. A cell says 2027.1 for its id. */
export const difference2027October: Difference = {
  id: "2027.10",
  hardware: { changed: { "dgx-a100-40gb": { figures: { list_price: figure(1000, "USD/device") } } } },
};
