import type { OwnField, OwnPreset } from "../editions/own";
import { normal } from "../editions/shelf";
import { refuse } from "../problem";
import type { Cell } from "./cells";
import { readStated, splitUnit } from "./stated-cell";

type Row = readonly Cell[];

const IDENTITY = ["id", "name", "kind"];
/** Columns that tell people something and are no figures. */
const REMARKS = ["vendor", "provider", "released", "source", "date", "note", "notes"];

const columnOf = (header: Row, name: string): number =>
  header.findIndex((cell) => typeof cell === "string" && normal(cell) === name);

/** A row with Id, Name and Kind stands above presets of the user's own. */
export const isPresetHeader = (row: Row): boolean => IDENTITY.every((name) => columnOf(row, name) >= 0);

/**
 * Reads presets of the user's own, a row each; blank rows and cells are left out.
 *
 * @throws {ProblemError} for a preset without Id, Name or Kind, and for what is neither a number nor a text
 */
export function readPresets(header: Row, rows: readonly Row[]): readonly OwnPreset[] {
  const identity = IDENTITY.map((each) => ({ heading: each, at: columnOf(header, each) }));
  const figures = header.flatMap((cell, at) => {
    if (typeof cell !== "string" || cell.trim() === "") return [];
    return [...IDENTITY, ...REMARKS].includes(normal(cell)) ? [] : [{ ...splitUnit(cell), at }];
  });
  return rows.flatMap((row) => {
    const [id, name, kind] = identity.map(({ heading, at }) => textIn(heading, row[at] ?? null));
    if (!id && !name && !kind) return [];
    if (!id || !name || !kind)
      return refuse({ kind: "empty", argument: !id ? "Id" : !name ? "Name" : "Kind" });
    const fields = figures.flatMap(({ name: label, unit, at }): OwnField[] => {
      const { value, percent } = readStated(label, row[at] ?? null);
      return value === null ? [] : [{ name: label, unit, value, percent }];
    });
    return [{ id, name, kind, fields }];
  });
}

/** Excel on the desktop hands us 0 for an empty cell, and no preset is called that. */
function textIn(heading: string, cell: Cell): string | null {
  const { value } = readStated(heading, cell);
  return value === null || value === 0 ? null : String(value);
}
