import type { Picking } from "./model";
import { findPresets, type Preset } from "./presets";

/** A list opened on what is typed, with the first match under the keyboard. */
export function searched(kind: "hardware" | "site", query: string): Picking {
  const options = findPresets(kind, query);
  return { query, options, active: query.trim() === "" ? -1 : Math.min(0, options.length - 1), open: true };
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
