import { call } from "../../functions/call";
import { presetNamed, shortSpelling } from "../../functions/spelling";
import { tableOf, textOf } from "./answers";

/** A preset as drop-downs offer it. */
export interface Offered {
  /** As formulas spell it. */
  readonly spelling: string;
  readonly kind: "hardware" | "model" | "training";
  /** What usage counts: "hours", "output tokens", "input tokens"; null where there is none. */
  readonly usage: string | null;
}

const KINDS = ["hardware", "model", "training"] as const;

const idsOf = (kind: string): readonly string[] =>
  tableOf("AIPRESETS", [kind]).flatMap(([id]) =>
    typeof id === "string" && !id.startsWith("custom") ? [id] : [],
  );

let offered: readonly Offered[] | null = null;
let sites: readonly string[] | null = null;

/** Every preset of the newest edition that an estimate can be asked for. */
export const presetsOffered = (): readonly Offered[] =>
  (offered ??= KINDS.flatMap((kind) =>
    idsOf(kind).map((id) => {
      const unit = call("AIPRESET", [id, "Usage unit"]);
      const shelf = kind === "hardware" ? "hardware" : "activity";
      return { spelling: shortSpelling(shelf, id), kind, usage: typeof unit === "string" ? unit : null };
    }),
  ));

/** Every site of the newest edition, as formulas spell it. */
export const sitesOffered = (): readonly string[] =>
  (sites ??= idsOf("site").map((id) => shortSpelling("site", id)));

/** How the drop-downs spell a preset, however it is spelled; what they do not offer comes back as it is. */
export function asOffered(preset: string): string {
  const id = presetNamed("activity", preset);
  if (id === null) return preset;
  return presetNamed("hardware", id) === id ? shortSpelling("hardware", id) : shortSpelling("activity", id);
}

/** The kind of a preset and what its usage counts; null for one that the newest edition does not offer. */
export const offeredAs = (preset: string): Offered | null => {
  const spelling = asOffered(preset);
  return presetsOffered().find((each) => each.spelling === spelling) ?? null;
};

/** The newest edition, to which inserted formulas are pinned. */
export const newestEdition = (): string => textOf(call("AIVERSION", [])).split(/[ ,]+/).at(-1)!;
