import type { Figure, PresetRecord } from "../editions/schema";
import { STATED } from "../editions/stated";
import type { Shelf } from "../editions/shelf";
import type { Column } from "../method/evaluate";
import type { Triple } from "../method/range";
import type { Group } from "./group";
import type { Known } from "./known";
import type { Load } from "./load";
import { positionAt, type Located } from "./locate";
import { entryOf, type Cells } from "./request";

/** The central values of one load for all rows of a group. */
export function columnOf(load: Load, group: Group, known: Known): Column {
  const { name, origin, central } = load;
  if (typeof central === "number") return central;
  switch (origin) {
    case "asked":
      return plain(askedFor(load, known));
    case "override":
      return plain(known.overrides[name]!);
    case "given":
      return group.given.figures[name]!.central;
    case "preset":
      return gathered(central!, known.preset);
    case "hardware":
      return gathered(central!, known.hardware);
    case "site":
      return gathered(central!, known.site);
    case "fallback":
      return NaN; // It has a central value for all.
  }
}

/** One load of one row, with its ends where it has any. */
export function tripleOf(load: Load, row: number, group: Group, known: Known): Triple {
  if (load.origin === "asked") {
    const { values } = askedFor(load, known);
    return values[entryOf(values, row)]!;
  }
  const { low, central, high } = figureOf(load, row, group, known);
  return low === undefined && high === undefined
    ? central
    : { low: low ?? central, central, high: high ?? central };
}

/** The figure behind one load of one row; what the formula itself asks for is no figure. */
export function figureOf({ name, figure, origin }: Load, row: number, group: Group, known: Known): Figure {
  const { edition, preset, site, hardware } = known;
  if (origin === "given") return group.given.figures[name]!;
  if (origin === "override") return overriding(name, row, known);
  if (origin === "preset") return recordOf(edition.presets, preset, row).figures[figure]!;
  if (origin === "hardware") return recordOf(edition.hardware, hardware, row).figures[figure]!;
  if (origin === "site") return recordOf(edition.sites, site, row).figures[figure]!;
  return edition.method[name]!.fallback!;
}

function overriding(name: string, row: number, { edition, overrides }: Known): Figure {
  const { values } = overrides[name]!;
  const { unit } = edition.method[name]!;
  return { central: values[entryOf(values, row)]!, unit, basis: "stated", source: STATED };
}

/** The column that carries what the formula itself asks for. */
function askedFor({ name, figure }: Load, { quantity, usage, also }: Known): Cells<Float64Array> {
  if (figure === "quantity") return quantity;
  return figure === "usage" ? usage : also[name]!;
}

/** The preset that serves a row. */
export const recordOf = <Preset extends PresetRecord>(
  shelf: Shelf<Preset>,
  located: Located,
  row: number,
): Preset => shelf.presets[positionAt(located, row)]!;

const plain = ({ values }: Cells<Float64Array>): Column => (values.length === 1 ? values[0]! : values);

function gathered(all: Float64Array, located: Located): Column {
  const { values, distinct } = located;
  if (values.length === 1) return all[positionAt(located, 0)]!;
  // A table of the names in the column is small and stays in the cache. No row reads what is not said.
  const table = new Float64Array(distinct.length);
  for (let name = 0; name < table.length; name++) table[name] = all[distinct[name]!] ?? NaN;
  return { table, index: values };
}
