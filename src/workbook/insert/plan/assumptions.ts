import type { PlanAssumptions } from "../requests";

/** How the block of a plan states each assumption, in its order, with its unit. */
export const PLANNED: readonly (readonly [key: keyof PlanAssumptions, label: string, unit: string])[] = [
  ["hardwarePrice", "Hardware price", "USD"],
  ["residualValue", "Residual value", "USD"],
  ["hardwareLife", "Hardware life", "years"],
  ["load", "Load", ""],
  ["occupancy", "Occupancy", ""],
  ["pue", "PUE", ""],
  ["electricityPrice", "Electricity price", "USD/kWh"],
  ["carbonIntensity", "Carbon intensity", "g/kWh"],
  ["waterPrice", "Water price", "USD/m3"],
  ["opexShare", "Opex share", "per year"],
  ["carbonPrice", "Carbon price", "USD/t"],
  ["discountRate", "Discount rate", "per year"],
];
