import { factsOf } from "../functions/facts";
import { shortSpelling } from "../functions/spelling";
import type { Strings } from "../locales";
import type { Workbook } from "../workbook/workbook";
import { withRow } from "./assuming";
import { createCellController } from "./cell";
import { noCell } from "./cell-state";
import { driversOf, type Measure } from "./estimate";
import { answersTo, emptyForm, pickedFrom, settled } from "./form";
import { formulaAction, type Insertable } from "./inserting";
import type { Form, State } from "./model";
import { closed, current, moved, searched } from "./picking";
import { findPresets, type Filter, type Preset } from "./presets";
import { recentPresets, withRecent } from "./recent";
import { createRunner } from "./runner";
import type { Store } from "./store";

const ALL: Filter = { kind: null, vendor: null };
const SITES: Filter = { kind: "site", vendor: null };

/** What the pane starts with: an empty form, or the one that stood here in another language. */
export function initialState(language: string, form: Form = emptyForm()): State {
  const recent = recentPresets();
  return {
    ...form,
    search: { ...searched(ALL, "", recent), open: form.picked === null },
    recent,
    sites: closed(searched(SITES, form.site ?? "")),
    scenarios: findPresets({ kind: "scenario", vendor: null }, ""),
    ...answersTo(form, language),
    target: null,
    explanation: null,
    cell: noCell,
    panel: null,
    online: true,
    failure: null,
    announcement: "",
  };
}

export type Controller = ReturnType<typeof createController>;

/** Everything a user can do in the pane. */
export function createController(
  store: Store<State>,
  place: { readonly workbook: Workbook | null; readonly strings: Strings; readonly language: string },
) {
  const { state, update } = store;
  const { strings, language } = place;
  const runner = createRunner(store, place);

  /** A change of the form: the estimate follows at once, and what was said about the last insertion is over. */
  const ask = (patch: Partial<State>): void => {
    const next = { ...state(), ...patch };
    update({ ...patch, ...answersTo(next, language), panel: settled(next.panel) });
  };

  const search = (query: string, filter: Filter = state().search.filter): void => {
    const found = searched(filter, query, filter === ALL ? state().recent : []);
    update({
      search: found,
      announcement: strings.presetCount(found.options.length - found.lead + found.more),
    });
  };

  const settleSite = (preset: Preset | null = current(state().sites)): void => {
    const { sites } = state();
    const typed = sites.query.trim();
    const site = preset ? shortSpelling("site", preset.id) : typed === "" ? null : typed;
    const id = preset?.id ?? (site === null ? "" : (findPresets(SITES, site)[0]?.id ?? ""));
    ask({ sites: closed({ ...sites, query: site ?? "" }), site, siteFacts: factsOf(id) });
  };

  return {
    ...createCellController(store, place, runner),
    runner,
    setView: (view: State["view"]) => update({ view }),

    search,
    filter: (change: Partial<Filter>) => {
      const { query, filter } = state().search;
      const next = { ...filter, ...change, ...("kind" in change ? { vendor: null } : {}) };
      search(query, next.kind === null && next.vendor === null ? ALL : next);
    },
    moveSearch: (rows: number) => update({ search: moved(state().search, rows) }),
    openSearch: () => update({ search: { ...state().search, open: true } }),
    closeSearch: () => {
      const { picked, search: open, recent } = state();
      if (picked && open.open) update({ search: closed(searched(ALL, "", recent)) });
    },
    /** Takes a preset; a site becomes where the picked one runs. */
    pick: (preset: Preset | null = current(state().search)): "activity" | "site" | null => {
      if (preset === null) return null;
      const recent = withRecent(state().recent, preset);
      const announcement = preset.name;
      if (preset.kind === "site") {
        update({ recent, search: { ...searched(ALL, "", recent), open: state().picked === null } });
        settleSite(preset);
        update({ announcement: strings.siteTaken(announcement) });
        return "site";
      }
      ask({ picked: pickedFrom(preset), recent, search: closed(searched(ALL, "", recent)), announcement });
      return "activity";
    },

    setQuantity: (quantity: string) => ask({ quantity }),
    setUsage: (typed: string) => {
      const unit = state().picked?.usageUnit;
      if (unit) ask({ usage: { ...state().usage, [unit]: typed } });
    },
    setScenario: (scenario: string | null) => ask({ scenario }),
    setMeasure: (measure: Measure) => {
      const { question, panel } = state();
      update({ measure, drivers: question ? driversOf(measure, question) : [], panel: settled(panel) });
    },
    addAssumption: (name: string) => ask({ assumptions: withRow(state().assumptions, name) }),
    setAssumption: (key: number, value: string) =>
      ask({ assumptions: state().assumptions.map((row) => (row.key === key ? { ...row, value } : row)) }),
    removeAssumption: (key: number) =>
      ask({ assumptions: state().assumptions.filter((row) => row.key !== key) }),

    searchSites: (query: string) => {
      const sites = searched(SITES, query);
      update({ sites, announcement: strings.presetCount(sites.options.length + sites.more) });
    },
    moveSites: (rows: number) => update({ sites: moved(state().sites, rows) }),
    /** Takes the site under the keyboard, else the text as it was typed; the functions judge it. */
    settleSite,
    /** Closes the list and keeps the site as it was. */
    leaveSites: () => update({ sites: closed({ ...state().sites, query: state().site ?? "" }) }),

    insert: (formula: Insertable) => runner.open(formulaAction(formula, strings)),
    say: (announcement: string) => update({ announcement }),
    setOnline: (online: boolean) => update({ online }),
  };
}
