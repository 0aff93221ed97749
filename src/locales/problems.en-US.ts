import { isPercent, limit, shown } from "./number";
import type { Wording } from "./wording";

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
const nearestOf = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : ` Nearest: ${nearest.map(quoted).join(", ")}.`;
const either = (names: readonly string[]): string =>
  names.length < 2
    ? names.map(quoted).join()
    : `${names.slice(0, -1).map(quoted).join(", ")} or ${quoted(names.at(-1)!)}`;
const size = ({ rows, columns }: { rows: number; columns: number }): string =>
  `${rows} row${rows === 1 ? "" : "s"} × ${columns} column${columns === 1 ? "" : "s"}`;

const span = (min: number, max: number): string =>
  min === max
    ? shown(min)
    : max === Infinity
      ? `${limit(min)} or more`
      : `from ${limit(min)} to ${limit(max)}`;

const WHERE = {
  preset: " AIPRESETS() lists all.",
  site: ' AIPRESETS("site") lists all.',
  hardware: ' AIPRESETS("hardware") lists all.',
  item: ' The main ones are "energy", "water", "cost" and "carbon".',
  scenario: ' AIPRESETS("scenario") lists all.',
  edition: "",
  assumption: "",
};

const KINDS: Readonly<Record<string, string>> = {
  fleet: "hardware, whose usage is Hours",
  inference: "a model, whose usage is Output tokens",
  training: "a training run",
  image: "a picture model, which counts pictures",
  embedding: "an embedding model, whose usage is Input tokens",
};

/** Kinds of presets by what is counted of them. */
const COUNTED = { devices: "hardware", requests: "a model", runs: "a training run" };

/** What a table of own presets does not state. */
const EMPTY =
  " In your table of presets a 0 counts as an empty cell: where it is meant, type '0 so that it is text.";

/** English sentences for every problem: the argument, what was given, the rule, the nearest right spelling. */
export const enUS: Wording = {
  unknown: ({ what, given, nearest }) =>
    `There is no ${what} ${quoted(given)}.${nearestOf(nearest)}${what === "item" && nearest.length > 0 ? "" : WHERE[what]}`,
  ambiguous: ({ what, given, candidates }) =>
    `${quoted(given)} fits more than one ${what}: write ${either(candidates)}.`,
  "no-field": ({ given, of, fields, nearest, own }) =>
    `${of} has no ${quoted(given)}.${nearestOf(nearest)} It has: ${fields.join(", ")}.${own ? EMPTY : ""}`,
  missing: ({ quantity, of, own }) =>
    quantity === "Hours"
      ? "usage is missing: give the powered hours of each device, or Hours among the assumptions."
      : quantity.includes("_")
        ? `${of ?? "This preset"} cannot be estimated: its ${quantity.replaceAll("_", " ")} is not known.`
        : `${quantity} is not known for ${of ?? "this preset"}: state it among the assumptions.${own ? EMPTY : ""}`,
  "wrong-kind": ({ counted, of }) =>
    `This can be asked of ${COUNTED[counted]} only; ${of} is something else.`,
  empty: ({ argument }) => `${argument} has no value: fill it in or remove it.`,
  limits: ({ argument, given, min, max }) =>
    `${argument} must be ${span(min, max)}; got ${shown(given)}.${isPercent(given, min, max) ? ` Write ${shown(given)} % as ${shown(given / 100)}.` : ""}`,
  "not-a-number": ({ argument, given }) => `${argument} must be a number; got ${quoted(given)}.`,
  "two-readings": ({ argument, given }) =>
    `${argument}: ${quoted(given)} is text that can be read in two ways. Enter it as a number, without separators.`,
  "not-text": ({ argument, given }) => `${argument} must be a name in text; got ${given}.`,
  shapes: ({ one, other }) =>
    `${one.argument} has ${size(one)} and ${other.argument} has ${size(other)}: make them the same size, or one of them a single cell.`,
  "whole-column": ({ argument, rows }) =>
    `${argument} is a whole column (${rows} rows): select the filled rows only, or use a table column.`,
  "too-many-cells": (extent) =>
    `The result would have ${size(extent)}: more than a sheet can take. Select fewer cells.`,
  "one-value": ({ argument }) => `${argument} must be a single value, not a range.`,
  "one-line": (extent) =>
    `The arguments have ${size(extent)}: each answer takes three cells, so give one row or one column at a time, or fill the grid by AIVALUE with bound "low", "central" or "high".`,
  "one-estimate": (extent) =>
    `This function takes one estimate at a time, but the arguments have ${size(extent)}: give single cells.`,
  absent: ({ argument, zero }) => `${argument} is missing${zero ? " or 0" : ""}.`,
  "no-usage": ({ recipe }) => `usage is not for ${KINDS[recipe] ?? "this preset"}: leave it empty.`,
  "wrong-usage": ({ stated, recipe }) =>
    `${stated} does not fit ${KINDS[recipe] ?? "this preset"}: remove it from the assumptions.`,
  block: ({ argument, given }) =>
    `${argument} must be the name of a scenario, or a block with names in one column and values in another${given === undefined ? "" : `; got ${given}`}.`,
  "no-central": ({ argument }) =>
    `${argument} has columns Low and High, but none headed Central or Value: add it.`,
  order: ({ name, low, central, high }) =>
    `${name} must rise from low over central to high; got ${shown(low)}, ${shown(central)}, ${shown(high)}.`,
  "one-end": ({ name }) => `${name} has only one of low and high: fill in both, or neither.`,
  "no-ends": ({ name }) => `${name} has no low and high: leave these cells empty.`,
  twice: ({ name }) => `${name} is stated twice: keep one of the two.`,
  unit: ({ name, given, expected }) => `${name} is stated in ${quoted(given)}; it must be in ${expected}.`,
  percent: ({ name, given }) =>
    `${name} (%) is ${shown(given)}, which can mean ${shown(given)} % or ${shown(given * 100)} %: take "(%)" away and state the ratio.`,
  "no-rate": ({ currency, rate, given }) =>
    `${currency} and ${rate} need each other: state both, such as ${given ?? "EUR"} and the number of ${rate === "FX rate" ? `USD for one ${given ?? "EUR"}` : `${given ?? "EUR"} for one USD`}.`,
  "no-code": ({ argument, given }) =>
    `${argument} must be a code of three letters, such as EUR; got ${quoted(given)}.`,
  currency: ({ name, given, currency }) =>
    currency === null
      ? `${name} is stated in ${given}: state Currency (${given}) and FX rate (USD for one ${given}) too.`
      : `${name} is stated in ${given}, but Currency is ${currency}: state all prices in ${currency}.`,
  choice: ({ argument, given, values }) => `${argument} must be ${either(values)}; got ${quoted(given)}.`,
  residual: () => "Residual value must not exceed Hardware price.",
  overflow: () =>
    "The result is too large for a number, or not defined: check quantity, usage and assumptions.",
  overrides: () =>
    "overrides must have names in its first row above one row for each item, or in its first column beside one column for each period.",
  taken: ({ id }) => `${quoted(id)} is the Id of a preset that is built in: give yours another Id.`,
  "not-by-row": ({ name }) => `${name} cannot differ by row: state it among the assumptions.`,
  arguments: ({ name, most }) => `${name} takes ${most === 0 ? "no" : `at most ${most}`} arguments.`,
};
