import { actionsEnUs } from "./actions.en-US";
import { termsEnUs } from "./terms.en-US";

/** The pane's words in American English. Every other language has the same keys. */
export const enUs = {
  ...actionsEnUs,
  paneTitle: "AI Footprint",
  viewsLabel: "Views",
  viewEstimate: "Estimate",
  viewWorkbook: "Workbook",
  term: (name: string) => termsEnUs[name] ?? name,
  billions: (value: number, shown: (value: number) => string) => `${shown(value)} billion`,

  searchLabel: "Search presets",
  searchPlaceholder: "H100, GPT-4o, GPT-3 training, Ireland …",
  presetsLabel: "Presets",
  kindLabel: "Kind",
  kindAll: "All",
  kind: (kind: string) =>
    ({ hardware: "Hardware", model: "Models", training: "Training", site: "Sites" })[kind] ?? kind,
  oneOf: (kind: string) =>
    ({ hardware: "Hardware", model: "Model", training: "Training run", site: "Site" })[kind] ?? kind,
  vendorLabel: "Maker or provider",
  vendorAll: "All makers and providers",
  recentLabel: "Used lately",
  ownLabel: "In this workbook",
  lentHint: (reference: string) => `Everything is assumed as ${reference} states it. Change it there.`,
  morePresets: (count: number) => `${count} more: type to narrow the list.`,
  presetCount: (count: number) => (count === 1 ? "1 preset" : `${count} presets`),
  noPreset: (query: string) => `No preset matches “${query}”.`,
  noPresetAdvice: "Try a maker or a shorter name, such as H100, Llama or Ireland, or take the filters away.",
  clearSearch: "Clear the search",
  otherVendor: "Other makers",
  pickedLabel: "Selected preset",
  changePreset: "Change",
  allFigures: (count: number) => `All ${count} figures with sources`,
  noFigures: "This preset has no figures of its own.",
  openSource: "Open the source",
  siteTaken: (name: string) => `${name} is the site now.`,
  siteFigures: "Figures of this site",
  pickFirst: "Pick a preset to see its energy, water, cost and carbon.",

  quantityLabel: "Quantity",
  quantityHint: (kind: string) =>
    ({ hardware: "devices or systems", model: "requests", training: "runs" })[kind] ?? "",
  usageLabel: (unit: string) =>
    ({ hours: "Hours", "output tokens": "Output tokens", "input tokens": "Input tokens" })[unit] ?? unit,
  usageHint: (unit: string) => (unit === "hours" ? "powered-on hours of each" : "of each request"),
  usageDefault: (count: string) => `${count} (default)`,
  siteLabel: "Site",
  siteOptional: "optional",
  sitePlaceholder: (kind: string) =>
    ({ model: "The provider’s fleet", training: "Where it was trained" })[kind] ?? "Global average",
  sitesLabel: "Sites",
  otherSites: "Places and averages",
  noSite: "No site matches.",
  scenarioLabel: "Scenario",
  realistic: "Realistic (default)",
  plainNumber: "Write a plain number, such as 1250 or 0.5.",
  numberMissing: "Enter a number.",

  assumptionsLabel: "Assumptions",
  assumptionsStated: (count: number) => (count === 0 ? "defaults" : `${count} stated`),
  addAssumption: "Add an assumption",
  chooseAssumption: "Choose a name …",
  usedHere: "Used in this estimate",
  otherNames: "Other names",
  removeAssumption: (name: string) => `Remove ${name}`,

  resultsLabel: "Estimate",
  lowToHigh: "Low and high are the 5% and 95% points.",
  energy: "Energy",
  water: "Water",
  cost: "Cost",
  carbon: "Carbon",
  exactly: (amount: string) => `Exactly ${amount}`,
  noRange: "no range",
  tier: (tier: string) =>
    ({
      A: "A: measured",
      B: "B: disclosed by those who know",
      C: "C: modelled from known figures",
      D: "D: rests on a guess or an analogy",
    })[tier] ?? tier,
  tierShort: (tier: string) => ({ A: "Measured", B: "Disclosed", C: "Modelled", D: "Guessed" })[tier] ?? tier,
  tierLabel: (text: string) => `Quality ${text}`,
  driversLabel: (measure: string) => `What moves ${measure.toLowerCase()} most`,
  driverText: (input: string, low: string, high: string, share: string) =>
    `${input}: from ${low} to ${high}; ${share} of the doubt`,
  noDrivers: "Nothing in it is in doubt.",
  breakdownLabel: (measure: string) => `What ${measure.toLowerCase()} is made of`,
  breakdownHint: "Low and high do not add up: doubts do not all fall together.",
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
  replaceCells: (count: number) =>
    count === 1 ? "1 filled cell is lost:" : `${count} filled cells are lost:`,
  overwrite: "Overwrite",
  moreCells: (count: number) => `and ${count} more`,
  cancel: "Cancel",
  cancelled: "Cancelled. The workbook is as it was.",
  undo: "Undo",
  show: "Show me",
  close: "Close",
  back: "Back",
  next: "Continue",
  moreInserts: "More",
  planning: "Working it out …",
  writing: "Writing …",
  progress: (done: string, total: string) => `${done} of ${total}`,
  writesPlaces: "It writes here:",
  nothingFound: "Nothing was found.",
  findingsLabel: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
  leftLabel: (count: number) => `Left as they are: ${count}`,
  finding: (kind: string, message: string) => `${kind}: ${message}`,
  undone: (address: string | null) => `${address ?? "The workbook"} is as it was before.`,
  changedMeanwhile: (address: string) => `${address} changed in the meantime, so nothing was written.`,
  changedSince: (address: string) => `${address} changed since, so it was left alone.`,

  noSelection: "Select a cell first.",
  sheetLocked: (sheet: string) =>
    `The sheet “${sheet}” is protected. Take the protection away, or choose another place, and try again.`,
  offline: "You are offline. Everything works but links to sources.",
  noHostShort: "This needs an open workbook: open the pane in Excel or in the workbench.",
  workbookIntro:
    "What can be done with all our formulas in this workbook. Nothing is written before you agree.",
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
  stepsLabel: "Show the steps",
  stepsLoading: "Reading …",
  stepsTable: "Steps of the selected cell",
  remediesLabel: "Put it right",
  mend: "Change",
  remedy: (replaces: string, by: string) => (replaces === "" ? `Add ${by} hours` : `Use ${by}`),
  mended: "Change an argument",
  mendedAt: (address: string) => `The formula in ${address} is changed.`,
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
