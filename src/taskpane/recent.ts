import type { Preset } from "./presets";

const KEY = "ai-footprint.recent";
/** More would push the list itself out of sight. */
const MOST = 5;

/** What was picked lately on this machine, the latest first. Kept by the browser where it lets us, and nowhere else. */
export function recentPresets(): readonly Preset[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPreset).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The list with a preset at its front, kept for the next visit. */
export function withRecent(recent: readonly Preset[], preset: Preset): readonly Preset[] {
  const next = [preset, ...recent.filter(({ id }) => id !== preset.id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is switched off or full: the list holds until the pane is closed.
  }
  return next;
}

/** What the browser gives back may have been written by anything on this address. */
function isPreset(value: unknown): value is Preset {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, kind, vendor, released } = value as Partial<Record<keyof Preset, unknown>>;
  return [id, name, kind, vendor, released].every((each) => typeof each === "string");
}
