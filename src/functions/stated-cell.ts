import { refuse } from "../problem";
import { isCellError, type Cell, type CellError } from "./cells";
import { readNumber, visible } from "./number";

/** A value that a cell states, and whether it was a text such as "12%". */
export interface StatedCell {
  /** A number, a text that is no number (a choice or a site), or null for an empty cell. */
  readonly value: number | string | null;
  readonly percent: boolean;
}

const NOTHING: StatedCell = { value: null, percent: false };

/**
 * Reads what stands beside a name.
 *
 * @throws {ProblemError} for an error, a TRUE or FALSE, and a number that can be read in two ways
 */
export function readStated(name: string, cell: Cell): StatedCell {
  if (isCellError(cell)) return passThrough(cell);
  if (cell === null) return NOTHING;
  if (typeof cell === "number") return { value: cell, percent: false };
  if (typeof cell === "boolean")
    return refuse({ kind: "not-a-number", argument: name, given: String(cell).toUpperCase() });
  const text = visible(cell);
  if (text === "") return NOTHING;
  const percent = text.endsWith("%");
  const read = readNumber(name, percent ? text.slice(0, -1) : text);
  if (typeof read === "number") return { value: percent ? read / 100 : read, percent };
  return read.kind === "two-readings" ? refuse({ ...read, given: cell }) : { value: cell, percent: false };
}

/** True for a number, and for a text that can only be one. */
export function isNumeric(cell: Cell): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string") return false;
  const text = visible(cell);
  return typeof readNumber("", text.endsWith("%") ? text.slice(0, -1) : text) === "number";
}

export const passThrough = (cell: CellError): never =>
  refuse({ kind: "cell", error: cell.error, message: cell.message ?? null });

/** "Electricity price (USD/kWh)" → name and unit. */
export function splitUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const plain = text.replace(/\p{Cf}+/gu, "").trim();
  const split = /^(.*?)[(（[]([^()（）[\]]*)[)）\]]$/u.exec(plain);
  return split === null ? { name: plain, unit: null } : { name: split[1]!.trim(), unit: split[2]!.trim() };
}
