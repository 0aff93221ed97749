/** Writes numbers of an axis as people of a language do, in as few letters as tell them apart: "1.2M", "120萬". */
export function numberWriter(language: string): (value: number) => string {
  const short = new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 3 });
  // -0 would get its sign.
  return (value) => short.format(value === 0 ? 0 : value);
}

/** Writes numbers whole, for those who hear them. */
export function wholeNumberWriter(language: string): (value: number) => string {
  const whole = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
  return (value) => whole.format(value);
}
