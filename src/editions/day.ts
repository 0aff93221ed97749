/** Days are compared as texts, "2026-11-24", so that nothing here depends on a clock or a time zone. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (ISO.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same day some months later, for comparing; it may be one that the calendar lacks, such as 2026-02-31. */
export function monthsLater(day: string, months: number): string {
  const [, year, month, rest] = ISO.exec(day)!;
  const total = Number(year) * 12 + Number(month) - 1 + months;
  return `${Math.floor(total / 12)}-${two((total % 12) + 1)}-${rest}`;
}

/**
 * The last day on which a figure held, of a date as sources say it: the end of the year, the month, the quarter, the half,
 * the fiscal year (Microsoft's, to the end of June), or of the span.
 */
export function lastDayOf(date: string): string {
  const last = date.split("..").at(-1)!;
  const fiscal = /^FY(\d{2})$/.exec(last);
  if (fiscal !== null) return `20${fiscal[1]}-06-30`;
  const [, year, quarter, half] = /^(\d{4})(?:-Q([1-4])|-H([12]))?$/.exec(last) ?? [];
  if (year !== undefined) return `${year}-${two(3 * Number(quarter ?? 2 * Number(half ?? 2)))}-31`;
  return last.length === "2026-11".length ? `${last}-31` : last;
}

const two = (number: number): string => String(number).padStart(2, "0");
