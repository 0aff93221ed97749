import { shortSpelling } from "../functions/spelling";
import type { Strings } from "../locales";
import { explainCell } from "../workbook/explain";
import { formulaText } from "../workbook/insert";
import type { Area, Workbook } from "../workbook/workbook";
import { firstCell } from "../workbook/address";
import { argumentsOf, estimate, measures, type Measure } from "./estimate";
import { readEntry } from "./entry";
import { insertAtSelection, replaceIn, undoInsertion, type Insertable } from "./inserting";
import type { Insertion, State } from "./model";
import { closed, current, moved, searched } from "./picking";
import { findPresets, type Preset } from "./presets";
import type { Store } from "./store";

/** What the pane starts with: nothing picked, one device for a month of 30 days. */
export const initialState = (): State => ({
  hardware: { ...searched("hardware", ""), open: true },
  picked: null,
  quantity: "1",
  hours: "720",
  sites: closed(searched("site", "")),
  site: null,
  scenarios: findPresets("scenario", ""),
  scenario: null,
  measure: "energy",
  question: null,
  estimate: null,
  target: null,
  insertion: { step: "idle" },
  explanation: null,
  failure: null,
  announcement: "",
});

/** The formula that the pane shows and inserts; null until there is an estimate of the chosen measure. */
export function insertable({ question, estimate: found, measure }: State): Insertable | null {
  if (question === null || found === null || "message" in found.outcomes[measure]) return null;
  const name = measures[measure];
  return { name, formula: formulaText(name, argumentsOf(question)) };
}

export type Controller = ReturnType<typeof createController>;

/** Everything a user can do in the pane. */
export function createController(
  store: Store<State>,
  { workbook, strings, language }: { workbook: Workbook | null; strings: Strings; language: string },
) {
  const { state, update } = store;
  let latestLook = 0;

  /** A change of the form: the estimate follows at once, and what was said about the last insertion is over. */
  const ask = (patch: Partial<State>): void => {
    const next = { ...state(), ...patch };
    const quantity = readEntry(next.quantity);
    const hours = readEntry(next.hours);
    const { picked, site, scenario } = next;
    const question =
      picked && typeof quantity === "number" && typeof hours === "number"
        ? { preset: picked.spelling, quantity, hours, site, scenario }
        : null;
    update({
      ...patch,
      question,
      estimate: question && estimate(question, language),
      insertion: settled(next.insertion),
    });
  };

  /** Runs something with the workbook; a failure of the host is shown, with the way to try again. */
  const withHost = async (task: (workbook: Workbook) => Promise<Partial<State>>): Promise<void> => {
    if (workbook === null) return;
    try {
      update({ failure: null, ...(await task(workbook)) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      update({
        insertion: settled(state().insertion),
        failure: { reason, retry: () => void withHost(task) },
      });
    }
  };

  const insertion = (
    task: (desk: { workbook: Workbook; strings: Strings }) => Promise<Insertion>,
  ): Promise<void> => {
    if (state().insertion.step === "working") return Promise.resolve();
    update({ insertion: { step: "working" } });
    return withHost(async (host) => ({ insertion: await task({ workbook: host, strings }) }));
  };

  return {
    searchHardware: (query: string) => {
      const hardware = searched("hardware", query);
      update({ hardware, announcement: strings.presetCount(hardware.options.length) });
    },
    moveHardware: (rows: number) => update({ hardware: moved(state().hardware, rows) }),
    openHardware: () => update({ hardware: { ...state().hardware, open: true } }),
    closeHardware: () => {
      if (state().picked) update({ hardware: closed(searched("hardware", "")) });
    },
    pickHardware: (preset: Preset | null = current(state().hardware)): boolean => {
      if (preset === null) return false;
      const picked = { ...preset, spelling: shortSpelling("hardware", preset.id) };
      ask({ picked, hardware: closed(searched("hardware", "")), announcement: preset.name });
      return true;
    },

    setQuantity: (quantity: string) => ask({ quantity }),
    setHours: (hours: string) => ask({ hours }),
    setScenario: (scenario: string | null) => ask({ scenario }),
    setMeasure: (measure: Measure) => update({ measure, insertion: settled(state().insertion) }),

    searchSites: (query: string) => {
      const sites = searched("site", query);
      update({ sites, announcement: strings.presetCount(sites.options.length) });
    },
    moveSites: (rows: number) => update({ sites: moved(state().sites, rows) }),
    /** Takes the site under the keyboard, else the text as it was typed; the functions judge it. */
    settleSite: (preset: Preset | null = current(state().sites)) => {
      const { sites } = state();
      const typed = sites.query.trim();
      const site = preset ? shortSpelling("site", preset.id) : typed === "" ? null : typed;
      ask({ sites: closed({ ...sites, query: site ?? "" }), site });
    },

    /** Closes the list and keeps the site as it was. */
    leaveSites: () => update({ sites: closed({ ...state().sites, query: state().site ?? "" }) }),

    insert: (formula: Insertable) => insertion((desk) => insertAtSelection(desk, formula)),
    replace: (formula: Insertable, area: Area) => insertion((desk) => replaceIn(desk, formula, area)),
    undo: (done: Extract<Insertion, { step: "done" }>) => insertion((desk) => undoInsertion(desk, done)),
    cancel: () => update({ insertion: { step: "idle" } }),
    say: (announcement: string) => update({ announcement }),

    /** Looks at the selected cell. Of two looks that overlap, the later one counts. */
    look: (): Promise<void> => {
      latestLook += 1;
      const look = latestLook;
      return withHost(async (host) => {
        const target = firstCell(await host.selection());
        const explanation = await explainCell(host, target, language);
        return look === latestLook ? { target, explanation, ...questionDropped(state(), target) } : {};
      });
    },
  };
}

/** What is still true of an insertion when the form changes: only that it was done and can be undone. */
const settled = (insertion: Insertion): Insertion =>
  insertion.step === "done" ? insertion : { step: "idle" };

/** A question about one cell is over when another one is selected. */
function questionDropped({ insertion }: State, target: Area): Partial<State> {
  const same = insertion.step === "asking" && JSON.stringify(insertion.area) === JSON.stringify(target);
  return insertion.step === "asking" && !same ? { insertion: { step: "idle" } } : {};
}
