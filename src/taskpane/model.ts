import type { Fact } from "../functions/facts";
import type { Area } from "../workbook/workbook";
import type { Explanation } from "../workbook/explain";
import type { AssumptionRow } from "./assuming";
import type { CellView } from "./cell-state";
import type { Kept, Lent } from "./lent";
import type { Driver, Estimate, Measure, Question } from "./estimate";
import type { Filter, Kind, Preset } from "./presets";
import type { Panel } from "./run";

/** A list that is searched by typing; `active` is the option the keyboard is on. */
export interface Picking {
  readonly query: string;
  readonly filter: Filter;
  /** Options at the front that stand apart from the rest: the workbook's own, and the ones used lately. */
  readonly leads: readonly Lead[];
  readonly options: readonly Preset[];
  /** How many matches are not listed. */
  readonly more: number;
  readonly active: number;
  readonly open: boolean;
}

/** How many options at the front of a list belong together. */
export interface Lead {
  readonly of: "own" | "recent";
  readonly count: number;
}

/** What usage counts for a preset; null where there is none to state. */
export type UsageUnit = "hours" | "output tokens" | "input tokens" | null;

/** The picked preset, how formulas spell it, and its figures. */
export interface Picked extends Preset {
  readonly kind: Exclude<Kind, "site">;
  readonly spelling: string;
  /** The workbook's own table that formulas must assume; null for a built-in preset. */
  readonly reference: string | null;
  readonly usageUnit: UsageUnit;
  readonly facts: readonly Fact[];
}

/** What a user has entered: it outlives a change of language. */
export interface Form {
  readonly view: "estimate" | "workbook";
  readonly picked: Picked | null;
  readonly quantity: string;
  /** As typed, for each unit: 720 hours must not become 720 tokens. */
  readonly usage: Readonly<Record<Exclude<UsageUnit, null>, string>>;
  /** What formulas say for the site; null is the default of the preset. */
  readonly site: string | null;
  readonly siteFacts: readonly Fact[];
  readonly scenario: string | null;
  readonly assumptions: readonly AssumptionRow[];
  /** The range that is assumed in place of scenario and assumptions. */
  readonly lent: Lent | null;
  readonly measure: Measure;
}

/** All that the pane shows. */
export interface State extends Form {
  readonly search: Picking;
  readonly recent: readonly Preset[];
  readonly kept: Kept;
  readonly sites: Picking;
  readonly scenarios: readonly Preset[];
  /** null until a preset is picked and the numbers can be read. */
  readonly question: Question | null;
  readonly estimate: Estimate | null;
  /** What moves the chosen measure most. */
  readonly drivers: readonly Driver[];
  /** Values that stand where an assumption is not stated, by the method's names. */
  readonly defaults: ReadonlyMap<string, number | string>;
  readonly target: Area | null;
  /** The target's sheet is protected. */
  readonly locked: boolean;
  readonly explanation: Explanation | null;
  readonly cell: CellView;
  /** The action at hand; null while none is. */
  readonly panel: Panel | null;
  readonly online: boolean;
  /** What the host refused to do, and how to try it again. */
  readonly failure: { readonly reason: string; readonly retry: () => void } | null;
  /** A short sentence for the live region: "12 presets", "Formula copied." */
  readonly announcement: string;
}
