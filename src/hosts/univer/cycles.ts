import { cellKey } from "../../workbook/area";
import type { Places } from "../../workbook/references";
import type { Book } from "../computing";
import { dependenciesOf } from "../dependencies";

/** The cells of formulas that come back to themselves, and of those that read them. */
export function cyclicCells(book: Book, places: Places): ReadonlySet<string> {
  const left = new Map(dependenciesOf(book, places).nodes);
  const ended = [...left.values()].filter(({ reads }) => reads === 0);
  for (let node = ended.pop(); node; node = ended.pop()) {
    left.delete(node.key);
    for (const reader of node.readers) {
      reader.reads -= 1;
      if (reader.reads === 0) ended.push(reader);
    }
  }
  return new Set(left.keys());
}

/** Formulas over whole columns or rows, at which the engine looks at every cell of a sheet; more of them take minutes. */
const MANY_WIDE = 10;
const WIDE = /[A-Z]:\$?[A-Z]+\b(?!\()|(?<![A-Z\d])\$?\d+:\$?\d/i;
/** These ask where an area is, not what is in it: they may stand in it. */
const PLACES = /\b(?:ROWS?|COLUMNS?)\(/i;

/** The cells that go round in circles in which the engine would be lost: found before it begins. */
export function circlesAhead(book: Book, places: Places): ReadonlySet<string> {
  const formulas = book.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
  const wide = formulas.filter((formula) => WIDE.test(formula)).length;
  return wide < MANY_WIDE || formulas.some((formula) => PLACES.test(formula))
    ? new Set()
    : cyclicCells(book, places);
}

/** The book in which some formulas do not stand. */
export function without(keys: ReadonlySet<string>, book: Book): Book {
  if (keys.size === 0) return book;
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter((cell) => !keys.has(cellKey(sheet.name, cell))),
  }));
  return { ...book, sheets };
}
