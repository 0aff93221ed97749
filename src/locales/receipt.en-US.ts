import { shown } from "./number";

/** What freezing, thawing, repairing, auditing and upgrading say and write, in American English. */
export const receiptEnUs = {
  receiptTitle: "Receipt of frozen AI formulas",
  receiptNote:
    "Each row is a place whose formulas were replaced by values. Now at, Unchanged and Inputs filled are live; the rest is as recorded.",
  valuesTitle: "Values of frozen areas, as recorded",
  headings: [
    "Now at",
    "Sheet",
    "Cells",
    "Formula",
    "Inputs as resolved",
    "Count",
    "Value or sum",
    "Unchanged",
    "Computed",
    "State",
    "Edition",
    "Version",
    "Date",
    "Checksum",
    "Inputs filled",
    "Fills",
  ],
  states: { frozen: "frozen", thawed: "thawed", partly: "partly thawed" },
  by: {
    functions: "recomputed",
    engine: "recomputed by the spreadsheet's engine",
    display: "wrapper as displayed",
    plain: "plain formulas",
  },
  fills: { cells: "one formula per cell", spill: "one formula, spilled" },
  pinned: "pinned",
  unpinned: "not pinned",
  firstOf: (count: number) => `first of ${count} cells`,

  freezeTitle: "Freeze AI formulas",
  thawTitle: "Thaw frozen cells",
  repairTitle: "Repair AI formulas",
  auditTitle: "Write the audit",
  upgradeTitle: (edition: string) => `Pin to edition ${edition}`,

  left: {
    error: (shows: string) => `It shows ${shows}: an error is never frozen.`,
    pending: () => "Its result is still on its way: recalculate and freeze again.",
    locked: (sheet: string) => `Sheet ${sheet} is protected.`,
    name: (name: string) =>
      `The defined name ${name} holds the formula: cells that use it are frozen, the name is left as it is.`,
    unreadable: () => "The formula could not be read here: repair it first.",
    spill: () => "Its result fills an area that the sheet does not show: recalculate and freeze again.",
    part: () => "Only part of a spilled or array formula was selected.",
  },
  unthawed: {
    edited: (was: string, now: string) => `It was frozen as ${was} and holds ${now} now.`,
    stale: (was: string, now: string) => `Frozen as ${was}; its inputs give ${now} today.`,
    moved: (address: string) => `Its value stands in ${address} now, as after a sort.`,
    missing: () => "Its cells were deleted.",
    receipt: () => "Its row of the receipt was changed: the checksum does not fit.",
    locked: (sheet: string) => `Sheet ${sheet} is protected.`,
    occupied: () => "Another formula stands there now.",
  },

  auditSheetTitle: "Audit of AI formulas",
  auditHeadings: ["Sheet", "Cell", "Kind", "Was", "Now", "Message"],
  noFindings: "No findings.",
  notesHeading: "Notes",
  kinds: {
    name: "name with a formula",
    changed: "changed",
    stale: "stale",
    error: "error",
    "frozen-edited": "frozen, then edited",
    missing: "frozen, then deleted",
    moved: "frozen, then moved",
    receipt: "receipt edited",
    "typed-over": "typed over",
    "mixed-editions": "mixed editions",
    "unknown-preset": "unknown name",
    "no-note": "factor without a note",
    unpinned: "edition not pinned",
    guessed: "guessed defaults",
    tokens: "default token count",
    unverified: "not verified",
  },
  finding: {
    changed: (was: string, now: string, share: string) =>
      `It shows ${was}; its arguments give ${now}${share}.`,
    stale: (shows: string, now: string) => `It shows ${shows}; its arguments give ${now}. Recalculate it.`,
    frozenStale: (was: string, now: string, share: string) =>
      `Frozen as ${was}; its inputs give ${now} today${share}.`,
    edited: (was: string, now: string, share: string) => `It was ${was} and holds ${now} now${share}.`,
    missing: () => "The frozen cells were deleted.",
    moved: (address: string) => `The frozen value stands in ${address} now, as after a sort.`,
    receipt: () => "The row of the receipt was changed: its checksum does not fit.",
    typedOver: (formula: string) => `A value stands where its neighbors have ${formula}.`,
    typedOverThawed: (formula: string) => `A value stands where ${formula} was put back.`,
    mixed: (edition: string, most: string) =>
      `Answered by edition ${edition}; most of the workbook by ${most}.`,
    noNote: (name: string) => `${name} is stated without a note on where it comes from.`,
  },
  note: {
    unpinned: (edition: string) =>
      `Answered by edition ${edition}, the earliest that knows its names; no Edition is pinned.`,
    guessed: (names: readonly string[]) => `Defaults that are guesses (tier D): ${names.join(", ")}.`,
    tokens: (tokens: number) => `No output tokens are given: ${shown(tokens)} for each request.`,
    unverified: {
      expression: () => "Not verified: an argument is a calculation that only the spreadsheet can do.",
      unresolved: () => "Not verified: a reference or name in it could not be found.",
      large: () => "Not verified: it refers to very many cells.",
      wrapper: () => "Only the AI call was verified, not what is computed around it.",
      unreadable: () => "Not verified: the formula could not be read. Repair it.",
    },
    name: (name: string) => `The defined name ${name} holds an AI formula.`,
  },

  upgrade: {
    figure: (figure: string, was: string, now: string, share: string) => `${figure}: ${was} → ${now}${share}`,
    left: {
      block: () => "Its block of assumptions names no edition: add a row Edition there.",
      reference: () => "Its assumptions are a single cell: pin the edition by hand.",
      calculation: () => "Its assumptions are a calculation: pin the edition in them by hand.",
      locked: () => "The sheet is protected.",
      unverified: () => "An argument could not be read here.",
    },
    ofCall: () => "The AI call alone, without what is computed around it.",
    unverified: () =>
      "Pinned, but not verified: only the spreadsheet can compute it. Compare its value afterwards.",
  },

  cli: {
    frozen: (cells: number, areas: number) => `${cells} cells frozen in ${areas} areas.`,
    thawed: (cells: number) => `${cells} formulas put back.`,
    unused: (sheet: string) => `No formula or name refers to the sheet ${sheet} any more: it may be deleted.`,
    repaired: (cells: number) => `${cells} formulas entered again.`,
    pinned: (cells: number, edition: string, changes: number) =>
      `${cells} cells pinned to edition ${edition}; ${changes} values change.`,
    noEdition: (edition: string, editions: string) =>
      `There is no edition ${edition}. There are: ${editions}.`,
  },

  empty: "nothing",
  share: (percent: string) => ` (${percent})`,
};

type Shape<Value> = Value extends (...values: infer V) => string
  ? (...values: V) => string
  : Value extends readonly string[]
    ? readonly string[]
    : Value extends string
      ? string
      : { readonly [Key in keyof Value]: Shape<Value[Key]> };

/** What every language must provide. */
export type ReceiptStrings = Shape<typeof receiptEnUs>;
