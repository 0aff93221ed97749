import type { Strings } from "../../locales";
import type { Assumed, ComparisonRequest } from "../../workbook/insert";
import type { Entries } from "../run";
import { Refusal } from "../run";
import type { State } from "../model";
import { statedIn } from "../assuming";

const [DEFAULT, FORM] = ["default", "form"] as const;
const LEAST = 2;
const REPORTED = ["Report currency", "Report rate"];

/** Sets of assumptions that can be compared: the edition's own, the scenarios, and what the form states. */
export const setOptions = (
  { scenarios, assumptions, kept: { blocks } }: State,
  strings: Strings,
): readonly { readonly id: string; readonly name: string }[] => [
  { id: DEFAULT, name: strings.realistic },
  ...scenarios.map(({ id, name }) => ({ id: `scenario:${id}`, name })),
  ...blocks.map((name) => ({ id: `block:${name}`, name })),
  ...(statedIn(assumptions).length > 0 ? [{ id: FORM, name: strings.comparisonForm }] : []),
];

/**
 * The sets that were chosen, in the order they are offered.
 *
 * @throws {Refusal} for fewer than two
 */
export function comparedSets(
  chosen: Entries[string],
  state: State,
  strings: Strings,
): ComparisonRequest["sets"] {
  const sets = setOptions(state, strings).filter(({ id }) => chosen.includes(id));
  if (sets.length < LEAST) throw new Refusal(strings.comparisonHint, "sets");
  return sets.map(({ id, name }) => ({
    title: name,
    assumed: assumedBy(id, state),
  }));
}

function assumedBy(id: string, state: State): Assumed {
  const [kind, name = null] = id.split(":");
  // Costs can be compared in one currency only: the form's, where it states one.
  const reported = statedIn(state.assumptions).filter(([each]) => REPORTED.includes(each));
  if (kind === FORM) return { scenario: state.scenario, stated: statedIn(state.assumptions) };
  return kind === "block" && name !== null ? { block: name } : { scenario: name, stated: reported };
}
