import type { OwnPreset } from "../editions/own";
import { normal } from "../editions/shelf";
import { refuse } from "../problem";
import type { Cell } from "./cells";
import { figureColumns, figureIn } from "./own-figures";
import { readStated } from "./stated-cell";

type Row = readonly Cell[];

const IDENTITY = ["id", "name", "kind"];
/** Columns that are no figures, and what of a preset they say; a date is for people alone. */
const TEXTS: Readonly<Record<string, "vendor" | "released" | "note" | null>> = {
  vendor: "vendor",
  provider: "vendor",
  released: "released",
  source: "note",
  note: "note",
  notes: "note",
  date: null,
};

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
  const columns = figureColumns(header, (name) => IDENTITY.includes(name) || Object.hasOwn(TEXTS, name));
  return rows.flatMap((row) => {
    const [id, name, kind] = identity.map(({ heading, at }) => textIn(heading, row[at] ?? null));
    if (!id && !name && !kind) return [];
    if (!id || !name || !kind)
      return refuse({ kind: "empty", argument: !id ? "Id" : !name ? "Name" : "Kind" });
    const fields = columns.flatMap((column) => figureIn(row, column) ?? []);
    return [{ id, name, kind, fields, ...textsIn(header, row) }];
  });
}

/** Excel on the desktop hands us 0 for an empty cell, and no preset is called that. */
function textIn(heading: string, cell: Cell): string | null {
  const { value } = readStated(heading, cell);
  return value === null || value === 0 ? null : String(value);
}

/** What stands in columns of texts; a number there, such as a date's, says nothing that could be read. */
function textsIn(header: Row, row: Row): Pick<OwnPreset, "vendor" | "released" | "note"> {
  const said: { vendor?: string; released?: string; note?: string } = {};
  header.forEach((heading, at) => {
    const what = typeof heading === "string" ? TEXTS[normal(heading)] : undefined;
    const cell = row[at];
    if (!what || typeof cell !== "string" || cell.trim() === "") return;
    const before = said[what];
    said[what] = before === undefined ? cell.trim() : `${before}; ${cell.trim()}`;
  });
  return said;
}
