import { understand, type Given } from "../editions/given";
import { moneyOf } from "../editions/money";
import { withOwn } from "../editions/own";
import type { Edition } from "../editions/registry";
import { refuse } from "../problem";
import { notFound } from "./locate";
import type { Stated } from "./request";

/** A shipped edition with the presets of the user's own that are stated. */
export const editionWith = (shipped: Edition, { presets, assumptions }: Stated): Edition =>
  presets.length === 0 ? shipped : withOwn(shipped, presets, () => moneyOf(assumptions));

/** What is stated: by a scenario, and one by one. */
export function givenOf(edition: Edition, { assumptions, scenario }: Stated): Given {
  if (scenario === null) return understand(edition, null, assumptions);
  const found = edition.scenarios.find(scenario);
  if (typeof found !== "number") return refuse(notFound("scenario", scenario, found));
  return understand(edition, edition.scenarios.presets[found]!, assumptions);
}
