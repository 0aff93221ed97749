import law from "../inference.json";
import type { Figure } from "../../../method/method";

export const { coefficients, sigma } = law;

/** A coefficient of the law as the fit left it; its error is part of the law's residual. */
export const fitted = (central: number, unit: string, note: string): Figure => ({
  central,
  unit,
  basis: "derived",
  source: "ml-energy",
  note,
});

/** 5 % and 95 % of a lognormal factor around 1. */
export const factor = (sigma: number, basis: string, source: string, note: string): Figure => ({
  low: Math.exp(-1.6448536 * sigma),
  central: 1,
  high: Math.exp(1.6448536 * sigma),
  unit: "ratio",
  basis,
  source,
  note,
});

/** How well the law of inference is known on an accelerator: where it was measured, on its like, or elsewhere. */
export function lawOn(hardware: string): "measured" | "similar" | "other" {
  if (hardware === "h100-sxm5-80gb" || hardware === "b200-sxm") return "measured";
  return ["a100-sxm4-80gb", "h200-sxm-141gb", "gh200"].includes(hardware) ? "similar" : "other";
}
