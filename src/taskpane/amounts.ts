import type { Bounds, Measure } from "./estimate";

/** Steps of a unit: from how much of the base unit on it is used, and how much of the base unit it is. */
interface Step {
  readonly unit: string;
  readonly size: number;
}

const steps: Readonly<Record<Exclude<Measure, "cost">, readonly Step[]>> = {
  energy: [
    { unit: "TWh", size: 1e9 },
    { unit: "GWh", size: 1e6 },
    { unit: "MWh", size: 1e3 },
    { unit: "kWh", size: 1 },
    { unit: "Wh", size: 1e-3 },
  ],
  water: [
    { unit: "m³", size: 1e3 },
    { unit: "L", size: 1 },
    { unit: "mL", size: 1e-3 },
  ],
  carbon: [
    { unit: "Mt CO₂e", size: 1e9 },
    { unit: "kt CO₂e", size: 1e6 },
    { unit: "t CO₂e", size: 1e3 },
    { unit: "kg CO₂e", size: 1 },
    { unit: "g CO₂e", size: 1e-3 },
  ],
};

/** What costs are in unless a report currency is stated. */
const USD = "USD";

/** Above this the words of the language shorten a number: 1.23M, 123萬. */
const LONG = 1e6;

const number = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(language, options);

const shortened = (value: number): Intl.NumberFormatOptions => ({
  maximumSignificantDigits: 3,
  ...(Math.abs(value) >= LONG ? { notation: "compact" } : {}),
});

/** Money in the language's manner; a currency that is no ISO code stands behind the amount as it was typed. */
function money(amount: number, digits: Intl.NumberFormatOptions, language: string, currency: string): string {
  return /^[A-Z]{3}$/.test(currency)
    ? number(language, { ...digits, style: "currency", currency }).format(amount)
    : `${number(language, digits).format(amount)} ${currency}`;
}

/** An amount in the unit that keeps it short, to three digits: "5.85 GWh", "$30,500", "22.1 m³". */
export function readable(measure: Measure, amount: number, language: string, currency = USD): string {
  if (measure === "cost") return money(amount, shortened(amount), language, currency);
  const { unit, size } = stepFor(measure, amount);
  return `${number(language, shortened(amount / size)).format(amount / size)} ${unit}`;
}

/** Low and high with their unit said once: "660 – 1,230 t CO₂e". */
export function readableRange(
  measure: Measure,
  { low, central, high }: Bounds,
  language: string,
  currency = USD,
): string {
  if (measure === "cost")
    return [low, high].map((end) => readable(measure, end, language, currency)).join(" – ");
  const { unit, size } = stepFor(measure, central);
  const [from, to] = [low / size, high / size].map((value) =>
    number(language, shortened(value)).format(value),
  );
  return `${from ?? ""} – ${to ?? ""} ${unit}`;
}

/** An amount in the function's own unit, to two decimals or, below one, six digits: "5,850,000 kWh", "$30,469.03". */
export const plain = (measure: Measure, amount: number, language: string, currency = USD): string =>
  inOwnUnit(
    measure,
    amount,
    { language, currency },
    Math.abs(amount) >= 1 ? { maximumFractionDigits: 2 } : SIX_DIGITS,
  );

/** An amount in the function's own unit with every digit that counts: "22,144,658.9364 L". */
export const exact = (measure: Measure, amount: number, language: string, currency = USD): string =>
  inOwnUnit(measure, amount, { language, currency }, { maximumSignificantDigits: 15 });

const SIX_DIGITS: Intl.NumberFormatOptions = { maximumSignificantDigits: 6 };

function inOwnUnit(
  measure: Measure,
  amount: number,
  { language, currency }: { readonly language: string; readonly currency: string },
  digits: Intl.NumberFormatOptions,
): string {
  if (measure === "cost") return money(amount, digits, language, currency);
  return `${number(language, digits).format(amount)} ${ownUnit(measure)}`;
}

const ownUnit = (measure: Exclude<Measure, "cost">): string =>
  steps[measure].find(({ size }) => size === 1)?.unit ?? "";

function stepFor(measure: Exclude<Measure, "cost">, amount: number): Step {
  const all = steps[measure];
  const fitting = all.find(({ size }) => Math.abs(amount) >= size) ?? all.at(-1);
  return amount === 0 || !fitting ? { unit: ownUnit(measure), size: 1 } : fitting;
}
