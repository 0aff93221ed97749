/** Standard deviations from the middle of a normal distribution to its 5 % and 95 % points. */
export const Z95 = 1.6448536269514722;

/**
 * Share of a standard normal distribution below x, to 1e-15, by the series of its integral from 0:
 * φ(x) × (x + x³/3 + x⁵/(3·5) + …).
 */
export function normalBelow(x: number): number {
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0;
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
