import type { Words } from "./en-US";

/** Why a cell keeps its AI formula. */
const reasons = {
  function: "plain formulas cover AIENERGY, AIWATER, AICOST, AICARBON, AIVALUE and AICAPEX",
  bound: "plain formulas give the central value, and this asks for another bound",
  "own presets": "it uses presets of your own that stand in the assumptions",
  error: "it ends in an error",
  expression: "an argument is a calculation whose result decides the steps",
  unresolved: "it refers to something that is not in this workbook",
  text: "a number that it uses is written as text",
  array: "its results are worked on as a whole inside another formula",
  spilled: "its results do not fill the cells that they need",
  local: "it stands in a formula with LET or LAMBDA",
  name: "it uses a defined name with an AI formula in it",
  unreadable: "it could not be read",
  locked: "its sheet is protected",
};

/** What plain formulas write into a workbook, in American English. Every other language has the same keys. */
export const workingsEnUs = {
  changeTitle: "Plain formulas",
  workingsTitle: "AI workings",
  workingsNote: (edition: string) =>
    `Each row works out one AI formula in plain steps, by edition ${edition} of AI Footprint. Inputs refer to the workbook's own cells; figures of presets, and what is the same for all rows, stand on the sheet of data.`,
  dataTitle: "AI data",
  dataNote:
    "Figures that the workings use, each with its source. A name in the workbook may be changed to any other name that is listed here for its workings; other names give #N/A.",

  accelerator: "an accelerator",
  system: "a system",
  text: "a text model",
  image: "an image model",
  embedding: "an embedding model",
  training: "a training run",

  cell: "Cell",
  call: "AI formula",
  preset: "Preset",
  site: "Site",
  hardware: "Hardware",
  result: "Result",
  valid: "Choices hold",
  unit: "Unit",
  how: "Formula",
  source: "Source",
  ofPreset: "of the preset",
  ofSite: "of the site",
  ofHardware: "of the hardware",
  ofWorkbook: "the workbook's cell",
  fromCall: "the call's argument",
  fromAssumptions: "stated in the assumptions",
  fromOverrides: "stated by row",
  validHow: "texts and numbers are of the kind they were",

  presets: "Presets",
  sites: "Sites",
  hardwares: "Hardware that models and training runs stand on",
  name: "Name",
  runsAt: "Runs at",
  runsOn: "Runs on",
  constants: "The same for all rows",
  quantity: "Quantity",
  value: "Value",
  from: "From",
  method: "the method's default",
  definition: "definition",
  scenario: "a scenario",
  spellings: (block: string, kind: string) => `Names understood by workings ${block}: ${kind}`,
  spelling: "Name without spaces",
  means: "means",
  unplanned: "Names that are blank or unknown",

  done: (count: number) =>
    count === 1 ? "1 cell is a plain formula now." : `${count} cells are plain formulas now.`,
  left: (reason: keyof typeof reasons) => `Left as it is: ${reasons[reason]}.`,
  frozen: (reason: keyof typeof reasons) => `A value now: ${reasons[reason]}.`,
};

/** What every language must provide. */
export type WorkingsStrings = Words<typeof workingsEnUs>;
