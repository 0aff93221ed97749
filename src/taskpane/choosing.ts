import { factsOf } from "../functions/facts";
import { presetNamed, shortSpelling } from "../functions/spelling";
import type { Strings } from "../locales";
import type { Workbook } from "../workbook/workbook";
import { pickedFrom, pickedFromOwn } from "./form";
import { readKept, readLent, type OwnPreset } from "./lent";
import type { State } from "./model";
import { closed, current, moved, searched, type Before } from "./picking";
import type { Filter, Preset } from "./presets";
import { withRecent } from "./recent";
import type { Store } from "./store";

export const ALL: Filter = { kind: null, vendor: null };
export const SITES: Filter = { kind: "site", vendor: null };

/** What a user can do to choose a preset, a site, or a range of the workbook to assume. */
export function createChooser(
  { state, update }: Store<State>,
  { workbook, strings }: { readonly workbook: Workbook | null; readonly strings: Strings },
  ask: (patch: Partial<State>) => void,
) {
  const before = (): Before => ({ own: state().kept.own, recent: state().recent });

  const search = (query: string, filter: Filter = state().search.filter): void => {
    const found = searched(filter, query, before());
    update({ search: found, announcement: strings.presetCount(found.options.length + found.more) });
  };

  /** Lets a range of the workbook stand for scenario and assumptions. */
  const lend = async (reference: string, also: Partial<State> = {}): Promise<void> => {
    const lent = workbook && (await readLent(workbook, reference));
    ask({ lent, scenario: null, ...also });
  };

  const settleSite = (preset: Preset | null = current(state().sites)): void => {
    const { sites } = state();
    const typed = sites.query.trim();
    const site = preset ? shortSpelling("site", preset.id) : typed === "" ? null : typed;
    const id = preset?.id ?? (site === null ? null : presetNamed("site", site));
    ask({
      sites: closed({ ...sites, query: site ?? "" }),
      site,
      siteFacts: id === null ? [] : factsOf(id),
    });
  };

  const pickOwn = (own: OwnPreset): "activity" | "site" => {
    const change = { search: closed(searched(ALL, "", before())), announcement: own.name };
    const site = own.kind === "site";
    const also = site ? { site: own.id, siteFacts: [] } : { picked: pickedFromOwn(own) };
    void lend(own.reference, { ...change, ...also });
    return site ? "site" : "activity";
  };

  return {
    search,
    filter: (change: Partial<Filter>) => {
      const { query, filter } = state().search;
      search(query, { ...filter, ...change, ...("kind" in change ? { vendor: null } : {}) });
    },
    moveSearch: (rows: number) => update({ search: moved(state().search, rows) }),
    openSearch: () => update({ search: { ...state().search, open: true } }),
    closeSearch: () => {
      if (state().picked && state().search.open) update({ search: closed(searched(ALL, "", before())) });
    },
    /** Takes a preset; a site becomes where the picked one runs. */
    pick: (preset: Preset | null = current(state().search)): "activity" | "site" | null => {
      if (preset === null) return null;
      const own = state().kept.own.find((each) => each === preset);
      if (own) return pickOwn(own);
      const recent = withRecent(state().recent, preset);
      const list = searched(ALL, "", { ...before(), recent });
      if (preset.kind === "site") {
        update({ recent, search: { ...list, open: state().picked === null } });
        settleSite(preset);
        update({ announcement: strings.siteTaken(preset.name) });
        return "site";
      }
      // The table of an own preset is of no use to a built-in one.
      const lent = (state().picked?.reference ?? null) === null ? state().lent : null;
      ask({ picked: pickedFrom(preset), recent, search: closed(list), announcement: preset.name, lent });
      return "activity";
    },

    searchSites: (query: string) => {
      const sites = searched(SITES, query);
      update({ sites, announcement: strings.presetCount(sites.options.length + sites.more) });
    },
    moveSites: (rows: number) => update({ sites: moved(state().sites, rows) }),
    /** Takes the site under the keyboard, else the text as it was typed; the functions judge it. */
    settleSite,
    /** Closes the list and keeps the site as it was. */
    leaveSites: () => update({ sites: closed({ ...state().sites, query: state().site ?? "" }) }),

    /** Assumes a block that the workbook keeps. */
    setBlock: (reference: string) => lend(reference),
    /** Looks again for what the workbook keeps, and at the range that is assumed. */
    refresh: async (): Promise<void> => {
      if (workbook === null) return;
      try {
        update({ kept: await readKept(workbook) });
        const { lent } = state();
        if (lent === null) return;
        const now = await readLent(workbook, lent.reference);
        if (JSON.stringify(now) !== JSON.stringify(state().lent)) ask({ lent: now });
      } catch {
        // The look at the selected cell tells that the host does not answer; what was found before still stands.
      }
    },
  };
}
