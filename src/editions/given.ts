import { refuse, type Problem } from "../problem";
import { moneyOf, reportOf } from "./money";
import type { Edition } from "./registry";
import { normal } from "./shelf";
import type { Figure, ScenarioRecord } from "./schema";
import { figureStated, type Assumption } from "./stated";
import { meaningOf, unknownAssumption } from "./vocabulary";

/** Assumptions understood: figures by quantity, choices by option, and where it runs. */
export interface Given {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly site: string | null;
  readonly hardware: string | null;
  /** The currency of results in USD; null to leave them so. Its rate is among the figures. */
  readonly currency: string | null;
  /** What a scenario says of single presets on top of that, by their position on the shelf; null for nothing. */
  readonly own: ReadonlyMap<number, { readonly order: number; readonly given: Given }> | null;
  /** Equal for assumptions that state the same names and choices, whatever the values. */
  readonly key: string;
}

/** What a list of assumptions says by itself. */
type Said = Pick<Given, "figures" | "choices" | "site" | "hardware" | "currency">;

/** The figure that turns results in USD into the currency that is wanted. */
export const REPORT_RATE = "report_rate";

/**
 * What assumptions say in terms of an edition: a scenario, or names and values, which win over those of a scenario.
 *
 * @throws {ProblemError} for a name nobody knows, a name without a value, a name said twice, a unit that is not the
 *   quantity's own, a value outside its limits or not among its choices, a residual value above the price, a currency
 *   without its rate
 */
export function understand(
  edition: Edition,
  scenario: ScenarioRecord | null,
  assumptions: readonly Assumption[],
): Given {
  // Calls state nothing, name a scenario, or hand over the same block again and again: these are understood once.
  const key = assumptions.length > 0 ? assumptions : (scenario ?? edition);
  const before = understood.get(key);
  if (before?.edition === edition && before.scenario === scenario) return before.given;
  const said = assumptions.length > 0 ? sayings(edition, assumptions) : NOTHING;
  const given = over(edition, scenario, said);
  understood.set(key, { edition, scenario, given });
  return given;
}

const NOTHING: Said = { figures: {}, choices: {}, site: null, hardware: null, currency: null };

const understood = new WeakMap<
  object,
  { readonly edition: Edition; readonly scenario: ScenarioRecord | null; readonly given: Given }
>();

function sayings(edition: Edition, assumptions: readonly Assumption[]): Said {
  const figures: Record<string, Figure> = {};
  const choices: Record<string, string> = {};
  const said = new Set<string>();
  const money = moneyOf(assumptions);
  let site: string | null = null;
  let hardware: string | null = null;
  for (const assumption of assumptions) {
    const { name, value, ends } = assumption;
    const meaning = meaningOf(edition, name);
    if (meaning === undefined) return refuse(unknownAssumption(edition, name));
    const { kind, label } = meaning;
    if (said.has(label)) return refuse({ kind: "twice", name: label });
    said.add(label);
    // Excel on the desktop hands us 0 for an empty cell, and nothing that is chosen by name is called that.
    if (value === null || (value === 0 && kind !== "quantity" && kind !== "money"))
      return refuse({ kind: "empty", argument: label });
    if (kind === "quantity") {
      figures[meaning.name] = figureStated(label, assumption, edition.method[meaning.name]!, money);
      continue;
    }
    if (ends !== undefined) return refuse({ kind: "no-ends", name: label });
    if (kind === "site") site = String(value);
    if (kind === "hardware") hardware = String(value);
    if (kind === "option") choices[meaning.name] = chosen(label, meaning.values, value);
  }
  const { hardware_price: price, residual_value: residual } = figures;
  if (price && residual && residual.central > price.central) return refuse({ kind: "residual" });
  const report = reportOf(assumptions);
  if (report !== null) figures[REPORT_RATE] = report.rate;
  return { figures, choices, site, hardware, currency: report?.currency ?? null };
}

/** Puts what is said over a scenario. */
function over(edition: Edition, scenario: ScenarioRecord | null, said: Said): Given {
  const withFigures = (below: Readonly<Record<string, Figure>>): Given => {
    const figures = { ...below, ...said.figures };
    return { ...said, figures, own: null, key: keyOf(figures, said.choices) };
  };
  const shared = scenario?.figures ?? {};
  const own = Object.entries(scenario?.presets ?? {}).map(([id, alone], at) => {
    const position = edition.presets.presets.findIndex((preset) => preset.id === id);
    return [position, { order: at + 1, given: withFigures({ ...shared, ...alone }) }] as const;
  });
  return { ...withFigures(shared), own: own.length === 0 ? null : new Map(own) };
}

const keyOf = (figures: object, choices: Readonly<Record<string, string>>): string =>
  [...Object.keys(figures).sort(), ...Object.entries(choices).flat()].join();

/** One of the values of an option; or that it is none. */
export function choiceAmong(
  argument: string,
  values: readonly string[],
  value: number | string,
): string | Problem {
  const fits = values.find((each) => normal(each) === normal(String(value)));
  return fits ?? { kind: "choice", argument, given: String(value), values };
}

function chosen(argument: string, values: readonly string[], value: number | string): string {
  const choice = choiceAmong(argument, values, value);
  return typeof choice === "string" ? choice : refuse(choice);
}

/** The same assumptions with other choices on top. */
export function withChoices(given: Given, more: Given["choices"]): Given {
  const put = (each: Given): Given => {
    const choices = { ...each.choices, ...more };
    return { ...each, choices, key: keyOf(each.figures, choices) };
  };
  const own =
    given.own && [...given.own].map(([at, { order, given }]) => [at, { order, given: put(given) }] as const);
  return { ...put(given), own: own && new Map(own) };
}
