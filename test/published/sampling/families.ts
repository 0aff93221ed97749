/** The 5 %, central and 95 % values of an input. */
export interface Triple {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** Looking up a global costs more than the arithmetic where tests run in a context of their own. */
const { abs, exp, log, max, min } = Math;

/** A way to stretch a quantity so that its doubt looks normal, and back; and where the quantity ends. */
interface Family {
  readonly to: (value: number) => number;
  readonly from: (stretched: number) => number;
  readonly least: number;
  readonly most: number;
}

const lognormal = (least: number): Family => ({
  to: (value) => log(value - least),
  from: (stretched) => least + exp(stretched),
  least,
  most: Infinity,
});

const LOGIT: Family = {
  to: (value) => log(value / (1 - value)),
  from: (stretched) => 1 / (1 + exp(-stretched)),
  least: 0,
  most: 1,
};

const NORMAL: Family = { to: (value) => value, from: (value) => value, least: -Infinity, most: Infinity };

/** Ratios that cannot be below 1: what is in doubt is what they add. */
const FROM_ONE = [
  "pue",
  "run_pue",
  "host_factor",
  "accelerator_host_factor",
  "idle_factor",
  "onsite_withdrawal_ratio",
];
/** Shares of a whole. */
const SHARES = ["load", "mfu", "occupancy", "idle_share", "cached_share", "cached_energy_share", "headroom"];

function familyOf(name: string): Family {
  if (FROM_ONE.includes(name)) return lognormal(1);
  if (SHARES.includes(name)) return LOGIT;
  return name === "outside_deviation" ? NORMAL : lognormal(0);
}

/** Standard deviations from the middle to the 5 % and 95 % points. */
const Z95 = 1.6448536269514722;

/**
 * Values at standard normal scores: each half with the width that puts its end at its 5 % or 95 % point. An end that
 * stands on the limit itself, such as a WUE of 0, is approached in a straight line.
 */
export function valuesAt(name: string, { low, central, high }: Triple, scores: Float64Array): Float64Array {
  const { to, from, least, most } = familyOf(name);
  const middle = to(central);
  const half = (end: number): ((way: number) => number) => {
    if (end === least || end === most) return (way) => min(most, max(least, central + way * (end - central)));
    const reach = to(end) - middle;
    return (way) => from(middle + way * reach);
  };
  const [below, above] = [half(low), half(high)];
  return scores.map((score) => (score < 0 ? below : above)(abs(score) / Z95));
}
