import type { Strings } from "../locales";
import { isCellError, type Cell } from "../functions/cells";
import type { CellContent } from "../workbook/workbook";

/** Longer contents are cut where they are only mentioned. */
const MOST_CHARACTERS = 40;

const cut = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;

/** A cell's value in words. */
export function cellText(cell: Cell, strings: Strings, language: string): string {
  if (cell === null || cell === "") return strings.empty;
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "number")
    return new Intl.NumberFormat(language, { maximumSignificantDigits: 15 }).format(cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}

/** What a filled cell holds, short enough to mention: its formula, else its value. */
export const contentText = ({ formula, value }: CellContent, strings: Strings): string =>
  cut(formula ?? cellText(value, strings, "en-US"));
