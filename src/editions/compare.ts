import type { Quantity, Rule } from "../method/method";
import type { Edition } from "./edition";
import { recordsOf, type Kind } from "./records";
import type { Figure, PresetRecord } from "./schema";

/** A figure that two editions state differently; null where one of them has none. */
export interface FigureChange {
  /** "method" for a default of the method. */
  readonly kind: Kind | "method";
  readonly id: string;
  readonly figure: string;
  readonly was: Figure | null;
  readonly now: Figure | null;
  /** Of the central values, in the figure's unit, and as a share of the earlier one. */
  readonly change: number | null;
  readonly share: number | null;
}

/** Anything else that differs: a rule, a limit, a choice, a name. */
export interface TextChange {
  readonly kind: Kind | "method" | "option";
  readonly id: string;
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

export interface Mention {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
}

export interface Comparison {
  readonly figures: readonly FigureChange[];
  readonly rules: readonly TextChange[];
  readonly presets: readonly TextChange[];
  readonly added: readonly Mention[];
  readonly removed: readonly Mention[];
}

/** What changes from one edition to another. */
export function compare(was: Edition, now: Edition): Comparison {
  const figures: FigureChange[] = [];
  const presets: TextChange[] = [];
  const added: Mention[] = [];
  const removed: Mention[] = [];
  const later = new Map(recordsOf(now));
  for (const [kind, records] of recordsOf(was)) {
    for (const { id, one, other } of pairs(byId(records), byId(later.get(kind) ?? []))) {
      if (one === undefined) added.push({ kind, id, name: other!.name });
      else if (other === undefined) removed.push({ kind, id, name: one.name });
      else {
        figures.push(...figureChanges(kind, id, one.figures, other.figures));
        presets.push(...textChanges(kind, id, { ...one, figures: NOTHING }, { ...other, figures: NOTHING }));
      }
    }
  }
  return { figures: [...figures, ...defaults(was, now)], rules: rules(was, now), presets, added, removed };
}

/** Figures have a list of their own. */
const NOTHING = {};

const byId = (records: readonly PresetRecord[]): Readonly<Record<string, PresetRecord>> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

/** Entries of two tables side by side. */
function pairs<Entry>(ones: Readonly<Record<string, Entry>>, others: Readonly<Record<string, Entry>>) {
  const ids = new Set([...Object.keys(ones), ...Object.keys(others)]);
  return [...ids].map((id) => ({ id, one: ones[id], other: others[id] }));
}

type Figures = Readonly<Record<string, Figure>>;

function figureChanges(kind: FigureChange["kind"], id: string, was: Figures, now: Figures): FigureChange[] {
  return pairs(was, now)
    .filter(({ one, other }) => JSON.stringify(one) !== JSON.stringify(other))
    .map(({ id: figure, one, other }) => {
      const change = one === undefined || other === undefined ? null : clean(other.central - one.central);
      const share = change === null || one!.central === 0 ? null : clean(change / one!.central);
      return { kind, id, figure, was: one ?? null, now: other ?? null, change, share };
    });
}

/** Without the noise of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** Defaults of the method stand under the name of their quantity. */
function defaults(was: Edition, now: Edition): FigureChange[] {
  return pairs(was.method, now.method).flatMap(({ id, one, other }) =>
    figureChanges("method", id, fallback(one), fallback(other)),
  );
}

const fallback = (quantity: Quantity | undefined): Figures =>
  quantity?.fallback === undefined ? {} : { default: quantity.fallback };

/** What computes otherwise: rules, units, limits, labels, choices, line items, correlations. */
function rules(was: Edition, now: Edition): TextChange[] {
  return [
    ...pairs(was.method, now.method).flatMap(({ id, one, other }) =>
      textChanges("method", id, computing(one), computing(other)),
    ),
    ...pairs(was.options, now.options).flatMap(({ id, one, other }) =>
      textChanges("option", id, one ?? {}, other ?? {}),
    ),
    ...textChanges("method", "items", was.items, now.items),
    ...textChanges("method", "correlations", { all: was.correlations }, { all: now.correlations }),
  ];
}

/** Without what is said of a quantity in words, and without its default, which is a figure. */
function computing(quantity: Quantity | undefined): object {
  if (quantity === undefined) return {};
  const { unit, label, min, max, rules: all = [] } = quantity;
  return { unit, label, min, max, rules: all.map(ruleText) };
}

function ruleText({ when = {}, formula }: Rule): string {
  const choices = Object.entries(when).map(([choice, value]) => `${choice} ${value}`);
  return choices.length === 0 ? formula : `${choices.join(", ")}: ${formula}`;
}

function textChanges(kind: TextChange["kind"], id: string, was: object, now: object): TextChange[] {
  return pairs(was as Readonly<Record<string, unknown>>, now as Readonly<Record<string, unknown>>)
    .map(({ id: field, one, other }) => ({ kind, id, field, was: textOf(one), now: textOf(other) }))
    .filter((change) => change.was !== change.now);
}

function textOf(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
