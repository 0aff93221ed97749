import type { Method } from "../method/method";
import type { Problem } from "../problem";
import type { Kind } from "./kind";
import type { Asked } from "./load";

/** Quantities that say how much a preset is used, each for one kind of preset. */
const USAGES = ["hours", "output_tokens"];

/**
 * A usage that does not fit the kind of preset is refused: else a list that turns a server into a model would turn 720
 * hours into 720 tokens.
 */
export function wrongUsage(
  { recipe, given, usageSaid }: Kind,
  { also, overridden }: Pick<Asked, "also" | "overridden">,
  method: Method,
): Problem | null {
  if (usageSaid && recipe.usage === null) return { kind: "no-usage", recipe: recipe.name };
  const wrong = USAGES.find(
    (usage) =>
      usage !== recipe.usage &&
      !also.includes(usage) &&
      (usage in given.figures || overridden.includes(usage)),
  );
  return wrong === undefined
    ? null
    : { kind: "wrong-usage", stated: method[wrong]!.label!, recipe: recipe.name };
}
