import type { Quantity } from "../method/method";
import { refuse, type Problem } from "../problem";
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
  readonly percent?: boolean;
}

/** What prices are stated in: an ISO code, and USD for one unit of it. */
export interface Money {
  readonly currency: string;
  readonly usd: number;
}

/** Where figures that users state come from, among the sources. */
export const STATED = "assumptions";

/** How values that users state of a quantity are read, once the name and its unit are understood. */
export interface Reading {
  /** The value in the quantity's own unit, or what is wrong with it. */
  readonly number: (value: number, percent: boolean) => number | Problem;
  /**
   * A cell in Excel's percent format shows 80 % and holds 0.8: beside "(%)" nobody can tell which one is meant.
   */
  readonly isDoubtful: (value: number) => boolean;
}

/**
 * @param unit what stands in brackets behind the name
 * @param money what prices are stated in; null where nothing is said of it
 * @throws {ProblemError} for a unit of another dimension, and a price in a currency whose rate is not said
 */
export function readingOf(
  label: string,
  unit: string | null,
  { unit: own, min = 0, max = Infinity }: Quantity,
  money: Money | null,
): Reading {
  const expected = writtenUnit(own);
  const isShare = SHARES.includes(own);
  const found = unit === null ? SAME : conversion(unit, own);
  if (found === null) return refuse({ kind: "unit", name: label, given: String(unit), expected });
  const { usd } = own.startsWith(USD) ? moneyFor(label, found.currency, money) : DOLLARS;
  return {
    number(value, percent) {
      if (percent && !isShare) return { kind: "unit", name: label, given: "%", expected };
      const given = percent ? value : converted(value, found) * usd;
      if (given >= min && given <= max) return given;
      // Readers know the value and its limits in the unit in which they wrote it.
      const one = percent ? 0.01 : (found.up / found.down) * usd;
      const written = percent ? "%" : unit;
      return {
        kind: "limits",
        argument: written === null ? label : `${label} (${written})`,
        given: percent ? value / one : value,
        min: min / one,
        max: max / one,
      };
    },
    isDoubtful: (value) => isShare && found.up !== found.down && value > 0 && value <= 1,
  };
}

/**
 * The figure that an assumption states of a quantity, in the quantity's own unit.
 *
 * @throws {ProblemError} for a value that is no number or beyond the quantity's limits, ends that do not enclose it, and
 *   whatever is wrong with its unit
 */
export function figureStated(
  label: string,
  { value, unit, ends, percent = false }: Assumption,
  quantity: Quantity,
  money: Money | null,
): Figure {
  if (typeof value !== "number")
    return refuse({ kind: "not-a-number", argument: label, given: String(value ?? "") });
  const reading = readingOf(label, unit, quantity, money);
  const largest = Math.max(value, ends?.high ?? 0);
  if (!percent && reading.isDoubtful(largest)) refuse({ kind: "percent", name: label, given: largest });
  const read = (each: number): number => {
    const number = reading.number(each, percent);
    return typeof number === "number" ? number : refuse(number);
  };
  const central = read(value);
  const range = ends === undefined ? undefined : { low: read(ends.low), high: read(ends.high) };
  if (range !== undefined && !(range.low <= central && central <= range.high))
    return refuse({ kind: "order", name: label, central, ...range });
  return { central, ...range, unit: quantity.unit, basis: "stated", source: STATED };
}

/** Shares of a whole, which a percent may state. */
const SHARES = ["ratio", "1/year"];

const SAME: Conversion = { up: 1, down: 1, currency: null };
const USD = "USD";
const DOLLARS: Money = { currency: USD, usd: 1 };

/** The money of one price: what its unit names must be what Currency says of all. */
function moneyFor(name: string, named: string | null, money: Money | null): Money {
  const { currency } = money ?? DOLLARS;
  if (named === null || named === currency) return money ?? DOLLARS;
  return refuse({ kind: "currency", name, given: named, currency: money === null ? null : currency });
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
