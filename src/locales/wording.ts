import type { Problem } from "../problem";

/** A sentence for every problem. A language that lacks one does not compile. */
export type Wording = {
  readonly [Kind in Exclude<Problem["kind"], "cell" | "blank">]: (
    problem: Extract<Problem, { kind: Kind }>,
  ) => string;
};
