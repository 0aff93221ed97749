import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** What running the devices costs: electricity, water, staff, emissions. */
export const bills: Method = {
  electricity_price: {
    unit: "USD/kWh",
    about: "Price of electricity at the meter",
    label: "Electricity price",
    min: 0,
    max: 100,
  },
  cost_electricity: {
    unit: "USD",
    about: "Electricity bill",
    rules: [{ formula: "energy * electricity_price", source: "definition" }],
  },
  water_price: {
    unit: "USD/m3",
    about: "Price of water and sewerage",
    label: "Water price",
    min: 0,
    max: 10_000,
  },
  l_per_m3: { unit: "L/m3", about: "Litres in a cubic metre", fallback: defined(1000, "L/m3", "SI") },
  cost_water: {
    unit: "USD",
    about: "Water bill for what is withdrawn on site, by which suppliers and sewerage charge",
    rules: [{ formula: "water_onsite_withdrawn / l_per_m3 * water_price", source: "definition" }],
  },
  opex_share: {
    unit: "1/year",
    about: "Yearly support, staff and space as a share of the purchase price",
    label: "Opex share",
    min: 0,
    max: 10,
    fallback: {
      central: 0,
      unit: "1/year",
      basis: "convention",
      source: "definition",
      note: "Left out unless stated: no figure with a source was found",
    },
  },
  cost_opex: {
    unit: "USD",
    about: "Support, staff and space over the period",
    rules: [{ formula: "device_years * hardware_price * opex_share", source: "definition" }],
  },
  carbon_price: {
    unit: "USD/t",
    about: "Price of emitting CO2",
    label: "Carbon price",
    min: 0,
    max: 1e6,
    fallback: {
      central: 0,
      unit: "USD/t",
      basis: "convention",
      source: "definition",
      note: "Left out unless stated",
    },
  },
  kg_per_t: { unit: "kg/t", about: "Kilograms in a tonne", fallback: defined(1000, "kg/t", "SI") },
  cost_carbon: {
    unit: "USD",
    about: "Cost of the emissions",
    rules: [{ formula: "carbon_operational / kg_per_t * carbon_price", source: "definition" }],
  },
};
