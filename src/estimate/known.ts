import type { Given } from "../editions/given";
import type { Edition } from "../editions/registry";
import type { Figure, PresetRecord } from "../editions/schema";
import type { Shelf } from "../editions/shelf";
import type { Column } from "../method/evaluate";
import type { Triple } from "../method/range";
import type { Columns } from "./group";
import type { Located } from "./locate";
import type { Sourced } from "./program";
import { entryOf, type Cells } from "./request";

/** Everything that a program's loads can come from. */
export interface Known extends Columns {
  readonly edition: Edition;
  readonly given: Given;
}

type Load = Sourced["loads"][number];

/** The central values of one load for all rows. */
export function columnOf(
  { name, origin }: Load,
  { edition, given, preset, site, devices, hours }: Known,
): Column {
  switch (origin) {
    case "devices":
      return plain(devices);
    case "hours":
      return plain(hours);
    case "given":
      return given.figures[name]!.central;
    case "preset":
      return gathered(edition.hardware, name, preset);
    case "site":
      return gathered(edition.sites, name, site);
    case "fallback":
      return edition.method[name]!.fallback!.central;
  }
}

/** One load of one row, with its ends where it has any. */
export function tripleOf(load: Load, row: number, known: Known): Triple {
  const { origin } = load;
  if (origin === "devices" || origin === "hours")
    return known[origin].values[entryOf(known[origin].values, row)]!;
  const { low, central, high } = figureOf(load, row, known);
  return low === undefined && high === undefined
    ? central
    : { low: low ?? central, central, high: high ?? central };
}

function figureOf({ name, origin }: Load, row: number, { edition, given, preset, site }: Known): Figure {
  if (origin === "given") return given.figures[name]!;
  if (origin === "preset") return recordOf(edition.hardware, preset, row).figures[name]!;
  if (origin === "site") return recordOf(edition.sites, site, row).figures[name]!;
  return edition.method[name]!.fallback!;
}

/** The preset that serves a row. */
export const recordOf = <Preset extends PresetRecord>(
  shelf: Shelf<Preset>,
  located: Located,
  row: number,
): Preset => shelf.presets[located.values[entryOf(located.values, row)]!]!;

const plain = ({ values }: Cells<Float64Array>): Column => (values.length === 1 ? values[0]! : values);

function gathered(shelf: Shelf<PresetRecord>, figure: string, { values: index }: Located): Column {
  const table = shelf.central(figure);
  return index.length === 1 ? table[index[0]!]! : { table, index };
}
