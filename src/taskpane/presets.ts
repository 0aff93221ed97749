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

/** The presets of a kind whose names match a search, maker by maker as AIPRESETS gives them; none where it finds none. */
export function findPresets(kind: "hardware" | "site" | "scenario", query: string): readonly Preset[] {
  const table = call("AIPRESETS", [kind, query.trim() === "" ? null : query.trim()]);
  if (!Array.isArray(table)) return [];
  const presets = table.slice(1).map(([id, name, , vendor, released]) => ({
    id: text(id),
    name: text(name),
    vendor: text(vendor),
    released: text(released),
  }));
  return [...byVendor(presets).values()].flat();
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
