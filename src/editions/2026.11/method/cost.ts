import type { Method } from "../../../method/method";
import { defined } from "./defined";

/** What it costs in all: owned, rented, by the token, or as published. */
export const cost: Method = {
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
    rules: [{ formula: "total_device_hours * rental_price", source: "definition" }],
  },
  input_price: {
    unit: "USD/Mtoken",
    about: "Price of a million input tokens",
    label: "Input price",
    min: 0,
    max: 1e6,
  },
  output_price: {
    unit: "USD/Mtoken",
    about: "Price of a million output tokens, reasoning included",
    label: "Output price",
    min: 0,
    max: 1e6,
  },
  cached_price: {
    unit: "USD/Mtoken",
    about:
      "Price of a million input tokens that the service still holds; the input price where none is listed",
    label: "Cached price",
    min: 0,
    max: 1e6,
    rules: [{ formula: "input_price", source: "definition" }],
  },
  token_per_mtoken: {
    unit: "token/Mtoken",
    about: "Tokens in a million",
    fallback: defined(1e6, "token/Mtoken", "Definition"),
  },
  cost_tokens: {
    unit: "USD",
    about: "Tokens at list price, which pays for everything else too",
    rules: [
      {
        when: { recipe: "embedding" },
        formula:
          "requests * input_tokens * ((1 - cached_share) * input_price + cached_share * cached_price) / token_per_mtoken",
        source: "definition",
      },
      {
        formula:
          "requests * (input_tokens * ((1 - cached_share) * input_price + cached_share * cached_price) + generated_tokens * output_price) / token_per_mtoken",
        source: "definition",
      },
    ],
  },
  training_cost: {
    unit: "USD/run",
    about: "Published cost of one run",
    label: "Training cost",
    min: 0,
    max: 1e13,
  },
  cost_training: {
    unit: "USD",
    about: "Published cost of the runs",
    rules: [{ formula: "runs * training_cost", source: "definition" }],
  },
  cost_owned: {
    unit: "USD",
    about: "Cost of devices that one owns",
    rules: [
      {
        formula: "cost_depreciation + cost_electricity + cost_water + cost_opex + cost_carbon",
        source: "definition",
      },
    ],
  },
  cost: {
    unit: "USD",
    about: "Cost of the period",
    rules: [
      { when: { cost_basis: "published" }, formula: "cost_training", source: "definition" },
      { when: { cost_basis: "published" }, formula: "cost_owned", source: "definition" },
      { when: { cost_basis: "owned" }, formula: "cost_owned", source: "definition" },
      { when: { cost_basis: "cloud" }, formula: "cost_rental", source: "definition" },
      { when: { cost_basis: "api" }, formula: "cost_tokens", source: "definition" },
    ],
  },
};
