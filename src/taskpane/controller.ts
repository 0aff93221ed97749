import type { Strings } from "../locales";
import type { Workbook } from "../workbook/workbook";
import { withRow } from "./assuming";
import { createCellController } from "./cell";
import { noCell } from "./cell-state";
import { ALL, createChooser, SITES } from "./choosing";
import { driversOf, type Measure } from "./estimate";
import { answersTo, emptyForm, settled } from "./form";
import { formulaAction, type Insertable } from "./inserting";
import { NOTHING_KEPT } from "./lent";
import type { Form, State } from "./model";
import { closed, searched } from "./picking";
import { findPresets } from "./presets";
import { recentPresets } from "./recent";
import { createRunner } from "./runner";
import type { Store } from "./store";

/** What the pane starts with: an empty form, or the one that stood here in another language. */
export function initialState(language: string, form: Form = emptyForm()): State {
  const recent = recentPresets();
  return {
    ...form,
    search: { ...searched(ALL, "", { own: [], recent }), open: form.picked === null },
    recent,
    kept: NOTHING_KEPT,
    sites: closed(searched(SITES, form.site ?? "")),
    scenarios: findPresets({ kind: "scenario", vendor: null }, ""),
    ...answersTo(form, language),
    target: null,
    locked: false,
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

  return {
    ...createChooser(store, place, ask),
    ...createCellController(store, place, runner),
    runner,
    setView: (view: State["view"]) => update({ view }),

    setQuantity: (quantity: string) => ask({ quantity }),
    setUsage: (typed: string) => {
      const unit = state().picked?.usageUnit;
      if (unit) ask({ usage: { ...state().usage, [unit]: typed } });
    },
    setScenario: (scenario: string | null) => ask({ scenario, lent: null }),
    setMeasure: (measure: Measure) => {
      const { question, panel } = state();
      update({ measure, drivers: question ? driversOf(measure, question) : [], panel: settled(panel) });
    },
    addAssumption: (name: string) => ask({ assumptions: withRow(state().assumptions, name) }),
    setAssumption: (key: number, value: string) =>
      ask({ assumptions: state().assumptions.map((row) => (row.key === key ? { ...row, value } : row)) }),
    removeAssumption: (key: number) =>
      ask({ assumptions: state().assumptions.filter((row) => row.key !== key) }),

    insert: (formula: Insertable) => runner.open(formulaAction(formula, strings)),
    say: (announcement: string) => update({ announcement }),
    setOnline: (online: boolean) => update({ online }),
  };
}
