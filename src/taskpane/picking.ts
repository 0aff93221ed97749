import type { Lead, Picking } from "./model";
import { findPresets, type Filter, type Preset } from "./presets";

/** More options than this are only counted: nobody reads on, and drawing them takes time. */
const MOST_OPTIONS = 80;

/** What stands before the presets that are found. */
export interface Before {
  readonly own: readonly Preset[];
  /** Shown while nothing is typed. */
  readonly recent: readonly Preset[];
}

/** A list opened on what is typed, with the first match under the keyboard. */
export function searched(filter: Filter, query: string, before: Before = { own: [], recent: [] }): Picking {
  const typed = query.trim().toLowerCase();
  const own = before.own.filter(
    ({ id, name, kind }) =>
      (filter.kind === null || filter.kind === kind) &&
      filter.vendor === null &&
      `${id} ${name}`.toLowerCase().includes(typed),
  );
  const recent = typed === "" && filter.kind === null && filter.vendor === null ? before.recent : [];
  const found = [...own, ...recent, ...findPresets(filter, query)];
  const options = found.slice(0, MOST_OPTIONS);
  const leads: readonly Lead[] = [
    { of: "own", count: own.length },
    { of: "recent", count: recent.length },
  ];
  return {
    query,
    filter,
    leads: leads.filter(({ count }) => count > 0),
    options,
    more: found.length - options.length,
    active: typed === "" ? -1 : Math.min(0, found.length - 1),
    open: true,
  };
}

/** Moves the keyboard's option by some rows, stopping at the ends. */
export function moved(picking: Picking, rows: number): Picking {
  const last = picking.options.length - 1;
  return {
    ...picking,
    open: true,
    active: Math.max(Math.min(picking.active + rows, last), Math.min(0, last)),
  };
}

export const closed = (picking: Picking): Picking => ({ ...picking, open: false, active: -1 });

/** What Enter picks: the option under the keyboard. */
export const current = ({ options, active, open }: Picking): Preset | null =>
  open ? (options[active] ?? null) : null;

/** Rows that a page key moves. */
const PAGE = 8;

/** How far a key moves in the list; null for keys that are not the list's. */
export function rowsFor(key: string): number | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return PAGE;
    case "PageUp":
      return -PAGE;
    default:
      return null;
  }
}
