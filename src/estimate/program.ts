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

const programs = new WeakMap<Edition, Map<string, Sourced | MissingInput>>();

/** The program that serves a group of rows, made once for each set of known names; or what is missing for it. */
export function programFor(
  edition: Edition,
  goal: string,
  given: Given,
  group: Group,
): Sourced | MissingInput {
  const cache = programs.get(edition) ?? new Map<string, Sourced | MissingInput>();
  programs.set(edition, cache);
  const key = `${goal}|${group.presetSignature}|${group.siteSignature}|${group.hoursSaid}|${given.key}`;
  let program = cache.get(key);
  if (program === undefined) {
    program = make(edition, goal, given, group);
    cache.set(key, program);
  }
  return program;
}

function make(edition: Edition, goal: string, given: Given, group: Group): Sourced | MissingInput {
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
