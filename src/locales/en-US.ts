/** The pane's words in American English. Every other language has the same keys. */
export const enUs = {
  paneTitle: "AI Footprint",

  searchLabel: "Search presets",
  searchPlaceholder: "A100, TPU, Gaudi …",
  presetsLabel: "Hardware presets",
  presetCount: (count: number) => (count === 1 ? "1 preset" : `${count} presets`),
  noPreset: (query: string) => `No hardware matches “${query}”.`,
  noPresetAdvice: "Try a maker or a short model name, such as H100 or MI300X.",
  clearSearch: "Clear the search",
  otherVendor: "Other makers",
  pickedLabel: "Selected preset",
  changePreset: "Change",
  pickFirst: "Pick a preset to see its energy, water, cost and carbon.",

  quantityLabel: "Quantity",
  quantityHint: "devices or systems",
  hoursLabel: "Hours",
  hoursHint: "powered-on hours of each",
  siteLabel: "Site",
  siteOptional: "optional",
  sitePlaceholder: "Global average",
  sitesLabel: "Sites",
  otherSites: "Places and averages",
  noSite: "No site matches.",
  scenarioLabel: "Scenario",
  realistic: "Realistic (default)",
  plainNumber: "Write a plain number, such as 1250 or 0.5.",
  numberMissing: "Enter a number.",

  resultsLabel: "Estimate",
  lowToHigh: "Low and high are the 5% and 95% points.",
  energy: "Energy",
  water: "Water",
  cost: "Cost",
  carbon: "Carbon",
  exactly: (amount: string) => `Exactly ${amount}`,
  noRange: "no range",
  barText: (measure: string, low: string, central: string, high: string) =>
    `${measure}: low ${low}, central ${central}, high ${high}`,

  formulaLabel: "Formula",
  copyFormula: "Copy",
  copied: "Formula copied.",
  copyByHand: "The formula is selected. Press Ctrl+C (or ⌘C) to copy it.",
  insertFormula: "Insert formula",
  writesTo: (address: string) => `Goes into ${address}`,
  inserted: (address: string) => `Inserted into ${address}.`,
  insertTitle: (name: string) => `Insert ${name}`,
  alreadyFilled: (address: string, content: string) => `${address} already holds “${content}”.`,
  replace: "Replace it",
  cancel: "Cancel",
  undo: "Undo",
  undone: (address: string) => `${address} is as it was before.`,
  changedMeanwhile: (address: string) => `${address} changed in the meantime, so nothing was written.`,
  changedSince: (address: string) => `${address} changed since, so it was left alone.`,

  noHost:
    "You are seeing this outside Excel. Estimates and formulas to copy work here; inserting needs Excel or the workbench.",
  hostFailed: (reason: string) => `The workbook did not answer: ${reason}`,
  retry: "Try again",

  cellLabel: "Selected cell",
  cellHint: "Select a cell with one of our formulas to see its result and messages here.",
  cellShows: (content: string) => `shows ${content}`,
  cellResult: "Result",
  cellArray: (rows: number, columns: number) => `${rows} × ${columns} cells`,
  moreMessages: (count: number) => `and ${count} more`,
  unreadable: "This formula could not be read here, so it was not checked.",
  uncheckedExpression: "Not checked here: an argument is a calculation that only the spreadsheet can do.",
  uncheckedUnresolved: "Not checked here: a reference or name in it could not be found.",
  uncheckedLarge: "Not checked here: it refers to very many cells.",
  empty: "empty",
};

export type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

/** What every language must provide. */
export type Strings = Words<typeof enUs>;
