const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 12 });

/** A number in a sentence: grouped where people count, in powers of ten where they do not. */
export const shown = (value: number): string =>
  Math.abs(value) < 1e16 && (value === 0 || Math.abs(value) >= 1e-6) ? grouped.format(value) : String(value);

/** A limit, which is a round number in the method's own unit and need not be one in another. */
export const limit = (value: number): string => shown(Number(value.toPrecision(6)));

/** What is given for a share of a whole is more likely a percentage than a number of wholes. */
export const isPercent = (given: number, min: number, max: number): boolean =>
  min === 0 && max === 1 && given > 1 && given <= 100;
