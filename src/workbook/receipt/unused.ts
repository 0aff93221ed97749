import { workingsLanguages } from "../../locales/workings";
import { cellKey } from "../area";
import type { Snapshot } from "../snapshot";
import type { Area } from "../workbook";

/**
 * Sheets of plain formulas to which no formula and no name refers any more, once some cells hold other formulas. They stay:
 * nobody knows what has been noted on them since.
 *
 * @param back cells whose plain formulas go
 */
export function unusedSheets(snapshot: Snapshot, back: readonly Area[]): readonly string[] {
  const made = snapshot.sheets.map(({ name }) => name).filter((name) => isOfPlain(snapshot, name));
  if (made.length === 0) return [];
  const gone = new Set(back.flatMap(keysOf));
  const others = snapshot.find(({ formula }) => formula !== null);
  const mentions = (text: string, sheet: string): boolean =>
    text.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
  const isUsed = (sheet: string, ignored: readonly string[]): boolean =>
    snapshot.names.some(({ formula }) => mentions(formula, sheet)) ||
    others.some(
      ({ area, content }) =>
        !ignored.includes(area.sheet) &&
        !gone.has(cellKey(area.sheet, area)) &&
        mentions(content.formula!, sheet),
    );
  // Those that only each other use go together.
  let unused = made;
  for (;;) {
    const next = unused.filter((sheet) => !isUsed(sheet, unused));
    if (next.length === unused.length) return unused;
    unused = next;
  }
}

/** Titles tell, whatever the sheet is called now. */
function isOfPlain(snapshot: Snapshot, sheet: string): boolean {
  const [title, note] = [0, 1].map((row) => snapshot.content(sheet, row, 0).value);
  return workingsLanguages.some(
    ({ workingsTitle, dataTitle, dataNote }) =>
      title === workingsTitle || (title === dataTitle && note === dataNote),
  );
}

const keysOf = ({ sheet, row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, at) =>
    cellKey(sheet, { row: row + Math.floor(at / columns), column: column + (at % columns) }),
  );
