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
import type { Abilities, Workbook } from "../../workbook/workbook";
import { assumedIn, type Question } from "../estimate";
import { pickedFrom } from "../form";
import type { State } from "../model";
import type { Preset } from "../presets";
import { Refusal, type Action, type Entries, type EntryField } from "../run";
import { comparedSets, setOptions } from "./comparison";
import { hindranceTo } from "./hindrance";
import { monthPlanFields, monthPlanFrom } from "./month-plan";

const MOST_ROWS = 12;

/** What insertions do besides filling cells; a table has drop-down lists, too. */
const KINDS = { table: ["format", "list", "name"], other: ["format", "name"] } as const;

/** Everything that can be inserted beside a formula; what needs a preset is left out until one is picked. */
export function insertActions(
  state: State,
  strings: Strings,
  language: string,
  can: Abilities | null,
): readonly Action[] {
  const { question, picked, measure } = state;
  const words = insertedStringsFor(language);
  const action = actionIn(strings);
  const asked = question && askedIn(question);
  const named = { scenario: state.scenario, stated: question?.assumptions ?? [] };
  const elsewhere = hindranceTo(KINDS.other, can, language);
  /** At the selection a protected sheet is in the way. */
  const here = elsewhere ?? (state.locked && state.target ? strings.targetLocked(state.target.sheet) : null);
  const own = picked !== null && picked.reference !== null;
  const actions: (Action | null)[] = [
    offeredFor(state).length > 0
      ? action(
          "table",
          hindranceTo(KINDS.table, can, language) ?? here,
          () => [presetsField(state, strings)],
          (host, { presets = [] }) =>
            insertTable(host, { rows: rowsFor(presets, state), assumed: asked?.assumed ?? named }, words),
        )
      : null,
    action(
      "assumptions",
      here,
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
        elsewhere,
        () => [],
        (host) => insertReport(host, { asked, measure }, words),
      ),
    asked && picked?.kind === "hardware"
      ? action(
          "plan",
          elsewhere,
          () => monthPlanFields(asked, strings),
          (host, entries) => insertMonthPlan(host, monthPlanFrom(asked, entries, strings), words),
        )
      : null,
    asked &&
      action(
        "comparison",
        elsewhere ?? (own ? strings.ownNotCompared : null),
        () => [setsField(state, strings)],
        (host, { sets = [] }) =>
          insertComparison(host, { asked, sets: comparedSets(sets, state, strings), measure }, words),
      ),
    picked &&
      action(
        "own",
        here ?? (own ? strings.ownAlready : null),
        () => [],
        (host) => insertOwnPresets(host, { preset: picked.spelling }, words),
      ),
  ];
  return actions.filter((each) => each !== null);
}

type Planner = (host: Workbook, entries: Entries) => Promise<Draft>;

const actionIn =
  (strings: Strings) =>
  (id: string, hindrance: string | null, fields: () => readonly EntryField[], planner: Planner): Action => ({
    id,
    title: strings.insertName(id),
    about: strings.insertAbout(id),
    hindrance,
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
      return { draft, outlook: null, summary, place, lists: [] };
    },
  });

const askedIn = (question: Question): Asked => ({ ...question, assumed: assumedIn(question) });

/** What was picked lately can stand in a table, and what is picked now; a site cannot. */
const offeredFor = ({ recent, picked }: State): readonly Preset[] => [
  ...(picked ? [picked] : []),
  ...recent.filter(({ id, kind }) => kind !== "site" && id !== picked?.id),
];

function presetsField(state: State, strings: Strings): EntryField {
  const { picked } = state;
  const offered = offeredFor(state);
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
const rowsFor = (chosen: Entries[string], state: State) =>
  offeredFor(state)
    .filter(({ id }) => chosen.includes(id))
    .map((preset) => {
      const { question, picked } = state;
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
