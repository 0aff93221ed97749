import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** The fleet recipe, and what follows from the energy of the equipment: the building, water, carbon. */
export const facility: Method = {
  it_energy: {
    unit: "kWh",
    about: "Electricity of the computing equipment",
    rules: [
      {
        when: { recipe: "fleet" },
        formula: "devices * hours * average_power * host_factor * network_factor",
        source: "fleet-method",
      },
    ],
  },
  pue: {
    unit: "ratio",
    about: "Power usage effectiveness: energy of the building ÷ energy of the equipment",
    label: "PUE",
    min: 1,
    max: 5,
  },
  energy: {
    unit: "kWh",
    about: "Electricity at the site's meter",
    rules: [{ formula: "it_energy * pue", source: "pue-definition" }],
  },
  wue: {
    unit: "L/kWh",
    about: "Water usage effectiveness: water consumed on site ÷ energy of the equipment",
    label: "WUE",
    min: 0,
    max: 50,
  },
  ewif: {
    unit: "L/kWh",
    about: "Water consumed in making the electricity, for each kWh at the meter",
    label: "EWIF",
    min: 0,
    max: 100,
  },
  water_onsite: {
    unit: "L",
    about: "Water consumed on site, mostly evaporated for cooling",
    rules: [{ formula: "it_energy * wue", source: "water-method" }],
  },
  water_offsite: {
    unit: "L",
    about: "Water consumed where the electricity is made",
    rules: [{ formula: "energy * ewif", source: "water-method" }],
  },
  water: {
    unit: "L",
    about: "Water consumed on site and off site",
    rules: [{ formula: "water_onsite + water_offsite", source: "water-method" }],
  },
  carbon_intensity: {
    unit: "g/kWh",
    about: "Greenhouse gases of the local grid, yearly average",
    label: "Carbon intensity",
    min: 0,
    max: 5000,
  },
  g_per_kg: { unit: "g/kg", about: "Grams in a kilogram", fallback: defined(1000, "g/kg", "SI") },
  carbon: {
    unit: "kg",
    about: "Greenhouse gases of the electricity as CO2 equivalent, location-based",
    rules: [{ formula: "energy * carbon_intensity / g_per_kg", source: "ghg-protocol-scope-2" }],
  },
};
