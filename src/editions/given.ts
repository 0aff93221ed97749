import { refuse } from "../problem";
import type { Edition } from "./registry";
import { nearest, normal } from "./shelf";
import type { Figure, ScenarioRecord } from "./schema";

/** One named assumption as its author wrote it, before anyone knows what the name means. */
export interface Assumption {
  readonly name: string;
  /** What stands in brackets behind the name. */
  readonly unit: string | null;
  /** null: the name stands there without a value. */
  readonly value: number | string | null;
}

/** Assumptions understood: figures by quantity, choices by option, and where it runs. */
export interface Given {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly site: string | null;
  readonly hardware: string | null;
  /** What a scenario says of single presets on top of that, by their position on the shelf; null for nothing. */
  readonly own: ReadonlyMap<number, { readonly order: number; readonly given: Given }> | null;
  /** Equal for assumptions that state the same names and choices, whatever the values. */
  readonly key: string;
}

/** Names that are no quantity and no choice of method. */
const SITE = "Site";
const HARDWARE = "Hardware";
export const EDITION = "Edition";

/**
 * What a list of assumptions says in terms of an edition.
 *
 * @throws {ProblemError} for a name nobody knows, a name without a value, a name said twice, a unit that is not the
 *   quantity's own, a value outside its limits or not among its choices, a residual value above the price
 */
export function understand(edition: Edition, assumptions: readonly Assumption[]): Given {
  if (assumptions.length === 0) return scenarioGiven(edition, null);
  const figures: Record<string, Figure> = {};
  const choices: Record<string, string> = {};
  const said = new Set<string>();
  let site: string | null = null;
  let hardware: string | null = null;
  for (const { name, unit, value } of assumptions) {
    const key = normal(name);
    const meaning = vocabulary(edition).get(key);
    if (meaning === undefined) return refuse(unknownAssumption(edition, name));
    if (said.has(key)) return refuse({ kind: "twice", name: meaning.label });
    said.add(key);
    if (value === null) return refuse({ kind: "empty", argument: meaning.label });
    if (meaning.kind === "site") site = String(value);
    if (meaning.kind === "hardware") hardware = String(value);
    if (meaning.kind === "option") choices[meaning.name] = chosen(meaning.label, meaning.values, value);
    if (meaning.kind === "quantity") {
      const quantity = edition.method[meaning.name]!;
      const expected = writtenUnit(quantity.unit);
      if (unit !== null && ![expected, quantity.unit].some((each) => normal(each) === normal(unit))) {
        return refuse({ kind: "unit", name: meaning.label, given: unit, expected });
      }
      figures[meaning.name] = stated(
        meaning.label,
        value,
        quantity.min ?? 0,
        quantity.max ?? Infinity,
        quantity.unit,
      );
    }
  }
  const { hardware_price: price, residual_value: residual } = figures;
  if (price && residual && residual.central > price.central) return refuse({ kind: "residual" });
  return { figures, choices, site, hardware, own: null, key: keyOf(figures, choices) };
}

const keyOf = (figures: object, choices: Readonly<Record<string, string>>): string =>
  [...Object.keys(figures).sort(), ...Object.entries(choices).flat()].join();

/** Most calls state nothing, or name a scenario: these are understood once. */
const unstated = new WeakMap<Edition | ScenarioRecord, Given>();

/** What a scenario says, or what holds when nothing is said. */
export function scenarioGiven(edition: Edition, scenario: ScenarioRecord | null): Given {
  const known = unstated.get(scenario ?? edition);
  if (known !== undefined) return known;
  const nothing = { choices: {}, site: null, hardware: null, own: null };
  const figures = scenario?.figures ?? {};
  const own = Object.entries(scenario?.presets ?? {}).map(([id, said], at) => {
    const all = { ...figures, ...said };
    const position = edition.presets.presets.findIndex((preset) => preset.id === id);
    return [position, { order: at + 1, given: { ...nothing, figures: all, key: keyOf(all, {}) } }] as const;
  });
  const given: Given = {
    ...nothing,
    figures,
    own: own.length === 0 ? null : new Map(own),
    key: keyOf(figures, {}),
  };
  unstated.set(scenario ?? edition, given);
  return given;
}

/** True for a name that assumptions may bear; anything else without a value is a heading. */
export const isAssumption = (edition: Edition, name: string): boolean =>
  vocabulary(edition).has(normal(name));

type Meaning =
  | { readonly kind: "quantity"; readonly label: string; readonly name: string }
  | {
      readonly kind: "option";
      readonly label: string;
      readonly name: string;
      readonly values: readonly string[];
    }
  | { readonly kind: "site" | "hardware" | "edition"; readonly label: string };

const vocabularies = new WeakMap<Edition, ReadonlyMap<string, Meaning>>();

function vocabulary(edition: Edition): ReadonlyMap<string, Meaning> {
  const known = vocabularies.get(edition);
  if (known !== undefined) return known;
  const meanings: Meaning[] = [
    { kind: "site", label: SITE },
    { kind: "hardware", label: HARDWARE },
    { kind: "edition", label: EDITION },
    ...Object.entries(edition.options).map(([name, option]): Meaning => ({
      kind: "option",
      name,
      ...option,
    })),
    ...Object.entries(edition.method).flatMap(([name, { label }]): Meaning[] =>
      label === undefined ? [] : [{ kind: "quantity", name, label }],
    ),
  ];
  const built = new Map(meanings.map((meaning) => [normal(meaning.label), meaning]));
  vocabularies.set(edition, built);
  return built;
}

function unknownAssumption(edition: Edition, name: string) {
  const labels = [...vocabulary(edition).values()].map(({ label }) => ({
    id: label,
    name: label,
    aliases: [],
    figures: {},
  }));
  return { kind: "unknown", what: "assumption", given: name, nearest: nearest(name, labels) } as const;
}

function chosen(argument: string, values: readonly string[], value: number | string): string {
  const fits = values.find((each) => normal(each) === normal(String(value)));
  return fits ?? refuse({ kind: "choice", argument, given: String(value), values });
}

function stated(argument: string, value: number | string, min: number, max: number, unit: string): Figure {
  if (typeof value === "string") return refuse({ kind: "not-a-number", argument, given: value });
  if (!(value >= min && value <= max)) return refuse({ kind: "limits", argument, given: value, min, max });
  return { central: value, unit, basis: "stated", source: "assumptions" };
}

/** Units that people write otherwise than the method does. */
const WRITTEN: Readonly<Record<string, string>> = {
  Gparam: "billions",
  "Gtoken/run": "billions",
  "TFLOP/(s*device)": "TFLOP/s",
  "GB/(s*device)": "GB/s",
  "USD/Mtoken": "USD per million tokens",
  "USD/run": "USD",
  year: "years",
  "1/year": "per year",
};

/** A unit as users write it: "kW/device" is stated per unit counted, so plain kW. */
const writtenUnit = (unit: string): string => WRITTEN[unit] ?? unit.replace("/device", "");
