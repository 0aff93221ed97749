import type { Change } from "../workbook/change";
import type { Draft } from "../workbook/draft";
import type { Area, Job, Workbook } from "../workbook/workbook";

/** Something an action tells of a place; a row of its result that jumps there. */
export interface Finding {
  readonly area: Area | null;
  readonly text: string;
}

/** What an action would do, worked out and not yet done. */
export interface Plan {
  /** null: there is nothing to write, only to read. */
  readonly draft: Draft | null;
  /** What it will do, in a sentence; null where the places it writes to say enough. */
  readonly outlook: string | null;
  /** What it has done or found. */
  readonly summary: string;
  /** The place to show first. */
  readonly place: Area | null;
  /** What it tells of places, each list under a title that gives its number. */
  readonly lists: readonly { readonly title: string; readonly findings: readonly Finding[] }[];
}

/** What has been entered for an action, by the field's id. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** Something an action needs to know first. */
export type EntryField = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
} & (
  | { readonly kind: "text"; readonly start: string }
  | { readonly kind: "month"; readonly start: string }
  | {
      readonly kind: "many";
      readonly start: readonly string[];
      readonly options: readonly { readonly id: string; readonly name: string }[];
      readonly most: number;
    }
);

/** Anything that the pane does to a workbook or reads out of it. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** What it does, before anything is asked. */
  readonly about: string;
  /** Why it cannot be done here, known before anything is asked; null where it can. */
  readonly hindrance: string | null;
  /** The words of the button that carries it out. */
  readonly verb: string;
  /** What it asks first, from what stands in the form. */
  readonly fields: () => readonly EntryField[];
  /** Written at once where nothing stands in the way; the outcome stands at the pane's lower edge. */
  readonly quick: boolean;
  /** @throws {Refusal} with a sentence for the user */
  readonly plan: (request: {
    readonly host: Workbook;
    readonly entries: Entries;
    readonly job: Job;
  }) => Promise<Plan>;
}

/** Why an action cannot be worked out, in the user's words; `field` is the entry to change, if it is one. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** How far work has come; a total of 0 is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Where an action stands. */
export type Run =
  | { readonly step: "form" }
  | { readonly step: "planning"; readonly progress: Progress }
  /** Worked out: the user is shown it, and asked where something would be lost. */
  | { readonly step: "ready"; readonly plan: Plan }
  | { readonly step: "writing"; readonly plan: Plan; readonly progress: Progress }
  | { readonly step: "done"; readonly plan: Plan; readonly undo: Change | null }
  | { readonly step: "failed"; readonly reason: string; readonly retry: (() => Promise<void>) | null }
  | { readonly step: "said"; readonly text: string };

/** The action at hand. */
export interface Panel {
  readonly action: Action;
  readonly fields: readonly EntryField[];
  readonly entries: Entries;
  /** The entry that was refused, and why. */
  readonly fault: { readonly field: string; readonly message: string } | null;
  readonly run: Run;
}

export const isBusy = (panel: Panel | null): boolean =>
  panel?.run.step === "planning" || panel?.run.step === "writing";
