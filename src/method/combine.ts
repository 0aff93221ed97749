import { normalBelow, Z95 } from "./normal";

/** A result with its 5 % and 95 % ends, and its mean, which in a skewed range lies above the middle. */
export interface Range {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly mean: number;
}

/** What one uncertain input does to a result, at its own 5 % and 95 % ends. */
export interface Effect {
  /** Name of the quantity. */
  readonly name: string;
  /** Which preset's figure it is, where there are several; inputs of different presets are not correlated. */
  readonly of?: string | undefined;
  /** Result with this input at its low, all others central. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** Pairs of inputs that move together (above 0) or against each other (below 0). */
export type Correlations = readonly (readonly [one: string, other: string, correlation: number])[];

/**
 * Combines single effects into a range: asymmetric root-sum-square of the distances in log space, with a term for each
 * correlated pair; each input is an independent source of doubt otherwise. Where the central result is 0, distances are
 * combined as they are. The mean is that of a two-sided lognormal with these ends.
 */
export function combine(central: number, effects: readonly Effect[], correlations: Correlations): Range {
  const inLogs = central > 0;
  const distance = inLogs
    ? (result: number) => Math.log(Math.max(result, 0) / central)
    : (result: number) => result - central;
  const moves = effects.map(({ name, of, atLow, atHigh }) => {
    const [low, high] = [distance(atLow), distance(atHigh)];
    return {
      name,
      of,
      down: -Math.min(low, high, 0),
      up: Math.max(low, high, 0),
      sign: high >= low ? 1 : -1,
    };
  });
  const spread = (side: "down" | "up"): number => {
    let sum = 0;
    for (const move of moves) sum += move[side] * move[side];
    for (const [one, other, correlation] of correlations) {
      for (const first of moves) {
        if (first.name !== one) continue;
        for (const second of moves) {
          if (
            second.name !== other ||
            !(first.of === undefined || second.of === undefined || first.of === second.of)
          )
            continue;
          sum += 2 * correlation * first.sign * second.sign * first[side] * second[side];
        }
      }
    }
    return Math.sqrt(Math.max(sum, 0));
  };
  const [down, up] = [spread("down"), spread("up")];
  if (!inLogs) return { low: central - down, central, high: central + up, mean: central + (up - down) / 2 };
  return {
    low: central * Math.exp(-down),
    central,
    high: central * Math.exp(up),
    mean: central * (meanOfHalf(-down / Z95) + meanOfHalf(up / Z95)),
  };
}

/** Mean of one half of a lognormal around 1, times the half's weight: exp(σ²/2) × Φ(σ), σ below 0 for the lower half. */
function meanOfHalf(sigma: number): number {
  if (sigma < -5)
    return sigma === -Infinity
      ? 0
      : (1 - 1 / sigma ** 2 + 3 / sigma ** 4) / (-sigma * Math.sqrt(2 * Math.PI));
  return Math.exp((sigma * sigma) / 2) * normalBelow(sigma);
}
