import { isCellError, type Argument, type Cell } from "../functions/cells";
import { textOf } from "./same";
import type { MadeCall } from "./evaluation";

/** Longest text of one argument, and of all. */
const ARGUMENT = 300;
const ALL = 4000;

/** Calls with their references resolved to values, as they would be typed: AIENERGY("DGX A100",1250,720). */
export function resolvedInputs(calls: readonly MadeCall[]): string {
  const text = calls
    .map(
      ({ call: { name }, values }) =>
        `${name}(${values.map((value) => shortened(spelled(value, ARGUMENT), ARGUMENT)).join()})`,
    )
    .join("; ");
  return shortened(text, ALL);
}

function spelled(value: Argument, most: number): string {
  if (!Array.isArray(value)) return cellSpelled(value as Cell);
  const rows = (value as readonly (readonly Cell[])[]).slice(0, most);
  return `{${rows.map((row) => row.map(cellSpelled).join()).join(";")}}`;
}

const cellSpelled = (cell: Cell): string =>
  typeof cell === "string"
    ? `"${cell.replaceAll('"', '""')}"`
    : isCellError(cell)
      ? cell.error
      : textOf(cell);

const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;

/** An argument as a formula spells it. */
export const argumentText = (value: Argument): string => spelled(value, Infinity);
