import type { Edition } from "./edition";
import type { PresetRecord } from "./schema";

/** Kinds of preset, as formulas and the command line call them. */
export type Kind = "hardware" | "model" | "training" | "site" | "scenario";

/** Every preset of an edition that has figures of its own, kind by kind. */
export const recordsOf = ({
  hardware,
  models,
  training,
  sites,
  scenarios,
}: Edition): readonly (readonly [kind: Kind, records: readonly PresetRecord[]])[] => [
  ["hardware", hardware.presets],
  ["model", models],
  ["training", training],
  ["site", sites.presets],
  ["scenario", scenarios.presets],
];
