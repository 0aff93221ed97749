import type { Strings } from "../../locales";
import { insertedStringsFor } from "../../locales/inserted";
import { addressOf } from "../../workbook/address";
import type { Draft } from "../../workbook/draft";
import {
  CannotInsert,
  insertAssumptions,
  insertComparison,
  insertMonthPlan,
  insertOwnPresets,
  insertReport,
  insertTable,
  type Asked,
} from "../../workbook/insert";
import type { Workbook } from "../../workbook/workbook";
import { assumedIn, type Question } from "../estimate";
import { pickedFrom } from "../form";
import type { State } from "../model";
import { Refusal, type Action, type Entries, type EntryField } from "../run";
import { comparedSets, setOptions } from "./comparison";
import { monthPlanFields, monthPlanFrom } from "./month-plan";

const MOST_ROWS = 12;

/** Everything that can be inserted beside a formula; what needs a preset is left out until one is picked. */
export function insertActions(state: State, strings: Strings, language: string): readonly Action[] {
  const { question, picked, measure } = state;
  const words = insertedStringsFor(language);
  const action = actionIn(strings);
  const asked = question && askedIn(question);
  const named = { scenario: state.scenario, stated: question?.assumptions ?? [] };
  const actions: (Action | null)[] = [
    action(
      "table",
      () => [presetsField(state, strings)],
      (host, { presets = [] }) =>
        insertTable(host, { rows: rowsFor(presets, state), assumed: asked?.assumed ?? named }, words),
    ),
    action(
      "assumptions",
      () => [],
      (host) =>
        insertAssumptions(
          host,
          { preset: picked?.spelling ?? null, site: state.site, assumed: named },
          words,
        ),
    ),
    asked &&
      action(
        "report",
        () => [],
        (host) => insertReport(host, { asked, measure }, words),
      ),
    asked && picked?.kind === "hardware"
      ? action(
          "plan",
          () => monthPlanFields(asked, strings),
          (host, entries) => insertMonthPlan(host, monthPlanFrom(asked, entries, strings), words),
        )
      : null,
    asked &&
      action(
        "comparison",
        () => [setsField(state, strings)],
        (host, { sets = [] }) =>
          insertComparison(host, { asked, sets: comparedSets(sets, state, strings), measure }, words),
      ),
    picked &&
      action(
        "own",
        () => [],
        (host) => insertOwnPresets(host, { preset: picked.spelling }, words),
      ),
  ];
  return actions.filter((each) => each !== null);
}

type Planner = (host: Workbook, entries: Entries) => Promise<Draft>;

const actionIn =
  (strings: Strings) =>
  (id: string, fields: () => readonly EntryField[], planner: Planner): Action => ({
    id,
    title: strings.insertName(id),
    about: strings.insertAbout(id),
    verb: strings.insertVerb,
    fields,
    quick: false,
    plan: async ({ host, entries }) => {
      const draft = await planner(host, entries).catch((error: unknown) => {
        if (error instanceof CannotInsert) throw new Refusal(strings.obstacle(error.obstacle));
        throw error;
      });
      // What is looked up is written first, and what was asked for last.
      const place = draft.writes.at(-1) ?? null;
      const summary = place ? strings.inserting(addressOf(place)) : strings.insertName(id);
      return { draft, outlook: null, summary, place, findings: [], findingsAre: null };
    },
  });

const askedIn = (question: Question): Asked => ({ ...question, assumed: assumedIn(question) });

/** What was picked lately can stand in a table; a site cannot. */
function presetsField({ recent, picked }: State, strings: Strings): EntryField {
  const offered = recent.filter(({ kind }) => kind !== "site");
  return {
    kind: "many",
    id: "presets",
    label: strings.tablePresets,
    hint: strings.tableHint,
    start: picked ? [picked.id] : offered.slice(0, 1).map(({ id }) => id),
    options: offered.map(({ id, name }) => ({ id, name })),
    most: MOST_ROWS,
  };
}

/** The rows of a table: what the form says of the picked preset, and plain ones of the others. */
const rowsFor = (chosen: Entries[string], { recent, picked, question }: State) =>
  recent
    .filter(({ id, kind }) => chosen.includes(id) && kind !== "site")
    .map((preset) => {
      if (question !== null && preset.id === picked?.id) {
        const { preset: spelling, quantity, usage, site } = question;
        return { preset: spelling, quantity, usage, site };
      }
      const { spelling, usageUnit } = pickedFrom(preset);
      return { preset: spelling, quantity: 1, usage: usageUnit === "hours" ? 720 : null, site: null };
    });

const setsField = (state: State, strings: Strings): EntryField => {
  const options = setOptions(state, strings);
  return {
    kind: "many",
    id: "sets",
    label: strings.comparisonSets,
    hint: strings.comparisonHint,
    start: options.slice(0, 2).map(({ id }) => id),
    options,
    most: 5,
  };
};
