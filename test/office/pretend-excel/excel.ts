import type { Browser, Frame } from "playwright-core";
import type { Cell } from "../../../src/functions/cells";
import type { Application } from "./application";
import { batchRunner, type Batch } from "./batch";
import { areaAt, clear, emptyBook, readCells, type Book, type Stored } from "./book";
import { calculator, isWaiting } from "./calculator";
import { openChannel, type Channel } from "./channel";
import { declaredIn, type Invocation } from "./invocation";
import { globalObjects } from "./objects/globals";
import { dist } from "./page";
import { web, type Personality } from "./personality";
import { writeCells } from "./typing";

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
  /** How many batches of calls the add-in has sent. */
  readonly batches: number;
  /** Until `release`, results of the add-in are held back, as if it were slow. */
  hold(): void;
  release(): void;
  /** Makes the book as new. */
  reset(): void;
  /** Selects an area; `several` says that it is only one of those selected. */
  select(address: string, several?: boolean): void;
  /** Types into a cell; formulas are calculated by the add-in. */
  enter(address: string, typed: unknown): void;
  cell(address: string): Stored;
  /** The value of a cell once it is no longer busy. */
  value(address: string): Promise<Cell>;
}

export interface Options {
  readonly language?: string;
  readonly personality?: Personality;
}

/** Opens the built add-in where it believes itself in Excel on the web, and waits until its functions are registered. */
export async function openExcel(
  browser: Browser,
  { language = "en-US", personality = web }: Options = {},
): Promise<PretendExcel> {
  const book = emptyBook();
  let held: (readonly unknown[])[] | null = null;
  let batches = 0;
  let registered: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (registered = resolve));

  const notify = ({ category, type, target }: typeof calculated, message: object, id: number) =>
    channel.raise("richApiMessage", {
      ArrayData: [[category, type, target, JSON.stringify(message), id, false]],
    });

  const calculation = calculator(book, {
    declared: declaredIn(dist),
    personality,
    ask: (id: number, { name, parameters }: Invocation, place: string) =>
      notify(invocation, [id, name, parameters, place, errorsAllowed], id),
  });

  const answered = (results: readonly (readonly unknown[])[]) => {
    if (held) return void held.push(...results);
    calculation.answered(results);
    notify(calculated, { address: "A1", worksheetId: "1" }, 0);
  };

  const application: Application = {
    book,
    calculator: calculation,
    shown: ({ value, old }) => (personality.stale && isWaiting(value) ? (old ?? value) : value),
    selected: () => channel.raise("documentSelectionChanged", {}),
    answered,
    ready: () => registered(),
  };
  const run = batchRunner(globalObjects(application));
  const channel = await openChannel(browser, { language, personality }, (batch) => {
    batches += 1;
    return run(JSON.parse(batch) as Batch);
  });
  await ready;

  const cell = (address: string) => readCells(book, areaAt(address))[0]![0]!;
  return {
    host: channel.host,
    book,
    addin: channel.host.page.frames()[1]!,
    get batches() {
      return batches;
    },
    hold: () => (held = []),
    release: () => {
      const results = held ?? [];
      held = null;
      answered(results);
    },
    reset: () => clear(book),
    select: (address, several = false) => {
      Object.assign(book, { selection: areaAt(address), several });
      application.selected();
    },
    enter: (address, typed) => {
      writeCells(book, areaAt(address), [[typed]]);
      calculation.settle();
    },
    cell,
    value: (address) =>
      until(
        () => cell(address).value,
        (value) => !isWaiting(value),
        `${address} to be calculated`,
      ),
  };
}

/** Looks until what it sees is good, and says what it was waiting for when that never happens. */
export async function until<T>(look: () => T, good: (seen: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 5000;
  for (let seen = look(); ; seen = look()) {
    if (good(seen)) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; saw ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
