import { isCellError, type Cell } from "../functions/cells";

/** Words without a digit, which nothing in Excel reads as a number, a date or a formula. */
const plainWords = /^\p{L}[^\d]*$/u;

/** What to type so that exactly this cell comes out: text that Excel would reinterpret gets its apostrophe. */
export function entry(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== "string" || (plainWords.test(cell) && !/^(true|false)$/i.test(cell))) return cell;
  return `'${cell}`;
}
