import type { Method } from "../../method/method";
import { activity } from "./method/activity";
import { carbon } from "./method/carbon";
import { cost } from "./method/cost";
import { facility } from "./method/facility";
import { hardware } from "./method/hardware";
import { bills } from "./method/bills";
import { capital } from "./method/capital";
import { lawError } from "./method/law-error";
import { memory } from "./method/memory";
import { serving } from "./method/serving";
import { tokenEnergy } from "./method/token-energy";
import { traffic } from "./method/traffic";
import { power } from "./method/power";
import { training } from "./method/training";
import { water } from "./method/water";

/** The method of edition 2026.11. */
export const method: Method = {
  ...activity,
  ...hardware,
  ...power,
  ...facility,
  ...serving,
  ...memory,
  ...tokenEnergy,
  ...lawError,
  ...traffic,
  ...training,
  ...water,
  ...carbon,
  ...capital,
  ...bills,
  ...cost,
};

/** Choices that users make by name; the first value is the default, unless a recipe has its own. */
export const options = {
  cost_basis: {
    label: "Cost basis",
    values: ["owned", "cloud", "api"],
    defaults: { inference: "api", embedding: "api", image: "api", training: "published" },
  },
  capital_charge: { label: "Capital charge", values: ["straight-line", "annuity", "none"] },
  boundary: { label: "Boundary", values: ["operational", "life cycle"] },
  embodied: { label: "Embodied", values: ["lifetime", "acquisition"] },
  carbon_accounting: { label: "Carbon accounting", values: ["location", "market"] },
  water_method: { label: "Water method", values: ["reservoir", "thermal"] },
} as const;

/** Line items that functions name, and the quantities that they are. */
export const items = {
  energy: "energy",
  "energy.facility": "energy",
  "energy.it": "it_energy",
  water: "water",
  "water.onsite": "water_onsite",
  "water.offsite": "water_offsite",
  "water.embodied": "water_embodied",
  "water.withdrawn": "water_withdrawn",
  cost: "cost",
  "cost.depreciation": "cost_depreciation",
  "cost.electricity": "cost_electricity",
  "cost.water": "cost_water",
  "cost.opex": "cost_opex",
  "cost.carbon": "cost_carbon",
  "cost.rental": "cost_rental",
  "cost.tokens": "cost_tokens",
  "cost.training": "cost_training",
  carbon: "carbon",
  "carbon.location": "carbon_location",
  "carbon.market": "carbon_market",
  "carbon.embodied": "carbon_embodied",
  device_hours: "total_device_hours",
  capex: "capex",
  devices: "devices_needed",
  trainhours: "device_hours",
} as const;

/** Inputs that rise and fall together, or against each other. */
export const correlations = [
  ["batch", "idle_factor", -0.3],
  ["pue", "wue", -0.4],
] as const;
