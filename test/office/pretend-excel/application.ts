import type { Area } from "../../../src/workbook/workbook";
import type { Book, Stored } from "./book";
import type { Calculator } from "./calculator";

/** What Excel answers instead of a result. */
export class HostError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What the objects need of the application around the book. */
export interface Application {
  readonly book: Book;
  readonly calculator: Calculator;
  /** What the add-in is shown of a cell. */
  readonly shown: (stored: Stored) => Stored["value"];
  /** Something else is selected. */
  readonly selected: () => void;
  /** Results of cell functions came. */
  readonly answered: (results: readonly (readonly unknown[])[]) => void;
  /** Functions are registered. */
  readonly ready: () => void;
}

/** Something is written; lets a test make Excel stop here. */
export function wrote(book: Book): void {
  book.writes += 1;
  book.fault();
}

/** Refuses to write to a protected sheet, as Excel does. */
export function writing({ book }: Application, { sheet }: Pick<Area, "sheet">): void {
  wrote(book);
  if (book.sheets.find(({ name }) => name === sheet)?.locked) throw new HostError("AccessDenied");
}
