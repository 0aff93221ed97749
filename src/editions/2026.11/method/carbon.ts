import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** Greenhouse gases of the electricity, by place and by contract, and of making the devices. */
export const carbon: Method = {
  carbon_intensity: {
    unit: "g/kWh",
    about: "Greenhouse gases of the local grid, yearly average",
    label: "Carbon intensity",
    min: 0,
    max: 5000,
  },
  market_carbon_intensity: {
    unit: "g/kWh",
    about: "Greenhouse gases of the electricity as contracts say",
    label: "Market carbon intensity",
    min: 0,
    max: 5000,
  },
  g_per_kg: { unit: "g/kg", about: "Grams in a kilogram", fallback: defined(1000, "g/kg", "SI") },
  carbon_location: {
    unit: "kg",
    about: "Greenhouse gases of the electricity as CO2 equivalent, location-based",
    rules: [{ formula: "energy * carbon_intensity / g_per_kg", source: "ghg-protocol-scope-2" }],
  },
  carbon_market: {
    unit: "kg",
    about:
      "Greenhouse gases of the electricity as CO2 equivalent, market-based; never added to location-based",
    rules: [{ formula: "energy * market_carbon_intensity / g_per_kg", source: "ghg-protocol-scope-2" }],
  },
  server_share_embodied: {
    unit: "kg/device",
    about: "Greenhouse gases of making an accelerator's share of its server",
    fallback: {
      low: 310,
      central: 712,
      high: 712,
      unit: "kg/device",
      basis: "derived",
      source: "ecologits-llm",
      note: "An eighth of 5,700 kg; other life-cycle analyses say 2,500 to 3,700 kg for a server",
    },
  },
  unit_embodied: {
    unit: "kg/device",
    about: "Greenhouse gases of making one device with its share of a server",
    rules: [
      {
        when: { sold: "accelerator" },
        formula: "embodied_carbon + server_share_embodied",
        source: "ecologits-llm",
      },
      { when: { sold: "system" }, formula: "embodied_carbon", source: "definition" },
    ],
  },
  embodied_carbon: {
    unit: "kg/device",
    about: "Greenhouse gases of making one device",
    label: "Embodied carbon",
    min: 0,
    max: 1e9,
  },
  carbon_embodied: {
    unit: "kg",
    about: "Share of the greenhouse gases of making the devices",
    rules: [
      {
        when: { embodied: "lifetime" },
        formula: "device_years / hardware_life * unit_embodied",
        source: "ghg-protocol-scope-2",
      },
      {
        when: { embodied: "acquisition", recipe: "fleet" },
        formula: "devices * unit_embodied",
        source: "ghg-protocol-scope-2",
      },
    ],
  },
  carbon_operational: {
    unit: "kg",
    about: "Greenhouse gases of the electricity, by the accounting chosen",
    rules: [
      { when: { carbon_accounting: "location" }, formula: "carbon_location", source: "ghg-protocol-scope-2" },
      { when: { carbon_accounting: "market" }, formula: "carbon_market", source: "ghg-protocol-scope-2" },
    ],
  },
  carbon: {
    unit: "kg",
    about: "Greenhouse gases as CO2 equivalent",
    rules: [
      { when: { boundary: "operational" }, formula: "carbon_operational", source: "ghg-protocol-scope-2" },
      {
        when: { boundary: "life cycle" },
        formula: "carbon_operational + carbon_embodied",
        source: "ghg-protocol-scope-2",
      },
    ],
  },
};
