import { call } from "../../../functions/call";
import { inputsOf } from "../inputs";
import { FIELDS, type OwnKind } from "./fields";

/** A column of a copy and what stands in it. */
export interface Copied {
  readonly heading: string;
  readonly value: string | number;
}

/** What a table of own presets says of a preset, so that its copy is estimated as the preset itself. */
export function copiedFields(preset: string, kind: OwnKind): readonly Copied[] {
  const assumed = { scenario: null, stated: [] };
  const { values, steps } =
    kind === "site"
      ? inputsOf({ preset: null, site: preset, assumed })
      : inputsOf({ preset, site: null, assumed });
  return FIELDS[kind].flatMap(({ field, heading = field, else: otherwise = "" }): readonly Copied[] => {
    const own = call("AIPRESET", [preset, field]);
    const taken = values.get(otherwise)?.value ?? steps.get(otherwise);
    // A site's own figures are the ones that its estimates take, its WUE in water consumed.
    const value = kind === "site" ? (taken ?? own) : typeof own === "object" ? taken : own;
    if (typeof value !== "number" && typeof value !== "string") return [];
    // Desktop Excel hands over an empty cell as 0, so that a 0 in a table of presets must be a text.
    return [{ heading, value: value === 0 ? "0" : value }];
  });
}
