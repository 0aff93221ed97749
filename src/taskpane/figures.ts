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

/** "1.25", "1.08 – 1.6", with their unit. */
export const withUnit = (amount: string, unit: string, strings: Strings): string =>
  [amount, strings.term(unit)].filter(Boolean).join(" ");

/** The range of a figure; null where it is taken as known. */
export const rangeOf = ({ low, high, central }: Fact, language: string): string | null =>
  (low ?? central) === (high ?? central)
    ? null
    : `${figure(low ?? central, language)} – ${figure(high ?? central, language)}`;

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
