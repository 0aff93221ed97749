import {
  estimate,
  type Cells,
  type Estimate,
  type Names,
  type Request,
  newest,
  NO_PROBLEMS,
} from "../estimate";
import { nearestOf, normal } from "../editions/shelf";
import { refuse } from "../problem";
import type { Argument } from "./cells";
import { names, numbers, type Limits } from "./columns";
import { readOverrides, type Varied } from "./overrides";
import { statedIn } from "./stated";
import { extentOf, matrix, usedRows, type Extent, type Matrix } from "./matrix";

/** An estimate asked for by a cell, and the shape that its answers take. */
export interface Asked {
  readonly estimate: Estimate;
  readonly extent: Extent;
}

export type Arguments = readonly (Argument | undefined)[];

const COUNT: Limits = { min: 0, max: 1e15, nothing: 0 };
/** No usage, whether left out, empty or 0, means that it is not said. */
const USAGE: Limits = { min: 0, max: 1e9, nothing: NaN };
const HOURS: Limits = { min: 1e-6, max: 1e7, nothing: NaN };
const BILLIONS: Limits = { min: 1e-6, max: 1e9, nothing: NaN };

/** Item ids whose functions have arguments of their own. */
const OWN_ARGUMENTS: Readonly<
  Record<string, (goal: string, args: Arguments, varied: Varied | null) => Asked>
> = {
  capex: askCapex,
  devices: askDevices,
  trainhours: askTrainHours,
};

/** How many arguments follow an item before `bound` or `overrides`. */
export function argumentsOf(item: string): number {
  if (item === "capex") return 3;
  if (item === "devices") return 6;
  return item === "trainhours" ? 4 : 5;
}

/** The id of an item as it may be typed; undefined where there is none such. */
export function itemNamed(text: string): string | undefined {
  if (Object.hasOwn(newest.items, text)) return text;
  const id = normal(text);
  return Object.hasOwn(newest.items, id) ? id : undefined;
}

/**
 * Understands the arguments that follow an item.
 *
 * @param item id of a line item, such as "energy" or "water.onsite"
 * @param args those of AIENERGY, or of AICAPEX, AIDEVICES and AITRAINHOURS for their items
 * @param overrides what differs by row
 */
export function ask(item: string, args: Arguments, overrides?: Argument): Asked {
  const { items } = newest;
  const id = itemNamed(item);
  if (id === undefined)
    return refuse({
      kind: "unknown",
      what: "item",
      given: item,
      nearest: nearestOf(item, Object.keys(items)),
    });
  return (OWN_ARGUMENTS[id] ?? askMeasure)(items[id]!, args, readOverrides(overrides));
}

function askMeasure(
  goal: string,
  [presets, quantities, usages, sites, assumptions]: Arguments,
  varied: Varied | null,
): Asked {
  const preset = matrix("preset", presets);
  const quantity = matrix("quantity", quantities);
  const usage = matrix("usage", usages);
  const site = matrix("site", sites);
  const extent = extentWithin([preset, quantity, usage, site], varied);
  return asked(extent, varied, {
    goal,
    rows: extent.rows * extent.columns,
    preset: names(preset, extent),
    quantity: numbers(quantity, extent, COUNT),
    usage: numbers(usage, extent, USAGE),
    site: names(site, extent),
    stated: statedIn(assumptions),
  });
}

function askCapex(goal: string, [hardware, counts, assumptions]: Arguments, varied: Varied | null): Asked {
  const preset = matrix("hardware", hardware);
  const quantity = matrix("count", counts);
  const extent = extentWithin([preset, quantity], varied);
  return asked(extent, varied, {
    goal,
    rows: extent.rows * extent.columns,
    preset: names(preset, extent),
    quantity: numbers(quantity, extent, COUNT),
    usage: NOT_SAID,
    site: NO_NAME,
    stated: statedIn(assumptions),
  });
}

function askDevices(
  goal: string,
  [models, requests, hours, usages, hardware, assumptions]: Arguments,
  varied: Varied | null,
): Asked {
  const preset = matrix("model", models);
  const quantity = matrix("requests", requests);
  const duration = matrix("hours", hours);
  const usage = matrix("usage", usages);
  const devices = matrix("hardware", hardware);
  const extent = extentWithin([preset, quantity, duration, usage, devices], varied);
  return asked(extent, varied, {
    goal,
    rows: extent.rows * extent.columns,
    preset: names(preset, extent),
    quantity: numbers(quantity, extent, COUNT),
    usage: numbers(usage, extent, USAGE),
    site: NO_NAME,
    hardware: names(devices, extent),
    also: { hours: required(duration, numbers(duration, extent, HOURS)) },
    stated: statedIn(assumptions),
  });
}

function askTrainHours(
  goal: string,
  [parameters, tokens, hardware, assumptions]: Arguments,
  varied: Varied | null,
): Asked {
  const size = matrix("parameters", parameters);
  const amount = matrix("tokens", tokens);
  const devices = matrix("hardware", hardware);
  const extent = extentWithin([devices, size, amount], varied);
  return asked(extent, varied, {
    goal,
    rows: extent.rows * extent.columns,
    preset: CUSTOM_RUN,
    quantity: ONE,
    usage: NOT_SAID,
    site: NO_NAME,
    hardware: named(devices, names(devices, extent)),
    also: {
      active_parameters: required(size, numbers(size, extent, BILLIONS)),
      training_tokens: required(amount, numbers(amount, extent, BILLIONS)),
    },
    stated: statedIn(assumptions),
  });
}

const NOT_SAID: Cells<Float64Array> = { values: Float64Array.of(NaN), problems: NO_PROBLEMS };
const ONE: Cells<Float64Array> = { values: Float64Array.of(1), problems: NO_PROBLEMS };
const only = (name: string | null): Names => ({
  distinct: [name],
  values: Int32Array.of(0),
  problems: NO_PROBLEMS,
});
const NO_NAME = only(null);
const CUSTOM_RUN = only("custom run");

const asked = (extent: Extent, varied: Varied | null, request: Request): Asked => ({
  extent,
  estimate: estimate(varied === null ? request : { ...request, overrides: varied.within(extent) }),
});

/** Results go as far as the first argument has names: blank ones at its end are left out. */
function extentWithin(matrices: readonly Matrix[], varied: Varied | null): Extent {
  const extent = extentOf(varied === null ? matrices : [...matrices, varied.shape]);
  const first = matrices[0]!;
  return first.rows > 1 ? { rows: usedRows(first), columns: extent.columns } : extent;
}

/** An argument that may not be left out. */
function required({ argument }: Matrix, { values, problems }: Cells<Float64Array>): Cells<Float64Array> {
  const bad = new Map(problems);
  values.forEach((value, entry) => {
    if (Number.isNaN(value) && !bad.has(entry)) bad.set(entry, { kind: "absent", argument, zero: true });
  });
  return { values, problems: bad };
}

function named({ argument }: Matrix, names: Names): Names {
  const bad = new Map(names.problems);
  names.values.forEach((name, entry) => {
    if (names.distinct[name] === null && !bad.has(entry)) bad.set(entry, { kind: "absent", argument });
  });
  return { ...names, problems: bad };
}
