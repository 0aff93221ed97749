import type { Method, Rule } from "../../../method/method";
import { defined } from "./defined";

/** The same rule for everything that answers requests. */
const served = (formula: string): readonly Rule[] =>
  ["inference", "image", "embedding"].map((recipe) => ({
    when: { recipe },
    formula,
    source: "inference-method",
  }));

/** Energy of the equipment, by the recipe, and what the building adds. */
export const facility: Method = {
  stated_it_energy: {
    unit: "kWh",
    about: "Electricity of the equipment for each unit of quantity × usage",
    label: "IT energy",
    min: 0,
    max: 1e15,
  },
  stated_energy: {
    unit: "kWh",
    about: "Electricity at the meter for each unit of quantity × usage",
    label: "Energy",
    min: 0,
    max: 1e15,
  },
  it_energy: {
    unit: "kWh",
    about: "Electricity of the computing equipment",
    rules: [
      { formula: "work * stated_it_energy", source: "definition" },
      { formula: "work * stated_energy / pue", source: "pue-definition" },
      {
        when: { recipe: "fleet" },
        formula: "devices * hours * average_power * host_factor * network_factor",
        source: "fleet-method",
      },
      ...served("requests * request_energy"),
      { when: { recipe: "training" }, formula: "runs * run_energy", source: "training-method" },
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
    rules: [
      { formula: "work * stated_energy", source: "definition" },
      { formula: "it_energy * pue", source: "pue-definition" },
    ],
  },
  hours_per_year: { unit: "h/year", about: "Hours in a year", fallback: defined(8760, "h/year", "24 × 365") },
  total_device_hours: {
    unit: "device*h",
    about: "Hours of devices in all",
    rules: [
      { when: { recipe: "fleet" }, formula: "devices * hours", source: "definition" },
      ...served("requests * request_hours"),
      { when: { recipe: "training" }, formula: "runs * device_hours", source: "training-method" },
    ],
  },
  device_years: {
    unit: "device*year",
    about: "Years of devices in use, by which their making and their price are shared out",
    rules: [
      { when: { recipe: "fleet" }, formula: "devices * service_years", source: "definition" },
      ...served("total_device_hours / hours_per_year"),
      { when: { recipe: "training" }, formula: "total_device_hours / hours_per_year", source: "definition" },
    ],
  },
};
