/**
 * One figure as a source states it. `low` and `high` are its 5 % and 95 % ends; without them the figure is taken as known.
 * `basis` says what kind of figure it is: disclosed, measured, derived, analogy, assumption …
 */
export interface Figure {
  readonly low?: number;
  readonly central: number;
  readonly high?: number;
  readonly unit: string;
  readonly basis: string;
  /** Key of the edition's sources. */
  readonly source: string;
  /** When the figure held, as the source says it. */
  readonly date?: string;
  readonly note?: string;
}

/** Choices made for an estimate, such as { recipe: "fleet", cost_basis: "owned" }. */
export type Choices = Readonly<Record<string, string>>;

/** A way to compute a quantity. It applies when every choice it names is made so, and all its names resolve. */
export interface Rule {
  readonly when?: Choices;
  /** In Excel's language, over other quantities' names: + - * / ( ) MIN MAX SQRT EXP LN ROUNDUP. */
  readonly formula: string;
  /** Key of the edition's sources. */
  readonly source: string;
}

/** A quantity without rules is an input. `fallback` stands in when it is neither known nor computable. */
export interface Quantity {
  readonly unit: string;
  /** What it is, for the page that prints the method. The build leaves it out of what Excel downloads. */
  readonly about?: string;
  /** The name users write among their assumptions; without one they cannot state it. */
  readonly label?: string;
  readonly rules?: readonly Rule[];
  readonly fallback?: Figure;
  /** A quantity of which only whole multiples exist: low and high are rounded up to them, as the rules round the rest. */
  readonly wholeIn?: string;
  /** Limits of a value that users state. */
  readonly min?: number;
  readonly max?: number;
}

export type Method = Readonly<Record<string, Quantity>>;
