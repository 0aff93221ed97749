import { call } from "../functions/call";
import type { Cell } from "../functions/cells";

/** A row of AIPRESETS. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly released: string;
}

const text = (cell: Cell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

/** Hardware that is nothing without assumptions, which this pane does not ask for. */
const CUSTOM = "custom";

/**
 * The presets of a kind that match a search, maker by maker; first the names that begin with what was typed, and of those
 * the newest. None where AIPRESETS finds none.
 */
export function findPresets(kind: "hardware" | "site" | "scenario", query: string): readonly Preset[] {
  const table = call("AIPRESETS", [kind, query.trim() === "" ? null : query.trim()]);
  if (!Array.isArray(table)) return [];
  const presets = table.slice(1).map(([id, name, , vendor, released]) => ({
    id: text(id),
    name: text(name),
    vendor: text(vendor),
    released: text(released),
  }));
  const offered = presets
    .filter(({ id }) => id !== CUSTOM)
    .sort(newer)
    .sort((a, b) => rank(a, query) - rank(b, query));
  return [...byVendor(offered).values()].flat();
}

/** Dates begin with the year, so their texts sort as they do. */
const newer = (a: Preset, b: Preset): number =>
  a.released === b.released ? 0 : a.released > b.released ? -1 : 1;

/** 0 where a name begins with what was typed, 1 where a word in it does, 2 elsewhere. */
function rank({ name }: Preset, query: string): number {
  const [typed, whole] = [query.trim().toLowerCase(), name.toLowerCase()];
  return whole.startsWith(typed) ? 0 : whole.includes(` ${typed}`) ? 1 : 2;
}

/** Presets by maker, makers in the order they first appear; order within a maker is kept. */
export function byVendor(presets: readonly Preset[]): ReadonlyMap<string, readonly Preset[]> {
  const groups = new Map<string, Preset[]>();
  for (const preset of presets) {
    const group = groups.get(preset.vendor);
    if (group) group.push(preset);
    else groups.set(preset.vendor, [preset]);
  }
  return groups;
}
