import type { Program } from "../method/evaluate";

/** Where the value of a plan's input comes from. */
export type Origin = "asked" | "override" | "given" | "preset" | "hardware" | "site" | "fallback";

export interface Load {
  readonly name: string;
  readonly origin: Origin;
  /** The name that the value has where it comes from. */
  readonly figure: string;
  /** Its central values by position on the shelf that it comes from, or one for all; null where the request has it. */
  readonly central: Float64Array | number | null;
}

/** A program with the origin of each of its loads. */
export interface Sourced {
  readonly program: Program;
  readonly loads: readonly Load[];
}

/** What a program is for: a goal, and the names that come in columns of their own. */
export interface Asked {
  readonly goal: string;
  /** What the function asks for by arguments of its own. */
  readonly also: readonly string[];
  /** What differs by row and wins over all else. */
  readonly overridden: readonly string[];
}
