/** What is wrong with a request: facts only. The front ends choose the words, in the reader's language. */
export type Problem =
  | {
      readonly kind: "unknown";
      readonly what: Named;
      readonly given: string;
      readonly nearest: readonly string[];
    }
  | {
      readonly kind: "ambiguous";
      readonly what: Named;
      readonly given: string;
      readonly candidates: readonly string[];
    }
  | {
      readonly kind: "no-field";
      readonly given: string;
      readonly of: string;
      readonly fields: readonly string[];
      readonly nearest: readonly string[];
      /** The call states presets of the user's own, in whose table an empty cell is a 0. */
      readonly own?: true;
    }
  | { readonly kind: "missing"; readonly quantity: string; readonly of: string | null; readonly own?: true }
  /** What is asked for is of another kind of preset: one that is counted in devices, requests or runs. */
  | { readonly kind: "wrong-kind"; readonly counted: "devices" | "requests" | "runs"; readonly of: string }
  | { readonly kind: "empty"; readonly argument: string }
  | {
      readonly kind: "limits";
      readonly argument: string;
      readonly given: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: "not-a-number"; readonly argument: string; readonly given: string }
  | { readonly kind: "two-readings"; readonly argument: string; readonly given: string }
  | { readonly kind: "not-text"; readonly argument: string; readonly given: string }
  | { readonly kind: "shapes"; readonly one: Shape; readonly other: Shape }
  | { readonly kind: "whole-column"; readonly argument: string; readonly rows: number }
  | { readonly kind: "too-many-cells"; readonly rows: number; readonly columns: number }
  | { readonly kind: "one-value"; readonly argument: string }
  | { readonly kind: "one-line"; readonly rows: number; readonly columns: number }
  | { readonly kind: "one-estimate"; readonly rows: number; readonly columns: number }
  /** `zero`: a number, for which a 0 stands for nothing too. */
  | { readonly kind: "absent"; readonly argument: string; readonly zero?: true }
  | { readonly kind: "block"; readonly argument: string; readonly given?: string }
  | { readonly kind: "no-central"; readonly argument: string }
  | {
      readonly kind: "order";
      readonly name: string;
      readonly low: number;
      readonly central: number;
      readonly high: number;
    }
  | { readonly kind: "one-end"; readonly name: string }
  | { readonly kind: "no-ends"; readonly name: string }
  | { readonly kind: "twice"; readonly name: string }
  | { readonly kind: "unit"; readonly name: string; readonly given: string; readonly expected: string }
  | {
      readonly kind: "no-rate";
      readonly currency: string;
      readonly rate: string;
      readonly given: string | null;
    }
  | { readonly kind: "no-code"; readonly argument: string; readonly given: string }
  | {
      readonly kind: "currency";
      readonly name: string;
      readonly given: string;
      /** null: nothing is said of the currency of prices. */
      readonly currency: string | null;
    }
  | { readonly kind: "percent"; readonly name: string; readonly given: number }
  | {
      readonly kind: "choice";
      readonly argument: string;
      readonly given: string;
      readonly values: readonly string[];
    }
  | { readonly kind: "no-usage"; readonly recipe: string }
  | { readonly kind: "wrong-usage"; readonly stated: string; readonly recipe: string }
  | { readonly kind: "residual" }
  | { readonly kind: "overflow" }
  | { readonly kind: "overrides" }
  | { readonly kind: "taken"; readonly id: string }
  | { readonly kind: "not-by-row"; readonly name: string }
  | { readonly kind: "arguments"; readonly name: string; readonly most: number }
  /** An error that stood in a cell of the input; it passes through to its own row. */
  | { readonly kind: "cell"; readonly error: string; readonly message: string | null }
  /** A row without a preset: no result, and nothing wrong. */
  | { readonly kind: "blank" };

/** What a name can be a name of. */
export type Named = "preset" | "site" | "hardware" | "item" | "scenario" | "edition" | "assumption";

export interface Shape {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

/** Carries a problem that spoils a whole call. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  constructor(readonly problem: Problem) {
    super(JSON.stringify(problem));
  }
}

export const refuse = (problem: Problem): never => {
  throw new ProblemError(problem);
};
