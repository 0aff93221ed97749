import type { Quantity } from "../method/method";
import { refuse } from "../problem";
import type { Figure } from "./schema";
import { conversion, converted, type Conversion } from "./units";

/** 5 % and 95 % ends of a value. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** One named assumption as its author wrote it, before anyone knows what the name means. */
export interface Assumption {
  readonly name: string;
  /** What stands in brackets behind the name. */
  readonly unit: string | null;
  /** null: the name stands there without a value. */
  readonly value: number | string | null;
  readonly ends?: Ends;
  /** The value was a text such as "12%", and is 0.12 here. */
  readonly percent?: true;
}

/** What prices are stated in: an ISO code, and USD for one unit of it. */
export interface Money {
  readonly currency: string;
  readonly usd: number;
}

/** Where figures that users state come from, among the sources. */
export const STATED = "assumptions";

/**
 * The figure that an assumption states of a quantity, in the quantity's own unit.
 *
 * @throws {ProblemError} for a value that is no number or beyond the quantity's limits, ends that do not enclose it, a
 *   unit of another dimension, a price in a currency whose rate is not said
 * @param money what prices are stated in; null where nothing is said of it
 */
export function figureStated(
  label: string,
  assumption: Assumption,
  quantity: Quantity,
  money: Money | null,
): Figure {
  const { value, ends } = assumption;
  if (typeof value !== "number")
    return refuse({ kind: "not-a-number", argument: label, given: String(value ?? "") });
  const into = conversionOf(label, assumption, quantity.unit, money);
  const central = into(value);
  const range = ends === undefined ? undefined : { low: into(ends.low), high: into(ends.high) };
  const { min = 0, max = Infinity } = quantity;
  for (const each of [central, range?.low ?? central, range?.high ?? central]) {
    if (!(each >= min && each <= max))
      return refuse({ kind: "limits", argument: label, given: each, min, max });
  }
  if (range !== undefined && !(range.low <= central && central <= range.high))
    return refuse({ kind: "order", name: label, central, ...range });
  return { central, ...range, unit: quantity.unit, basis: "stated", source: STATED };
}

/** Shares of a whole, which a percent may state. */
const SHARES = ["ratio", "1/year"];

/** How to come from the unit in brackets, or from none, to the quantity's own. */
function conversionOf(
  name: string,
  assumption: Assumption,
  own: string,
  money: Money | null,
): (value: number) => number {
  const { unit, percent } = assumption;
  const expected = writtenUnit(own);
  const isShare = SHARES.includes(own);
  if (percent === true && !isShare) refuse({ kind: "unit", name, given: "%", expected });
  const found = unit === null ? SAME : conversion(unit, own);
  if (found === null) return refuse({ kind: "unit", name, given: String(unit), expected });
  if (percent === true) return (value) => value;
  if (isShare && found.up !== found.down) refuseDoubtfulPercent(name, assumption);
  const { usd } = own.startsWith(USD) ? moneyFor(name, found.currency, money) : DOLLARS;
  return (value) => converted(value, found) * usd;
}

const SAME: Conversion = { up: 1, down: 1, currency: null };
const USD = "USD";
const DOLLARS: Money = { currency: USD, usd: 1 };

/** The money of one price: what its unit names must be what Currency says of all. */
function moneyFor(name: string, named: string | null, money: Money | null): Money {
  const { currency } = money ?? DOLLARS;
  if (named === null || named === currency) return money ?? DOLLARS;
  return refuse({ kind: "currency", name, given: named, currency: money === null ? null : currency });
}

/** A cell in Excel's percent format shows 80 % and holds 0.8: beside "(%)" nobody can tell which one is meant. */
function refuseDoubtfulPercent(name: string, { value, ends }: Assumption): void {
  const largest = Math.max(Number(value), ends?.high ?? 0);
  if (largest > 0 && largest <= 1) refuse({ kind: "percent", name, given: largest });
}

/** Units that people write otherwise than the method does. */
const WRITTEN: Readonly<Record<string, string>> = {
  Gparam: "billions",
  "Gtoken/run": "billions",
  "TFLOP/(s*device)": "TFLOP/s",
  "GB/(s*device)": "GB/s",
  "USD/Mtoken": "USD per million tokens",
  "USD/run": "USD",
  "device*h/run": "device-hours",
  "token/request": "tokens",
  "bit/param": "bits",
  request: "requests",
  device: "devices",
  month: "months",
  year: "years",
  "1/year": "% or a ratio, per year",
  ratio: "% or a ratio",
};

/** A unit as users write it: "kW/device" is stated per unit counted, so plain kW. */
const writtenUnit = (unit: string): string => WRITTEN[unit] ?? unit.replace("/device", "");
