import { call } from "../functions/call";
import { factsOf } from "../functions/facts";
import { shortSpelling } from "../functions/spelling";
import { formulaText } from "../workbook/insert";
import { statedIn } from "./assuming";
import { readEntry } from "./entry";
import { driversOf, estimate, measures, stepsOf, writtenOf, type Question } from "./estimate";
import type { Insertable } from "./inserting";
import type { Form, Picked, State } from "./model";
import type { OwnPreset } from "./lent";
import type { Preset } from "./presets";
import type { Panel } from "./run";

/** What the form starts with: nothing picked, one device for a month of 30 days. */
export const emptyForm = (): Form => ({
  view: "estimate",
  picked: null,
  quantity: "1",
  usage: { hours: "720", "output tokens": "", "input tokens": "" },
  site: null,
  siteFacts: [],
  scenario: null,
  assumptions: [],
  lent: null,
  measure: "energy",
});

/** A preset as the form keeps it. */
export function pickedFrom(preset: Preset): Picked {
  const kind = preset.kind as Picked["kind"];
  const spelling = shortSpelling(kind === "hardware" ? "hardware" : "activity", preset.id);
  const unit = call("AIPRESET", [spelling, "Usage unit"]);
  const usageUnit = (["hours", "output tokens", "input tokens"] as const).find((each) => each === unit);
  return {
    ...preset,
    kind,
    spelling,
    reference: null,
    usageUnit: usageUnit ?? null,
    facts: factsOf(preset.id),
  };
}

/** A preset of the workbook's own: formulas call it by its Id, and its figures stand in its table. */
export function pickedFromOwn(preset: OwnPreset): Picked {
  const kind = preset.kind as Picked["kind"];
  const usageUnit = ({ hardware: "hours", model: "output tokens", training: null } as const)[kind];
  return { ...preset, kind, spelling: preset.id, usageUnit, facts: [] };
}

/** What the form asks, or null while it cannot be asked. */
function questionOf({ picked, quantity, usage, site, scenario, assumptions, lent }: Form): Question | null {
  const count = readEntry(quantity);
  const used = picked?.usageUnit ? readEntry(usage[picked.usageUnit]) : "empty";
  if (picked === null || typeof count !== "number" || used === "unclear") return null;
  // Only hardware must say how long it runs; anything else has a default.
  if (picked.usageUnit === "hours" && used === "empty" && !assumptions.some(({ name }) => name === "Hours"))
    return null;
  return {
    preset: picked.spelling,
    quantity: count,
    usage: typeof used === "number" ? used : null,
    site,
    scenario,
    assumptions: statedIn(assumptions),
    lent,
  };
}

/** What follows from the form, computed at once. */
export function answersTo(
  form: Form,
  language: string,
): Pick<State, "question" | "estimate" | "drivers" | "defaults"> {
  const question = questionOf(form);
  if (question === null) return { question, estimate: null, drivers: [], defaults: new Map() };
  return {
    question,
    estimate: estimate(question, language),
    drivers: driversOf(form.measure, question),
    // What stands where nothing is stated: hence without what is stated.
    defaults: stepsOf({
      ...question,
      usage: form.picked?.usageUnit === "hours" ? question.usage : null,
      assumptions: [],
    }),
  };
}

/** The formula that the pane shows and inserts; null until there is an estimate of the chosen measure. */
export function insertable({ question, estimate: found, measure }: State): Insertable | null {
  if (question === null || found === null || "message" in found.outcomes[measure]) return null;
  const name = measures[measure];
  return { name, formula: formulaText(name, writtenOf(question)) };
}

/** Keys of the form within the state, so that it can be kept over a change of language. */
export const formOf = (state: Form): Form =>
  Object.fromEntries(
    Object.keys(emptyForm()).map((key) => [key, state[key as keyof Form]]),
  ) as unknown as Form;

/** What is still true of an insertion when the form changes: only that it was done and can be undone. */
export const settled = (panel: Panel | null): Panel | null =>
  panel?.action.quick && panel.run.step !== "done" && panel.run.step !== "writing" ? null : panel;
