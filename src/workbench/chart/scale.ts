/** An axis of values: where it begins and ends, and the round numbers on it. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Steps that people count in, within a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * The axis on which values are read: it ends at round numbers, and has about as many of them as there is room for.
 *
 * @example
 * scaleFor([0, 93], 5); //=> { low: 0, high: 100, ticks: [0, 20, 40, 60, 80, 100] }
 */
export function scaleFor(values: readonly number[], room: number): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return { low: 0, high: 1, ticks: [0, 1] };
  const span = most > least ? most - least : Math.abs(most) || 1;
  const step = stepFor(span / Math.max(1, room));
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = STEPS.find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** 3 × 0.1 is 0.30000000000000004, which nobody wants to read. */
const rounded = (value: number): number => Number(value.toPrecision(12));
