import type { Area } from "../workbook/workbook";
import type { Change } from "../workbook/change";
import type { Explanation } from "../workbook/explain";
import type { Estimate, Measure, Question } from "./estimate";
import type { Preset } from "./presets";

/** A list that is searched by typing; `active` is the option the keyboard is on. */
export interface Picking {
  readonly query: string;
  readonly options: readonly Preset[];
  readonly active: number;
  readonly open: boolean;
}

/** Where an insertion stands. */
export type Insertion =
  | { readonly step: "idle" }
  | { readonly step: "working" }
  | { readonly step: "asking"; readonly area: Area; readonly holds: string }
  | { readonly step: "done"; readonly area: Area; readonly undo: Change }
  | { readonly step: "said"; readonly text: string };

/** All that the pane shows. */
export interface State {
  readonly hardware: Picking;
  /** The picked hardware and how formulas spell it. */
  readonly picked: (Preset & { readonly spelling: string }) | null;
  readonly quantity: string;
  readonly hours: string;
  readonly sites: Picking;
  /** What formulas say for the site; null is the global average. */
  readonly site: string | null;
  readonly scenarios: readonly Preset[];
  readonly scenario: string | null;
  readonly measure: Measure;
  /** null until a preset is picked and both numbers can be read. */
  readonly question: Question | null;
  readonly estimate: Estimate | null;
  readonly target: Area | null;
  readonly insertion: Insertion;
  readonly explanation: Explanation | null;
  /** What the host refused to do, and how to try it again. */
  readonly failure: { readonly reason: string; readonly retry: () => void } | null;
  /** A short sentence for the live region: "12 presets", "Formula copied." */
  readonly announcement: string;
}
