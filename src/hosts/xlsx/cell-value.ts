import type { Cell } from "../../functions/cells";
import { unescapeCell } from "./xml";

/** What the text of a cell's value means, by the cell's type. */
export function readValue(
  type: string | undefined,
  text: string,
  { strings, date1904 }: { readonly strings: readonly string[]; readonly date1904: boolean },
): Cell {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? null;
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text.trim() };
    case "str":
    case "inlineStr":
      return unescapeCell(text);
    case "d":
      return serialOf(text, date1904) ?? text;
    case undefined:
    default: {
      const number = Number(text);
      return text.trim() === "" || !Number.isFinite(number) ? null : number;
    }
  }
}

const DAY_MS = 86_400_000;

/** Excel's number for a day and time; files of the strict kind keep dates as texts. */
function serialOf(text: string, date1904: boolean): number | null {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || text.length <= 10 ? text : `${text}Z`);
  if (Number.isNaN(time)) return null;
  const days = (time - Date.UTC(1899, 11, 30)) / DAY_MS;
  return date1904 ? days - 1462 : days;
}
