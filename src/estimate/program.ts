import type { Edition } from "../editions/registry";
import { compile } from "../method/evaluate";
import { MissingInput, plan } from "../method/plan";
import type { Group } from "./group";
import type { Load, Origin, Sourced } from "./load";
import type { Problem } from "../problem";
import { UNSAID } from "./locate";
import { wrongUsage } from "./usage";

/** What a group of rows comes to: a program, or why it has none. */
export type Made = Sourced | MissingInput | Problem;

/** Programs by what is stated, by goal, and by group. */
const programs = new WeakMap<Edition, Map<string, Map<string, Map<number, Made>>>>();

/** The program that serves a group of rows, made once for each set of known names; or why there is none. */
export function programFor(edition: Edition, goal: string, also: readonly string[], group: Group): Made {
  const byStated = entry(programs, edition, () => new Map<string, Map<string, Map<number, Made>>>());
  const byGoal = entry(byStated, group.given.key, () => new Map<string, Map<number, Made>>());
  const asked = also.length === 0 ? goal : `${goal} ${also.join()}`;
  const byGroup = entry(byGoal, asked, () => new Map<number, Made>());
  return entry(
    byGroup,
    group.key,
    () => wrongUsage(group, also, edition.method) ?? make(edition, goal, also, group),
  );
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

function make(edition: Edition, goal: string, also: readonly string[], group: Group): Made {
  const sources = loadsBy(edition, also, group);
  try {
    const program = compile(plan(edition.method, [goal], new Set(sources.keys()), choicesOf(edition, group)));
    return {
      program,
      loads: program.loads.map((name) => sources.get(name) ?? { name, origin: "fallback", figure: name }),
    };
  } catch (error) {
    if (error instanceof MissingInput) return error;
    throw error;
  }
}

/** What is known, by name. What stands later wins: what users state wins over what presets say. */
function loadsBy(edition: Edition, also: readonly string[], group: Group): ReadonlyMap<string, Load> {
  const { recipe, given } = group;
  const from = (origin: Origin, names: readonly string[]): Load[] =>
    names.map((name) => ({ name, origin, figure: name }));
  const loads: Load[] = [
    ...from("site", edition.sites.signatures[group.site]!.figures),
    ...hardwareLoads(edition, group),
    ...from("preset", edition.presets.signatures[group.preset]!.figures),
    ...ownBuilding(edition, group),
    ...from("given", Object.keys(given.figures)),
    { name: recipe.quantity, origin: "asked", figure: "quantity" },
    ...(group.usageSaid && recipe.usage !== null
      ? [{ name: recipe.usage, origin: "asked", figure: "usage" } as const]
      : []),
    ...from("asked", also),
  ];
  return new Map(loads.map((load) => [load.name, load]));
}

/** What models and runs take from the hardware they run on. In training a device has a load of its own. */
function hardwareLoads(edition: Edition, { hardware, recipe }: Group): readonly Load[] {
  if (hardware === UNSAID || !recipe.runsOnHardware) return [];
  const { figures } = edition.hardware.signatures[hardware]!;
  const loadFigure =
    recipe.name === "training" && figures.includes("training_load") ? "training_load" : "load";
  return figures.map((name) => ({ name, origin: "hardware", figure: name === "load" ? loadFigure : name }));
}

/** A run that stays where it was has the building that its published energy counts. */
function ownBuilding(edition: Edition, { preset, recipe, siteSaid }: Group): readonly Load[] {
  const { figures } = edition.presets.signatures[preset]!;
  const stays = recipe.name === "training" && !siteSaid && figures.includes("run_pue");
  return stays ? [{ name: "pue", origin: "preset", figure: "run_pue" }] : [];
}

function choicesOf(edition: Edition, group: Group): Readonly<Record<string, string>> {
  const { recipe, given, hardware } = group;
  const [type, deployment] = variantOf(edition.presets, group.preset);
  const [sold, law] = hardware === UNSAID ? [type, "other"] : variantOf(edition.hardware, hardware);
  const defaults = Object.entries(edition.options).map(([name, { values, defaults: own }]) => [
    name,
    own?.[recipe.name] ?? values[0]!,
  ]);
  return {
    ...(Object.fromEntries(defaults) as Record<string, string>),
    ...given.choices,
    recipe: recipe.name,
    usage: group.usageSaid ? "said" : "unsaid",
    sold: recipe.runsOnHardware ? sold : type,
    law,
    deployment,
    hardware: group.hardwareSaid ? "said" : "unsaid",
  };
}

/** The two words that an edition's shelves tell presets apart by. */
const variantOf = (
  { signatures }: Pick<Edition["presets"], "signatures">,
  signature: number,
): [string, string] => signatures[signature]!.variant.split(" ") as [string, string];
