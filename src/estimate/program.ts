import type { Edition } from "../editions/registry";
import { compile } from "../method/evaluate";
import { MissingInput, plan } from "../method/plan";
import type { Kind } from "./kind";
import type { Asked, Load, Origin, Sourced } from "./load";
import type { Problem } from "../problem";
import { UNSAID } from "./locate";
import { goalIn, methodOf } from "./reported";
import { wrongUsage } from "./usage";

/** What a kind of rows comes to: a program, or why it has none. */
export type Made = Sourced | MissingInput | Problem;

/** Programs by what is stated, by goal, and by kind of row. */
const programs = new WeakMap<Edition, Map<string, Map<string, Map<number, Made>>>>();

/** Programs by all that they do: kinds of rows that differ in what is of no use to the goal share one. */
const alike = new WeakMap<Edition, Map<string, Sourced>>();

/** The program that serves a kind of row, made once for each set of known names; or why there is none. */
export function programFor(edition: Edition, asked: Asked, kind: Kind): Made {
  const byStated = entry(programs, edition, () => new Map<string, Map<string, Map<number, Made>>>());
  const byGoal = entry(byStated, kind.given.key, () => new Map<string, Map<number, Made>>());
  const byKind = entry(byGoal, written(asked), () => new Map<number, Made>());
  return entry(byKind, kind.key, () => wrongUsage(kind, asked, edition.method) ?? make(edition, asked, kind));
}

function entry<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  create: () => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

const written = ({ goal, also, overridden }: Asked): string =>
  also.length + overridden.length === 0 ? goal : `${goal} ${also.join()} ${overridden.join()}`;

function make(edition: Edition, asked: Asked, kind: Kind): Made {
  const { goal } = asked;
  const sources = loadsBy(edition, asked, kind);
  try {
    const method = methodOf({ edition, given: kind.given });
    const wanted = goalIn(method, goal);
    const choices = choicesOf(edition, asked, kind, sources);
    const program = compile(plan(method, [wanted], new Set(sources.keys()), choices));
    const loads = program.loads.map(
      (name): Load => sources.get(name) ?? withCentral(edition, { name, origin: "fallback", figure: name }),
    );
    const origins = loads.map(({ name, origin, figure }) => [name, origin, figure]);
    const all = JSON.stringify([goal, origins, program.plan.steps.map(({ name, rule }) => [name, rule])]);
    const known = entry(alike, edition, () => new Map<string, Sourced>());
    return entry(known, all, () => ({ program, loads }));
  } catch (error) {
    if (error instanceof MissingInput) return error;
    throw error;
  }
}

/** What is known, by name. What stands later wins: what users state wins over what presets say. */
function loadsBy(edition: Edition, { also, overridden }: Asked, kind: Kind): ReadonlyMap<string, Load> {
  const { recipe, given } = kind;
  const from = (origin: Origin, names: readonly string[]): Found[] =>
    names.map((name) => ({ name, origin, figure: name }));
  const loads: Found[] = [
    ...from("site", edition.sites.signatures[kind.site]!.figures),
    ...hardwareLoads(edition, kind),
    ...from("preset", edition.presets.signatures[kind.preset]!.figures),
    ...ownBuilding(edition, kind),
    ...from("given", Object.keys(given.figures)),
    { name: recipe.quantity, origin: "asked", figure: "quantity" },
    ...(kind.usageSaid && recipe.usage !== null
      ? [{ name: recipe.usage, origin: "asked", figure: "usage" } as const]
      : []),
    ...from("asked", also),
    ...from("override", overridden),
  ];
  return new Map(loads.map((load) => [load.name, withCentral(edition, load)]));
}

type Found = Omit<Load, "central">;

const withCentral = (edition: Edition, load: Found): Load => ({ ...load, central: centralOf(edition, load) });

function centralOf(
  { presets, hardware, sites, method }: Edition,
  { name, origin, figure }: Found,
): Load["central"] {
  if (origin === "preset") return presets.central(figure);
  if (origin === "hardware") return hardware.central(figure);
  if (origin === "site") return sites.central(figure);
  return origin === "fallback" ? method[name]!.fallback!.central : null;
}

/** What models and runs take from the hardware they run on. In training a device has a load of its own. */
function hardwareLoads(edition: Edition, { hardware, recipe }: Kind): readonly Found[] {
  if (hardware === UNSAID || !recipe.runsOnHardware) return [];
  const { figures } = edition.hardware.signatures[hardware]!;
  const loadFigure =
    recipe.name === "training" && figures.includes("training_load") ? "training_load" : "load";
  return figures.map((name) => ({ name, origin: "hardware", figure: name === "load" ? loadFigure : name }));
}

/** A run that stays where it was has the building that its published energy counts. */
function ownBuilding(edition: Edition, { preset, recipe, siteSaid }: Kind): readonly Found[] {
  const { figures } = edition.presets.signatures[preset]!;
  const stays = recipe.name === "training" && !siteSaid && figures.includes("run_pue");
  return stays ? [{ name: "pue", origin: "preset", figure: "run_pue" }] : [];
}

function choicesOf(
  edition: Edition,
  { overridden }: Asked,
  kind: Kind,
  sources: ReadonlyMap<string, Load>,
): Readonly<Record<string, string>> {
  const { recipe, given, hardware } = kind;
  const [, counted] = variantOf(edition.sites, kind.site);
  const [type, deployment] = variantOf(edition.presets, kind.preset);
  const [sold, law] = hardware === UNSAID ? [type, "other"] : variantOf(edition.hardware, hardware);
  const defaults = Object.entries(edition.options).map(([name, { values, defaults: own }]) => [
    name,
    own?.[recipe.name] ?? values[0]!,
  ]);
  // Usage may be said by its name, too.
  const named = [...Object.keys(given.figures), ...overridden];
  return {
    ...(Object.fromEntries(defaults) as Record<string, string>),
    ...given.choices,
    recipe: recipe.name,
    usage: kind.usageSaid || named.includes(recipe.usage ?? "") ? "said" : "unsaid",
    sold: recipe.runsOnHardware ? sold : type,
    law,
    deployment,
    hardware: kind.hardwareSaid ? "said" : "unsaid",
    // What users state is consumed, as the name says; an operator may count otherwise.
    wue: sources.get("wue")?.origin === "site" ? counted : "consumed",
  };
}

/** The two words that an edition's shelves tell presets apart by. */
const variantOf = (
  { signatures }: Pick<Edition["presets"], "signatures">,
  signature: number,
): [string, string] => signatures[signature]!.variant.split(" ") as [string, string];
