import { CURRENCIES, wordOf } from "./unit-words";

/** A unit as a fraction of powers of base units. */
export interface Unit {
  readonly up: number;
  readonly down: number;
  readonly powers: Readonly<Record<string, number>>;
  /** ISO code of the currency that the unit names; null for none, and for cents, which any currency has. */
  readonly currency: string | null;
}

/** What a value in one unit is multiplied with and divided by to be in another. */
export type Conversion = Pick<Unit, "up" | "down" | "currency">;

/**
 * How to come from a unit as users write it to the method's own.
 *
 * @param given such as "EUR/MWh", "g CO2e per kWh", "GPU-hours", "USD per million tokens" or "%"
 * @param own such as "USD/kWh" or "kW/device"; what is counted below the line may be left out by users
 * @returns null for what is no unit, and for one of another dimension
 */
export function conversion(given: string, own: string): Conversion | null {
  const from = own === "1/year" ? perYear(given) : readUnit(given);
  const to = own === "1/year" ? RATIO : readUnit(own);
  if (from === null || to === null || dimension(from, to) !== dimension(to, to)) return null;
  return { up: from.up * to.down, down: from.down * to.up, currency: from.currency };
}

/** Multiplies first: 350 W are 350 × 1 ÷ 1,000 kW, which is 0.35 to the last digit. */
export const converted = (value: number, { up, down }: Conversion): number =>
  up === down ? value : (value * up) / down;

const RATIO: Unit = { up: 1, down: 1, powers: { ratio: 1 }, currency: null };

/** A rate of a year is stated as a share, with or without saying "per year"; a rate of a month is something else. */
function perYear(given: string): Unit | null {
  const share = given
    .normalize("NFKC")
    .replace(/(p\.\s?a\.?|(\/|per)\s*(a|year|yr|annum)|annual)$/iu, "")
    .trim();
  return share === "" || share === "1" ? RATIO : readUnit(share);
}

/** Nouns that may be counted in plain thousands, millions, billions. */
const COUNTED = ["token", "param", "request", "device"];
/** What a figure is of, below the line: "kW/device" is plain kW to those who state it. */
const PER = ["device", "run", "request", "param"];

/** Base units with their powers as a text, equal for units that convert into each other. */
function dimension({ powers }: Unit, own: Unit): string {
  const noun = COUNTED.find(
    (each) => Object.hasOwn(own.powers, each) && !(own.powers[each]! < 0 && PER.includes(each)),
  );
  const kept = Object.entries(powers).flatMap(([base, power]): string[] => {
    const name = base === "count" && noun !== undefined && !Object.hasOwn(powers, noun) ? noun : base;
    const left = power === 0 || (power < 0 && PER.includes(name));
    return left ? [] : [`${name}^${power}`];
  });
  const units = kept.length > 1 ? kept.filter((each) => each !== "ratio^1") : kept;
  return units.sort().join() || "ratio^1";
}

/** Reads a unit; null for what is none. */
export function readUnit(text: string): Unit | null {
  const plain = text
    .normalize("NFKC")
    .replace(/m\^3/giu, "m3")
    .replace(/US\s+(?=gal)/giu, "")
    .replace(/CO2(?:-?eq?)?(?![a-z0-9])/giu, "")
    .replace(/(^|[^\p{L}])per(?!\p{L})/giu, "$1/");
  const tokens = plain.match(/\d+(?=[\p{L}\s/)]|$)|m3|(?:US|NT|HK)\$|\p{L}+|[^\s-]/gu) ?? [];
  let at = 0;

  /** Factors side by side, such as "million tokens" or "GPU hours"; they stand together below the line. */
  function group(): Unit | null {
    let unit: Unit | null = null;
    while (at < tokens.length && !/^[*·⋅×/)]$/u.test(tokens[at]!)) {
      const next = factor();
      unit = next === null ? null : unit === null ? next : product(unit, next, 1);
      if (unit === null) return null;
    }
    return unit;
  }

  function factor(): Unit | null {
    const token = tokens[at++]!;
    if (token !== "(") return unitOf(token);
    const inner = quotient();
    return tokens[at++] === ")" ? inner : null;
  }

  function quotient(): Unit | null {
    let unit = tokens[at] === "/" ? { ...RATIO, powers: {} } : group();
    while (unit !== null && /^[*·⋅×/]$/u.test(tokens[at] ?? "")) {
      const sign = tokens[at++] === "/" ? -1 : 1;
      const next = group();
      unit = next === null ? null : product(unit, next, sign);
    }
    return unit;
  }

  const unit = quotient();
  return at === tokens.length ? unit : null;
}

function unitOf(token: string): Unit | null {
  if (/^\d+$/.test(token)) return { up: Number(token), down: 1, powers: {}, currency: null };
  const word = wordOf(token);
  if (word !== undefined) {
    const [up, down, powers] = word;
    return { up, down, powers, currency: /USD$/i.test(token) ? "USD" : null };
  }
  const currency = CURRENCIES[token.toUpperCase()] ?? (/^[A-Z]{3}$/.test(token) ? token : null);
  return currency === null ? null : { up: 1, down: 1, powers: { USD: 1 }, currency };
}

/** A count beside what it counts is a number: a million tokens are tokens. */
function product(one: Unit, other: Unit, sign: 1 | -1): Unit | null {
  const powers: Record<string, number> = { ...one.powers };
  for (const [base, power] of Object.entries(other.powers)) powers[base] = (powers[base] ?? 0) + sign * power;
  if (sign === 1 && Object.keys(powers).length > 1) delete powers["count"];
  if (one.currency !== null && other.currency !== null && one.currency !== other.currency) return null;
  const [up, down] = sign === 1 ? [other.up, other.down] : [other.down, other.up];
  return { up: one.up * up, down: one.down * down, powers, currency: one.currency ?? other.currency };
}
