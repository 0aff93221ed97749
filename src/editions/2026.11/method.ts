import type { Method } from "../../method/method";
import { cost } from "./method/cost";
import { facility } from "./method/facility";
import { power } from "./method/power";

/** The method of edition 2026.11. */
export const method: Method = { ...power, ...facility, ...cost };

/** Choices that users make by name; the first value is the default. */
export const options = {
  cost_basis: { label: "Cost basis", values: ["owned", "cloud"] },
  capital_charge: { label: "Capital charge", values: ["straight-line", "none"] },
} as const;
