import type { Given } from "../editions/given";
import type { Edition } from "../editions/registry";
import { compile, type Program } from "../method/evaluate";
import { MissingInput, plan } from "../method/plan";
import type { Group } from "./group";

/** Where the value of a plan's input comes from. */
export type Origin = "devices" | "hours" | "given" | "preset" | "site" | "fallback";

/** A program with the origin of each of its loads. */
export interface Sourced {
  readonly program: Program;
  readonly loads: readonly { readonly name: string; readonly origin: Origin }[];
}

type Made = Sourced | MissingInput;

/** Programs by what is stated, by goal, and by group. */
const programs = new WeakMap<Edition, Map<string, Map<string, Map<number, Made>>>>();

/** The program that serves a group of rows, made once for each set of known names; or what is missing for it. */
export function programFor(edition: Edition, goal: string, given: Given, group: Group): Made {
  const byStated = entry(programs, edition, () => new Map<string, Map<string, Map<number, Made>>>());
  const byGoal = entry(byStated, given.key, () => new Map<string, Map<number, Made>>());
  const byGroup = entry(byGoal, goal, () => new Map<number, Made>());
  return entry(byGroup, group.key, () => make(edition, goal, given, group));
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

function make(edition: Edition, goal: string, given: Given, group: Group): Made {
  const preset = edition.hardware.signatures[group.presetSignature]!;
  const site = edition.sites.signatures[group.siteSignature]!;
  // What stands later wins: what users state wins over what presets say.
  const origins = new Map<string, Origin>([
    ...site.figures.map((name) => [name, "site"] as const),
    ...preset.figures.map((name) => [name, "preset"] as const),
    ...Object.keys(given.figures).map((name) => [name, "given"] as const),
    ["devices", "devices"],
    ...(group.hoursSaid ? ([["hours", "hours"]] as const) : []),
  ]);
  const choices = { ...given.choices, recipe: "fleet", sold: preset.type };
  try {
    const program = compile(plan(edition.method, [goal], new Set(origins.keys()), choices));
    return {
      program,
      loads: program.loads.map((name) => ({ name, origin: origins.get(name) ?? "fallback" })),
    };
  } catch (error) {
    if (error instanceof MissingInput) return error;
    throw error;
  }
}
