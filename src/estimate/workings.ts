import type { Figure, PresetRecord } from "../editions/schema";
import { STATED } from "../editions/stated";
import type { Expression } from "../method/formula";
import { explain } from "./explain";
import type { Known } from "./known";
import type { Load, Origin } from "./load";
import { positionAt, UNSAID } from "./locate";
import type { Part } from "./part";
import { figureOf, recordOf } from "./read";
import { methodOf } from "./reported";

export type { Expression } from "../method/formula";
export { spell, type Notation } from "../method/spell";

/** A quantity as the method speaks of it. */
export interface Described {
  readonly name: string;
  /** The name that users state it by, where they can. */
  readonly label: string | null;
  readonly unit: string;
}

/** A value that goes into the steps, with where it comes from. */
export interface Feed extends Described {
  /** "stated" and "scenario" are what assumptions give: by the user's own word, or by a scenario's. */
  readonly origin: Exclude<Origin, "given"> | "stated" | "scenario";
  /** The name that the value has where it comes from. */
  readonly figure: string;
  readonly value: number;
  /** null for what the formula itself asks for. */
  readonly provenance: Figure | null;
}

/** One computation, by the very rule that was computed. */
export interface WorkedStep extends Described {
  readonly value: number;
  readonly expression: Expression;
  /** Key of the edition's sources. */
  readonly source: string;
}

/** How one row is computed: what goes in, and every step to the result, which is the last. */
export interface Working {
  /** The same object for all rows that are computed by the same steps from values of the same origins. */
  readonly plan: object;
  readonly feeds: readonly Feed[];
  readonly steps: readonly WorkedStep[];
  readonly goal: Described;
  readonly preset: PresetRecord;
  readonly site: PresetRecord;
  /** null where nothing runs on hardware other than itself. */
  readonly hardware: PresetRecord | null;
}

/** The inputs and steps of one row of an estimate. */
export function workingOf(part: Part, row: number, known: Known): Working {
  const { program, loads, group } = part;
  const method = methodOf(known);
  const described = (name: string): Described => {
    const { label = null, unit } = method[name]!;
    return { name, label, unit };
  };
  const lines = explain(part, row, known);
  const feeds = loads.map((load, position): Feed => {
    const provenance = load.origin === "asked" ? null : figureOf(load, row, group, known);
    return {
      ...described(load.name),
      origin: originOf(load, provenance),
      figure: load.figure,
      value: lines[position]!.value,
      provenance,
    };
  });
  const { edition, preset, site, hardware } = known;
  return {
    plan: program.plan,
    feeds,
    steps: program.plan.steps.map(({ name, rule, expression }, position) => ({
      ...described(name),
      value: lines[loads.length + position]!.value,
      source: rule.source,
      expression,
    })),
    goal: described(program.plan.goals[0]!),
    preset: recordOf(edition.presets, preset, row),
    site: recordOf(edition.sites, site, row),
    hardware: positionAt(hardware, row) === UNSAID ? null : recordOf(edition.hardware, hardware, row),
  };
}

function originOf({ origin }: Load, provenance: Figure | null): Feed["origin"] {
  if (origin !== "given") return origin;
  return provenance?.source === STATED ? "stated" : "scenario";
}
