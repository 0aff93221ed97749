import type { Assumption, Ends } from "../editions/stated";
import { normal } from "../editions/shelf";
import { refuse } from "../problem";
import type { Cell } from "./cells";
import { headingIn } from "./headings";
import { readStated, splitUnit } from "./stated-cell";

type Row = readonly Cell[];
type Place = "low" | "central" | "high";

/** The columns in which a table of presets keeps one figure: its central value, and its ends where it has any. */
interface FigureColumns {
  readonly name: string;
  readonly unit: string | null;
  readonly at: Readonly<Partial<Record<Place, number>>>;
}

/**
 * The figures that a header names, as "Power (kW)", or as "Power low", "Power" and "Power high".
 *
 * @param isOther whether a heading is of a column that is no figure
 * @throws {ProblemError} for a figure twice, ends without their central value, and units that differ
 */
export function figureColumns(header: Row, isOther: (name: string) => boolean): readonly FigureColumns[] {
  const found = new Map<string, FigureColumns>();
  header.forEach((cell, column) => {
    if (typeof cell !== "string" || cell.trim() === "" || isOther(normal(cell))) return;
    const { name, unit, place } = readHeading(cell);
    const before = found.get(normal(name)) ?? { name, unit, at: {} };
    if (before.at[place] !== undefined) refuse({ kind: "twice", name: cell.trim() });
    if (unit !== null && before.unit !== null && normal(unit) !== normal(before.unit))
      refuse({ kind: "unit", name, given: unit, expected: before.unit });
    found.set(normal(name), {
      name,
      unit: before.unit ?? unit,
      at: { ...before.at, [place]: column },
    });
  });
  const all = [...found.values()];
  const endless = all.find(({ at }) => at.central === undefined);
  return endless === undefined ? all : refuse({ kind: "no-central", argument: endless.name });
}

/** "Power low (kW)" and "Power (kW) low" are the low end of Power, in kW. */
function readHeading(cell: string): { name: string; unit: string | null; place: Place } {
  const { name, unit } = splitUnit(cell);
  const [, front = name, last = ""] = /^(.*\S)\s+(\S+)$/u.exec(name) ?? [];
  const heading = headingIn(last);
  if (heading === null || heading === "unit") return { name, unit, place: "central" };
  const split = splitUnit(front);
  const place = heading === "value" ? "central" : heading;
  return { name: split.name, unit: unit ?? split.unit, place };
}

/**
 * One figure of one preset; null where none is stated. Excel on the desktop hands us 0 for an empty cell, so that a 0
 * states nothing in such a table, wherever it is computed; a 0 that is meant is a text.
 */
export function figureIn(row: Row, { name, unit, at }: FigureColumns): Assumption | null {
  const read = (place: Place): ReturnType<typeof readStated> => {
    const cell = row[at[place] ?? -1] ?? null;
    return readStated(name, cell === 0 ? null : cell);
  };
  const { value, percent } = read("central");
  const ends = endsOf(name, read("low").value, read("high").value);
  if (value === null) return ends === null ? null : refuse({ kind: "empty", argument: name });
  return { name, unit, value, percent, ...(ends !== null && { ends }) };
}

function endsOf(name: string, low: Assumption["value"], high: Assumption["value"]): Ends | null {
  if (low === null && high === null) return null;
  if (low === null || high === null) return refuse({ kind: "one-end", name });
  return { low: numberOf(name, low), high: numberOf(name, high) };
}

const numberOf = (argument: string, value: number | string): number =>
  typeof value === "number" ? value : refuse({ kind: "not-a-number", argument, given: value });
