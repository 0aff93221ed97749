import { call } from "../functions/call";
import type { Cell } from "../functions/cells";
import { presetNamed } from "../functions/spelling";

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
 * The presets of a kind that match a search, maker by maker: first what the text names by itself, then names that begin
 * with it, and of those the newest. None where AIPRESETS finds none.
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
  const rank = ranking(query, kind === "scenario" ? null : presetNamed(kind, query));
  const offered = grouped(presets.filter(({ id }) => id !== CUSTOM)).map((group) => [...group].sort(newer));
  return grouped(offered.flat().sort((a, b) => rank(a) - rank(b))).flat();
}

const grouped = (presets: readonly Preset[]): readonly (readonly Preset[])[] => [
  ...byVendor(presets).values(),
];

/** Dates begin with the year, so their texts sort as they do. */
const newer = (a: Preset, b: Preset): number =>
  a.released === b.released ? 0 : a.released > b.released ? -1 : 1;

/** Lowest for the preset that is named, then for names that begin with what was typed, then for words that do. */
function ranking(query: string, named: string | null): (preset: Preset) => number {
  const typed = query.trim().toLowerCase();
  return ({ id, name }) => {
    if (id === named) return 0;
    const whole = name.toLowerCase();
    return whole.startsWith(typed) ? 1 : whole.includes(` ${typed}`) ? 2 : 3;
  };
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
