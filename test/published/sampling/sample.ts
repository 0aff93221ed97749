import { explain, type Line } from "../../../src/estimate";
import { ask, type Arguments } from "../../../src/functions/ask";
import { compute, type Values } from "../../functions/excel";
import { valuesAt } from "./families";
import { correlated, SAMPLES, scores } from "./scores";

export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

/** Pairs that rise against each other, by methods of edition 2026.11. */
const CORRELATIONS = [
  ["batch", "idle_factor", -0.3],
  ["pue", "wue", -0.4],
] as const;

/** What one call of a measure computes, inputs first. */
export function linesOf(item: string, args: Arguments): readonly Line[] {
  const { estimate } = ask(item, args);
  return explain(estimate.parts[0]!, 0, estimate.known);
}

/**
 * Draws of the sum over calls.
 *
 * @param shares says whether an input is drawn once for all calls, or for each call by itself
 */
export function drawn(
  calls: readonly (readonly Line[])[],
  shares: (line: Line) => boolean = () => true,
): Float64Array {
  const scoresOf = new Map<string, Float64Array>();
  const known = (key: string): Float64Array => {
    const before = scoresOf.get(key);
    if (before !== undefined) return before;
    const made = scores(scoresOf.size + 1);
    scoresOf.set(key, made);
    return made;
  };
  const sum = new Float64Array(SAMPLES);
  calls.forEach((lines, each) => {
    const keyOf = (name: string): string => {
      const line = lines.find((candidate) => candidate.name === name);
      return line === undefined || shares(line) ? name : `${name} ${each}`;
    };
    const columns = new Map<string, Values>();
    for (const { name, formula, value, ends } of lines) {
      if (formula !== null) {
        columns.set(name, compute(formula, columns));
      } else if (ends === null) {
        columns.set(name, value);
      } else {
        const pair = CORRELATIONS.find(([, second]) => second === name);
        const alone = known(keyOf(name));
        const together = pair === undefined ? alone : correlated(alone, known(keyOf(pair[0])), pair[2]);
        columns.set(name, valuesAt(name, { low: ends.low, central: value, high: ends.high }, together));
      }
    }
    const result = columns.get(lines.at(-1)!.name)!;
    for (let at = 0; at < SAMPLES; at++) sum[at]! += typeof result === "number" ? result : result[at]!;
  });
  return sum;
}

/** The 5 % and 95 % points and the mean of draws. */
export function spreadOf(draws: Float64Array): Spread {
  const sorted = draws.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * SAMPLES)]!;
  return { low: at(0.05), high: at(0.95), mean: draws.reduce((sum, draw) => sum + draw, 0) / SAMPLES };
}
