/** How kinds of Excel differ, as far as an add-in can tell. Each belief names where it comes from. */
export interface Personality {
  /** What an empty cell inside a range arrives as in a custom function: OfficeDev/office-js #4702. */
  readonly emptyCell: 0 | null;
  /** A cell that is being calculated still shows its old value: OfficeDev/office-js #4152, #6930. */
  readonly stale: boolean;
  /** Bytes of one request or response: 5 MB on the web, docs "Resource limits and performance optimization". */
  readonly payload: number;
  /** The newest requirement set of ExcelApi. */
  readonly api: string;
  /** The newest one of CustomFunctionsRuntime: perpetual versions have no 1.4, docs "Custom functions requirement sets". */
  readonly runtime: string;
}

export const web: Personality = {
  emptyCell: null,
  stale: false,
  payload: 5_000_000,
  api: "1.15",
  runtime: "1.4",
};

export const desktop: Personality = { ...web, emptyCell: 0, stale: true, payload: Infinity };

/** Excel 2019 as the docs tell of its requirement sets, with the shared runtime that came to it later. */
export const perpetual: Personality = { ...desktop, api: "1.7", runtime: "1.3" };
