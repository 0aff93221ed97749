/** Days from the day that spreadsheets count from to 1970. */
const EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** "2027-01-01" as spreadsheets count days; NaN for what is no such day. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH;
