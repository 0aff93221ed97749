import type { ActivityRecord } from "../editions/schema";

/** How an estimate is made, and what quantity and usage of a formula mean for it. */
export interface Recipe {
  readonly name: "fleet" | "inference" | "training" | "image" | "embedding";
  readonly quantity: string;
  /** null: the recipe takes no usage. */
  readonly usage: string | null;
  /** The recipe runs on hardware that the preset or the assumptions name. */
  readonly runsOnHardware: boolean;
}

const FLEET: Recipe = { name: "fleet", quantity: "devices", usage: "hours", runsOnHardware: false };
const served = (name: Recipe["name"], usage: string | null): Recipe => ({
  name,
  quantity: "requests",
  usage,
  runsOnHardware: true,
});

const RECIPES: Readonly<Record<ActivityRecord["type"], Recipe>> = {
  accelerator: FLEET,
  system: FLEET,
  text: served("inference", "output_tokens"),
  image: served("image", null),
  embedding: served("embedding", "input_tokens"),
  training: { name: "training", quantity: "runs", usage: null, runsOnHardware: true },
};

export const recipeOf = (type: string): Recipe => RECIPES[type as ActivityRecord["type"]];

/** Hardware that serves a model when nobody says. */
export const DEFAULT_HARDWARE = "h100-sxm5-80gb";

/** Where hardware runs when nobody says. */
export const DEFAULT_SITE = "global-average";
