import { refusalStringsFor } from "../../locales/refusals";
import type { Edit } from "../../workbook/change";
import type { Abilities } from "../../workbook/workbook";

/** Why a host cannot make edits of these kinds, in the user's words; null where it can. */
export function hindranceTo(
  kinds: readonly Edit["kind"][],
  can: Abilities | null,
  language: string,
): string | null {
  const set = can?.lacks?.(kinds) ?? null;
  return set === null ? null : refusalStringsFor(language).tooOld(set);
}
