import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** What the devices cost: purchase, and its share in the period. */
export const capital: Method = {
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
  discount_rate: {
    unit: "1/year",
    about: "What capital costs a year",
    label: "Discount rate",
    min: 0,
    max: 1,
    fallback: {
      central: 0,
      unit: "1/year",
      basis: "convention",
      source: "definition",
      note: "Accounts show none",
    },
  },
  one_year: { unit: "year", about: "A year", fallback: defined(1, "year", "Unit") },
  least_rate: {
    unit: "1/year",
    about: "Keeps an annuity defined without interest, where it is a straight line",
    fallback: defined(1e-8, "1/year", "Moves the payment by less than a millionth"),
  },
  annuity_rate: {
    unit: "1/year",
    about: "What capital costs a year, and almost nothing where it costs nothing",
    rules: [{ formula: "MAX(discount_rate, least_rate)", source: "annuity" }],
  },
  life_discount: {
    unit: "ratio",
    about: "Present value of a dollar at the end of the devices' life",
    rules: [
      { formula: "EXP(0 - hardware_life / one_year * LN(1 + annuity_rate * one_year))", source: "annuity" },
    ],
  },
  capital_recovery: {
    unit: "1/year",
    about: "Even yearly payment that pays back one dollar with interest over the devices' life",
    rules: [{ formula: "annuity_rate / (1 - life_discount)", source: "annuity" }],
  },
  cost_depreciation: {
    unit: "USD",
    about: "What the devices cost over the period: depreciation, or an annuity with interest",
    rules: [
      {
        when: { capital_charge: "straight-line" },
        formula: "device_years * (hardware_price - residual_value) / hardware_life",
        source: "straight-line-depreciation",
      },
      {
        when: { capital_charge: "annuity" },
        formula: "device_years * (hardware_price - residual_value * life_discount) * capital_recovery",
        source: "annuity",
      },
      { when: { capital_charge: "none" }, formula: "no_cost", source: "definition" },
    ],
  },
};
