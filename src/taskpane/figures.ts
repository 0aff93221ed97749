import type { Fact } from "../functions/facts";
import type { Strings } from "../locales";

/** Beyond these a number is shown in the words of the language, or in powers of ten. */
const [LONG, VERY_LONG] = [1e9, 1e15];

/** A number as it stands beside a name: four digits, in the language's manner. */
export function figure(value: number, language: string): string {
  const size = Math.abs(value);
  return new Intl.NumberFormat(language, {
    maximumSignificantDigits: size >= 1000 && size < LONG ? 6 : 4,
    ...(size >= VERY_LONG ? { notation: "scientific" } : size >= LONG ? { notation: "compact" } : {}),
  }).format(value);
}

/** What is counted in billions. */
const BILLIONS = new Set(["Gparam", "Gtoken/run"]);

/** A number with its unit; billions as the language counts them: "440 billion", "4,400 億". */
export function amountOf(value: number, unit: string, strings: Strings, language: string): string {
  if (!BILLIONS.has(unit)) return withUnit(figure(value, language), unit, strings);
  return strings.billions(value, (count) => figure(count, language));
}

/** "1.25", "1.08 – 1.6", with their unit. */
export const withUnit = (amount: string, unit: string, strings: Strings): string =>
  [amount, strings.term(unit)].filter(Boolean).join(" ");

/** The range of a figure; null where it is taken as known. */
export function rangeOf(
  { low, high, central, unit }: Pick<Fact, "low" | "high" | "central" | "unit">,
  strings: Strings,
  language: string,
): string | null {
  const [from, to] = [low ?? central, high ?? central].map((end) =>
    BILLIONS.has(unit) ? amountOf(end, unit, strings, language) : figure(end, language),
  );
  return (low ?? central) === (high ?? central) ? null : `${from} – ${to}`;
}

/** The figures that matter most, by kind, in this order; the rest stands behind a disclosure. */
const HEADLINES: Readonly<Record<string, readonly string[]>> = {
  hardware: ["Power", "Load", "Hardware price", "Rental price", "Memory"],
  model: ["Parameters", "Active parameters", "Input price", "Output price", "Output tokens"],
  training: ["Training energy", "Training carbon", "Device hours", "Training cost", "Parameters"],
  site: ["PUE", "WUE", "EWIF", "Carbon intensity", "Electricity price"],
};

/** The few figures that a card shows at once. */
export const headlines = (kind: string, facts: readonly Fact[]): readonly Fact[] =>
  (HEADLINES[kind] ?? []).flatMap((name) => facts.find((fact) => fact.name === name) ?? []).slice(0, 4);
