import type { Estimate } from "../estimate";
import { argumentsOf, ask, itemNamed, type Arguments } from "./ask";
import { matrix, singleText } from "./matrix";

/** How a function lays its arguments out. */
interface Layout {
  /** The item it computes; null where its first argument names it. */
  readonly item: string | null;
  /** Whether a bound stands between its own arguments and overrides. */
  readonly bound: boolean;
  readonly overrides: boolean;
}

const measure = (item: string | null): Layout => ({ item, bound: true, overrides: true });
const without = (item: string): Layout => ({ item, bound: true, overrides: false });
const OF_ITEM: Layout = { item: null, bound: false, overrides: true };

const LAYOUTS: Readonly<Record<string, Layout>> = {
  AIENERGY: measure("energy"),
  AIWATER: measure("water"),
  AICOST: measure("cost"),
  AICARBON: measure("carbon"),
  AIVALUE: measure(null),
  AICAPEX: without("capex"),
  AIDEVICES: without("devices"),
  AITRAINHOURS: without("trainhours"),
  AIREPORT: without("energy"),
  AIRANGE: OF_ITEM,
  AITOTAL: OF_ITEM,
  AIEXPLAIN: OF_ITEM,
  AISENSITIVITY: OF_ITEM,
};

/** Functions that tell figures of presets: which argument their assumptions are. */
const OF_PRESETS: Readonly<Record<string, number>> = { AIPRESET: 3, AISOURCE: 2 };

/** Which argument of a call the assumptions are; null where the function has none, or its item is not known. */
export function assumptionsArgument(name: string, item: unknown): number | null {
  const layout = LAYOUTS[name];
  if (layout === undefined) return OF_PRESETS[name] ?? null;
  if (layout.item !== null) return argumentsOf(layout.item) - 1;
  return typeof item === "string" ? argumentsOf(itemNamed(item) ?? item) : null;
}

/**
 * The estimate behind a call, and which of its arguments are the assumptions.
 *
 * @returns null for a function that estimates nothing
 * @throws {ProblemError} where the whole call is refused
 */
export function estimatedBy(
  name: string,
  args: Arguments,
): { readonly estimate: Estimate; readonly assumptions: number } | null {
  const layout = LAYOUTS[name];
  if (layout === undefined) return null;
  const first = layout.item === null ? 1 : 0;
  const item = layout.item ?? singleText(matrix("item", args[0]));
  if (item === null) return null;
  const end = first + argumentsOf(itemNamed(item) ?? item);
  const overrides = layout.overrides ? args[layout.bound ? end + 1 : end] : undefined;
  return { estimate: ask(item, args.slice(first, end), overrides).estimate, assumptions: end - 1 };
}
