import type { Program } from "../method/evaluate";

/** Where the value of a plan's input comes from. */
export type Origin = "asked" | "override" | "given" | "preset" | "hardware" | "site" | "fallback";

export interface Load {
  readonly name: string;
  readonly origin: Origin;
  /** The name that the value has where it comes from. */
  readonly figure: string;
}

/** A program with the origin of each of its loads. */
export interface Sourced {
  readonly program: Program;
  readonly loads: readonly Load[];
}
