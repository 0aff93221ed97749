import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** What it costs: owned, with depreciation and bills, or rented. */
export const cost: Method = {
  list_price: { unit: "USD/device", about: "Price of one device as it is sold" },
  server_price_factor: {
    unit: "ratio",
    about: "Price of a server ÷ price of its accelerators, for accelerators sold bare",
    fallback: {
      low: 1.54,
      central: 1.64,
      high: 1.69,
      unit: "ratio",
      basis: "derived",
      source: "cottier-2024",
      note: "P100 1.54, A100 1.66, V100 1.69",
    },
  },
  hardware_price: {
    unit: "USD/device",
    about: "Price of one device with its share of a server",
    label: "Hardware price",
    min: 0,
    max: 1e12,
    rules: [
      { when: { sold: "accelerator" }, formula: "list_price * server_price_factor", source: "cottier-2024" },
      { when: { sold: "system" }, formula: "list_price", source: "definition" },
    ],
  },
  capex: {
    unit: "USD",
    about: "Purchase price of all devices",
    rules: [{ formula: "devices * hardware_price", source: "definition" }],
  },
  residual_value: {
    unit: "USD/device",
    about: "What one device is worth at the end of its life",
    label: "Residual value",
    min: 0,
    max: 1e12,
    fallback: {
      central: 0,
      unit: "USD/device",
      basis: "convention",
      source: "definition",
      note: "Written off to nothing",
    },
  },
  hardware_life: {
    unit: "year",
    about: "Years over which the purchase price is depreciated",
    label: "Hardware life",
    min: 0.1,
    max: 50,
    fallback: {
      low: 3,
      central: 4,
      high: 6,
      unit: "year",
      basis: "judgement",
      source: "hardware-life-prior",
      note: "Accounting lives in use for servers",
    },
  },
  hours_per_year: { unit: "h/year", about: "Hours in a year", fallback: defined(8760, "h/year", "24 × 365") },
  months_per_year: {
    unit: "month/year",
    about: "Months in a year",
    fallback: defined(12, "month/year", "Calendar"),
  },
  period_months: {
    unit: "month",
    about: "Length of the accounting period, where months are to cost the same",
    label: "Period months",
    min: 0,
    max: 1200,
  },
  service_years: {
    unit: "year",
    about: "Length of the period in years",
    rules: [
      { formula: "period_months / months_per_year", source: "definition" },
      { formula: "hours / hours_per_year", source: "definition" },
    ],
  },
  no_cost: { unit: "USD", about: "Nothing", fallback: defined(0, "USD", "Not charged") },
  cost_depreciation: {
    unit: "USD",
    about: "Depreciation of the devices over the period",
    rules: [
      {
        when: { capital_charge: "straight-line" },
        formula: "devices * (hardware_price - residual_value) / hardware_life * service_years",
        source: "straight-line-depreciation",
      },
      { when: { capital_charge: "none" }, formula: "no_cost", source: "definition" },
    ],
  },
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
    about: "Water bill for what is consumed on site",
    rules: [{ formula: "water_onsite / l_per_m3 * water_price", source: "definition" }],
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
    rules: [{ formula: "capex * opex_share * service_years", source: "definition" }],
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
    rules: [{ formula: "carbon / kg_per_t * carbon_price", source: "definition" }],
  },
  rental_price: {
    unit: "USD/device/h",
    about: "Rent of one device for one hour",
    label: "Rental price",
    min: 0,
    max: 1e9,
  },
  cost_rental: {
    unit: "USD",
    about: "Rent of all devices, which pays for everything else too",
    rules: [{ formula: "devices * hours * rental_price", source: "definition" }],
  },
  cost: {
    unit: "USD",
    about: "Cost of the period",
    rules: [
      {
        when: { cost_basis: "owned" },
        formula: "cost_depreciation + cost_electricity + cost_water + cost_opex + cost_carbon",
        source: "definition",
      },
      { when: { cost_basis: "cloud" }, formula: "cost_rental", source: "definition" },
    ],
  },
};
