import type { Browser, Frame } from "playwright-core";
import { isCellError, type Cell } from "../../../src/functions/cells";
import { batchRunner, type Batch } from "./batch";
import { areaAt, emptyBook, readCells, spill, writeCells, type Book, type Stored } from "./book";
import { openChannel, type Channel } from "./channel";
import { invocationOf, resultOf } from "./evaluate";
import { globalObjects } from "./objects";

/** A call of a custom function, and the news that cells were calculated, as Office.js tells them apart. */
const invocation = { category: 1, type: 1000, target: "" };
const calculated = { category: 65536, type: 16, target: "Workbook" };

/** The library reads errors inside arguments only when told that they are allowed. */
const errorsAllowed = 4;

export interface PretendExcel {
  readonly host: Channel["host"];
  readonly book: Book;
  /** The frame that holds functions and pane. */
  readonly addin: Frame;
  /** Selects an area; `several` says that it is only one of those selected. */
  select(address: string, several?: boolean): void;
  /** Types into a cell; formulas are calculated by the add-in. */
  enter(address: string, typed: unknown): void;
  cell(address: string): Stored;
  /** The value of a cell once it is no longer busy. */
  value(address: string): Promise<Cell>;
}

/** Opens the built add-in where it believes itself in Excel on the web, and waits until its functions are registered. */
export async function openExcel(browser: Browser, language = "en-US"): Promise<PretendExcel> {
  const book = emptyBook();
  const asked = new Map<number, { readonly place: string; readonly formula: string }>();
  let invocations = 0;
  let registered: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (registered = resolve));

  const notify = ({ category, type, target }: typeof calculated, message: object, id: number) =>
    channel.raise("richApiMessage", {
      ArrayData: [[category, type, target, JSON.stringify(message), id, false]],
    });

  const calculate = () => {
    for (const [place, { formula }] of book.cells) {
      if (formula === null) continue;
      const call = invocationOf(formula, book);
      book.cells.set(place, { formula, value: isCellError(call) ? call : { error: "#BUSY!" } });
      if (isCellError(call)) continue;
      asked.set(++invocations, { place, formula });
      notify(invocation, [invocations, call.name, call.parameters, place, errorsAllowed], invocations);
    }
  };

  const answered = (results: readonly (readonly unknown[])[]) => {
    for (const result of results) {
      const question = asked.get(Number(result[0]));
      // The cell may hold another formula by now.
      if (!question || book.cells.get(question.place)?.formula !== question.formula) continue;
      spill(book, question.place, question.formula, resultOf(result));
    }
    notify(calculated, { address: "A1", worksheetId: "1" }, 0);
  };

  const run = batchRunner(globalObjects({ book, wrote: calculate, answered, ready: () => registered() }));
  const channel = await openChannel(browser, language, (batch) => run(JSON.parse(batch) as Batch));
  await ready;

  const cell = (address: string) => readCells(book, areaAt(address))[0]![0]!;
  return {
    host: channel.host,
    book,
    addin: channel.host.page.frames()[1]!,
    select: (address, several = false) => {
      Object.assign(book, { selection: areaAt(address), several });
      channel.raise("documentSelectionChanged", {});
    },
    enter: (address, typed) => {
      writeCells(book, areaAt(address), [[typed]]);
      calculate();
    },
    cell,
    value: (address) => until(() => cell(address).value, settled, `${address} to be calculated`),
  };
}

const settled = (value: Cell) => !isCellError(value) || value.error !== "#BUSY!";

/** Looks until what it sees is good, and says what it was waiting for when that never happens. */
export async function until<T>(look: () => T, good: (seen: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 5000;
  for (let seen = look(); ; seen = look()) {
    if (good(seen)) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; saw ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
