import { distance } from "fastest-levenshtein";
import type { Problem } from "../problem";
import { MONEY } from "./money";
import type { Edition } from "./registry";
import { nearestOf, normal } from "./shelf";

/** What a name that users state is a name of. */
export type Meaning =
  | { readonly kind: "quantity"; readonly label: string; readonly name: string }
  | {
      readonly kind: "option";
      readonly label: string;
      readonly name: string;
      readonly values: readonly string[];
    }
  | { readonly kind: Word; readonly label: string };

type Word = "site" | "hardware" | "edition" | "scenario" | "money";

/** Names that are no quantity and no choice of method. */
export const EDITION = "Edition";
export const SCENARIO = "Scenario";
const WORDS: Readonly<Record<string, Word>> = {
  Site: "site",
  Hardware: "hardware",
  [EDITION]: "edition",
  [SCENARIO]: "scenario",
  ...Object.fromEntries(Object.values(MONEY).map((label) => [label, "money" as const])),
};

/** What a name means in an edition; undefined for a name that it does not know. */
export const meaningOf = (edition: Edition, name: string): Meaning | undefined =>
  vocabulary(edition).get(normal(name));

/** True for a name that assumptions may bear; anything else without a value is a heading. */
export const isAssumption = (edition: Edition, name: string): boolean =>
  meaningOf(edition, name) !== undefined;

/** Letters by which a slip of the keyboard differs from the name that was meant. */
const SLIP = 2;

/** True for what is no name, but nearly one: a slip rather than a heading. */
export function isSlip(edition: Edition, text: string): boolean {
  const typed = normal(text);
  return [...vocabulary(edition).keys()].some((name) => distance(name, typed) <= SLIP);
}

export function unknownAssumption(edition: Edition, name: string): Problem {
  const labels = [...vocabulary(edition).values()].map(({ label }) => label);
  return { kind: "unknown", what: "assumption", given: name, nearest: nearestOf(name, labels) };
}

const vocabularies = new WeakMap<Edition, ReadonlyMap<string, Meaning>>();

function vocabulary(edition: Edition): ReadonlyMap<string, Meaning> {
  const known = vocabularies.get(edition);
  if (known !== undefined) return known;
  const meanings: Meaning[] = [
    ...Object.entries(WORDS).map(([label, kind]): Meaning => ({ kind, label })),
    ...Object.entries(edition.options).map(([name, option]): Meaning => ({
      kind: "option",
      name,
      label: option.label,
      values: option.values,
    })),
    ...Object.entries(edition.method).flatMap(([name, { label }]): Meaning[] =>
      label === undefined ? [] : [{ kind: "quantity", name, label }],
    ),
  ];
  const built = new Map(meanings.map((meaning) => [normal(meaning.label), meaning]));
  vocabularies.set(edition, built);
  return built;
}
