import { evaluate } from "../functions/evaluate";
import type { Cell } from "../../src/functions/cells";
import rows from "./results.json";

/** A published figure, and the one formula of ours that states how it came about. */
export interface Case {
  readonly id: string;
  readonly quantity: string;
  readonly expected: number;
  readonly unit: string;
  /** Share of the expected value. */
  readonly tolerance: number;
  /** false: the publication contradicts itself; null: it prints no inputs. */
  readonly reproduces: boolean | null;
  /** null where no formula of ours says it; the note then tells why. */
  readonly formula: string | null;
  /** The answer × times ÷ per is in the unit published. */
  readonly times?: number;
  readonly per?: number;
  readonly note?: string;
  /** An input, or what is expected, was derived from the other: agreement proves the arithmetic and no more. */
  readonly circular?: boolean;
  /** Where the publication errs: the statement that is right, and its answer. */
  readonly instead?: { readonly formula: string; readonly expected: number; readonly note: string };
  readonly source: string;
  /** Where its figures were read: in the source, in a secondary text, or from memory. */
  readonly read: string;
}

export const cases: readonly Case[] = rows;

/** A case with a formula. */
export type Stated = Case & { readonly formula: string };

const isStated = (each: Case): each is Stated => each.formula !== null;

export const stated = cases.filter(isStated);
/** Must come out. */
export const met = stated.filter(({ reproduces }) => reproduces === true);
/** Must not come out, because the publication contradicts itself. */
export const contradicted = stated.filter(({ reproduces }) => reproduces === false);
export const unstated = cases.filter((each) => !isStated(each));

/** What a formula of ours gives, in the unit published. */
export function answer({ times = 1, per = 1 }: Case, formula: string): number {
  const cell = evaluate(formula);
  const value = Array.isArray(cell) ? centralOf(cell) : cell;
  if (typeof value !== "number") throw new Error(`${formula} gives ${JSON.stringify(value)}`);
  return (value * times) / per;
}

/** AITOTAL answers low, central and high. */
const centralOf = ([row]: readonly Cell[][]): Cell | undefined => row?.[1];

/** How far off, as a share of what is expected. */
export const error = (value: number, expected: number): number => value / expected - 1;
