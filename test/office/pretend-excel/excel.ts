import type { Browser, BrowserContext, Frame } from "playwright-core";
import type { Cell } from "../../../src/functions/cells";
import type { Area } from "../../../src/workbook/workbook";
import type { Application } from "./application";
import { batchRunner, type Batch } from "./batch";
import { areaAt, clear, emptyBook, readCells, type Book, type Stored } from "./book";
import { calculator, isWaiting } from "./calculator";
import { openChannel, type Channel } from "./channel";
import { declaredIn, type Definition, type Invocation } from "./invocation";
import { globalObjects } from "./objects/globals";
import { dist, type Served } from "./page";
import { web, type Personality } from "./personality";
import { writeCells } from "./typing";

/** A call of a custom function, and the news that cells were calculated, as Office.js tells them apart. */
const invocation = { category: 1, type: 1000, target: "" };
const calculated = { category: 65536, type: 16, target: "Workbook" };

/** Calls in one message. */
const MOST_CALLS = 2000;

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
  /** From the writing batch that comes so many after the next on, Excel keeps its answers back; resolves when it does. */
  stall(after?: number): Promise<void>;
  /** Gives the answers that were kept back. */
  resume(): void;
  /** The user begins to type into a cell, and ends it. While that lasts Excel does nothing that may not wait. */
  startTyping(): void;
  endTyping(): void;
  /** Makes the book as new, and the add-in as fast. */
  reset(): void;
  /** Loads the add-in's page again, as Excel does when it has crashed; calls that were under way are lost. */
  reload(): Promise<void>;
  /** Computes everything again, as Ctrl+Alt+F9 does. */
  recalculate(): void;
  /** Selects an area; `several` says that it is only one of those selected. */
  select(address: string, several?: boolean): void;
  /** Types into a cell; formulas are calculated by the add-in. */
  enter(address: string, typed: unknown): void;
  /** Types into many cells before anything is calculated, from the first one on. */
  fill(address: string, typed: readonly (readonly unknown[])[]): void;
  cell(address: string): Stored;
  /** The value of a cell once it is no longer busy. */
  value(address: string): Promise<Cell>;
}

export interface Options {
  readonly language?: string;
  readonly personality?: Personality;
  /** A book that was saved: it opens with the values it was saved with. */
  readonly saved?: Book;
  /** The functions as Excel knows them, where that is not what the build declares. */
  readonly declared?: readonly Definition[];
  /** Another build than the one that is tested, as a server serves it. */
  readonly served?: Served;
  /** Another document of the same user, in another tab. */
  readonly beside?: PretendExcel;
}

/** Opens the built add-in where it believes itself in Excel on the web, and waits until its functions are registered. */
export async function openExcel(
  browser: Browser,
  {
    language = "en-US",
    personality = web,
    saved,
    served,
    declared = declaredIn(served?.folder ?? dist),
    beside,
  }: Options = {},
): Promise<PretendExcel> {
  const book = saved ?? emptyBook();
  let held: (readonly unknown[])[] | null = null;
  let batches = 0;
  let registered: () => void = () => undefined;
  const starting = () => new Promise<void>((resolve) => (registered = resolve));
  const ready = starting();

  const entry = ({ category, type, target }: typeof calculated, message: object, id: number) => [
    category,
    type,
    target,
    JSON.stringify(message),
    id,
    false,
  ];
  const notify = (entries: readonly unknown[]) => channel.raise("richApiMessage", { ArrayData: entries });

  // What is asked in one go is asked in one message, or in some where there is much.
  let asking: unknown[] = [];
  const ask = (id: number, { name, parameters }: Invocation, place: string) => {
    if (asking.length === 0) setImmediate(send);
    asking.push(entry(invocation, [id, name, parameters, place, errorsAllowed], id));
  };
  const send = () => {
    for (let from = 0; from < asking.length; from += MOST_CALLS)
      notify(asking.slice(from, from + MOST_CALLS));
    asking = [];
  };

  const calculation = calculator(book, { declared, personality, ask });

  const answered = (results: readonly (readonly unknown[])[]) => {
    if (held) return void held.push(...results);
    calculation.answered(results);
    notify([entry(calculated, { address: "A1", worksheetId: "1" }, 0)]);
  };

  const application: Application = {
    book,
    calculator: calculation,
    shown: ({ value, old }) => (personality.stale && isWaiting(value) ? (old ?? value) : value),
    selected: () => channel.raise("documentSelectionChanged", {}),
    answered,
    ready: () => registered(),
  };
  let stalled = gate();
  let typing: ReturnType<typeof gate> | null = null;
  let untilStall = Infinity;
  let atStall: () => void = () => undefined;
  stalled.open();

  const batch = batchRunner(globalObjects(application));
  const run = (text: string): object => {
    batches += 1;
    const before = book.writes;
    const result = batch(JSON.parse(text) as Batch);
    if (book.writes > before && untilStall-- === 0) {
      stalled = gate();
      atStall();
    }
    return result;
  };
  const tabs: Browser | BrowserContext = beside?.host.page.context() ?? browser;
  const channel = await openChannel(
    tabs,
    { language, personality, ...(served && { served }) },
    { run, typing: () => typing?.opened ?? null, delay: () => stalled.opened },
  );
  await ready;

  const cell = (address: string) => readCells(book, areaAt(address))[0]![0]!;
  const type = (area: Area, typed: readonly (readonly unknown[])[]) => {
    writeCells(book, area, typed);
    calculation.settle();
  };
  return {
    host: channel.host,
    book,
    get addin() {
      return channel.host.page.frames()[1]!;
    },
    get batches() {
      return batches;
    },
    hold: () => (held = []),
    release: () => {
      const results = held ?? [];
      held = null;
      answered(results);
    },
    stall: (after = 0) => {
      untilStall = after;
      return new Promise<void>((resolve) => (atStall = resolve));
    },
    resume: () => {
      untilStall = Infinity;
      stalled.open();
    },
    startTyping: () => (typing = gate()),
    endTyping: () => {
      typing?.open();
      typing = null;
    },
    reset: () => {
      held = null;
      calculation.abandon();
      clear(book);
    },
    select: (address, several = false) => {
      Object.assign(book, { selection: areaAt(address), several });
      application.selected();
    },
    reload: async () => {
      held = null;
      calculation.abandon();
      const again = starting();
      await channel.host.page.evaluate("load()");
      await again;
    },
    recalculate: () => calculation.full(),
    enter: (address, typed) => type(areaAt(address), [[typed]]),
    fill: (address, typed) =>
      type({ ...areaAt(address), rows: typed.length, columns: typed[0]!.length }, typed),
    cell,
    value: (address) =>
      until(
        () => cell(address).value,
        (value) => !isWaiting(value),
        `${address} to be calculated`,
      ),
  };
}

/** A promise that is kept when somebody says so. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Looks until what it sees is good, and says what it was waiting for when that never happens. */
export async function until<T>(look: () => T, good: (seen: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 15_000;
  for (let seen = look(); ; seen = look()) {
    if (good(seen)) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; saw ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
