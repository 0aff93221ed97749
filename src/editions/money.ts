import { refuse } from "../problem";
import type { Figure } from "./schema";
import { normal } from "./shelf";
import { STATED, type Assumption, type Money } from "./stated";

/** Names by which assumptions say what money they speak of. */
export const MONEY = {
  currency: "Currency",
  rate: "FX rate",
  reportCurrency: "Report currency",
  reportRate: "Report rate",
} as const;

/** What results are wanted in, as a figure that multiplies USD. */
export interface Report {
  readonly currency: string;
  readonly rate: Figure;
}

const USD = "USD";
const [LEAST, MOST] = [1e-9, 1e9];

/**
 * The money that prices among the assumptions are stated in; null where nothing is said of it.
 *
 * @throws {ProblemError} for a currency without its rate or a rate without its currency, and for what is neither
 */
export function moneyOf(assumptions: readonly Assumption[]): Money | null {
  const pair = pairOf(assumptions, MONEY.currency, MONEY.rate, (code) => [`USD/${code}`, `USD per ${code}`]);
  return pair === null ? null : { currency: pair.code, usd: pair.rate };
}

/** The money that results are wanted in; null for USD. */
export function reportOf(assumptions: readonly Assumption[]): Report | null {
  const pair = pairOf(assumptions, MONEY.reportCurrency, MONEY.reportRate, (code) => [
    `${code}/USD`,
    `${code} per USD`,
  ]);
  if (pair === null || pair.code === USD) return null;
  const rate = { central: pair.rate, unit: `${pair.code}/USD`, basis: "stated", source: STATED };
  return { currency: pair.code, rate };
}

/** A currency and its rate, of which neither is of use without the other. */
function pairOf(
  assumptions: readonly Assumption[],
  currency: string,
  rate: string,
  units: (code: string) => readonly string[],
): { readonly code: string; readonly rate: number } | null {
  const named = (label: string): Assumption | undefined =>
    assumptions.find(({ name }) => normal(name) === normal(label));
  const [given, at] = [named(currency), named(rate)];
  if (given === undefined && at === undefined) return null;
  const code = given === undefined ? null : codeIn(given, currency);
  if (code === USD && at === undefined) return { code, rate: 1 };
  if (code === null || at === undefined) return refuse({ kind: "no-rate", currency, rate, given: code });
  return { code, rate: rateIn(at, rate, code, units(code)) };
}

function codeIn({ value }: Assumption, label: string): string {
  if (value === null) return refuse({ kind: "empty", argument: label });
  const code = String(value).trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : refuse({ kind: "no-code", argument: label, given: String(value) });
}

function rateIn(
  { value, unit, percent }: Assumption,
  label: string,
  code: string,
  units: readonly string[],
): number {
  if (value === null) return refuse({ kind: "empty", argument: label });
  const wrong = percent === true ? "%" : unit;
  if (wrong !== null && !units.some((each) => normal(each) === normal(wrong)))
    return refuse({ kind: "unit", name: label, given: wrong, expected: units[0]! });
  if (typeof value !== "number")
    return refuse({ kind: "not-a-number", argument: label, given: String(value) });
  const [min, max] = code === USD ? [1, 1] : [LEAST, MOST];
  return value >= min && value <= max
    ? value
    : refuse({ kind: "limits", argument: label, given: value, min, max });
}
