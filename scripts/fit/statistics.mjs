// The few statistics that the scores are made of.

/** With linear interpolation between the two nearest ranks. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
}

/** Standard deviation of a sample. */
export function deviation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Four digits are what the scores are good for, and the same on every machine. */
export const round = (value) => Number(value.toPrecision(4));
