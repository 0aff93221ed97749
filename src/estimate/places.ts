import type { Edition } from "../editions/registry";
import type { PresetRecord } from "../editions/schema";
import type { Shelf } from "../editions/shelf";
import { insteadOf, UNSAID, type Located } from "./locate";
import { DEFAULT_HARDWARE, DEFAULT_SITE, recipeOf } from "./recipe";

/** Where each preset of an edition runs, and on what, when nobody says. */
export interface Places {
  readonly site: Int32Array;
  /** UNSAID where a preset is hardware itself, or a run whose hardware nobody knows. */
  readonly hardware: Int32Array;
  /** For each hardware, the accelerator inside it: itself, unless it is a system. */
  readonly accelerator: Int32Array;
  /** For each preset, 1 where it is served on single accelerators. */
  readonly served: Uint8Array;
}

const known = new WeakMap<Edition, Places>();

export function placesOf(edition: Edition): Places {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const { presets } = edition.presets;
  const places: Places = {
    site: Int32Array.from(presets, ({ site }) => positionOf(edition.sites, site ?? DEFAULT_SITE)),
    hardware: Int32Array.from(presets, ({ type, hardware }) => {
      if (hardware !== undefined) return positionOf(edition.hardware, hardware);
      return type !== "training" && recipeOf(type).runsOnHardware
        ? positionOf(edition.hardware, DEFAULT_HARDWARE)
        : UNSAID;
    }),
    accelerator: Int32Array.from(edition.hardware.presets, ({ device }, position) =>
      device === undefined ? position : positionOf(edition.hardware, device),
    ),
    served: Uint8Array.from(presets, ({ type }) => Number(recipeOf(type).quantity === "requests")),
  };
  known.set(edition, places);
  return places;
}

const positionOf = (shelf: Shelf<PresetRecord>, id: string): number =>
  shelf.presets.findIndex((preset) => preset.id === id);

/** Models are served on accelerators: where a system is named, they run on what is inside it. */
export function insideSystems(hardware: Located, preset: Located, { accelerator, served }: Places): Located {
  const isSystem = (position: number): boolean => position !== UNSAID && accelerator[position] !== position;
  let systems = false;
  for (const position of hardware.distinct) systems ||= isSystem(position);
  if (!systems) return hardware;
  const inside = hardware.distinct.map((position) =>
    isSystem(position) ? accelerator[position]! : position,
  );
  return insteadOf(hardware, inside, preset, (name, presetName) => {
    const isServed = served[preset.distinct[presetName]!] === 1;
    return isServed && isSystem(hardware.distinct[name]!) ? name : UNSAID;
  });
}
