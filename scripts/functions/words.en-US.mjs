/** What the function reference says in English. */
export const english = {
  title: "Functions",
  introduction: (edition) =>
    `Every function of AI Footprint, as Excel's formula bar explains it, with an example and its answer by edition ${edition}. Nothing is
rounded; numbers here are shown to seven digits. Energy is in kWh, water in litres, cost in USD, carbon in kg CO2e.
[中文](functions.zh-TW.md) · [how estimates are made](method.md)`,
  contents:
    "Further down: [line items](#line-items) · [assumptions](#assumptions) · [choices of method](#choices-of-method) · [fields of a preset](#fields-of-a-preset) · [presets of your own](#presets-of-your-own) · [notes](#notes)",
  functions: "Functions, one by one",
  argumentHeader: ["Argument", "What it is", "Takes"],
  range: "a cell or a range",
  single: "one value",
  example: "Example: ",
  moreRows: (count) => `… and ${count} more rows.`,

  items: "Line items",
  itemsAbout:
    "What `item` may be. A measure is the sum of its parts: `cost` of what one owns is `cost.depreciation` + `cost.electricity` + `cost.water` + `cost.opex` + `cost.carbon`; of what one rents, `cost.rental` alone; of a hosted model, `cost.tokens` alone. `carbon.location` and `carbon.market` stand side by side and are never added.",
  itemHeader: ["Item", "What it is, and its unit"],

  assumptions: "Assumptions",
  assumptionsAbout: `\`assumptions\` is a range of your sheet with a column of names and a column of values: under the header \`Value\`, else the first
column of numbers beside the names. Rows may be in any order; headings, blank rows and further columns are passed over, case and spaces do not
matter. A name twice, and a name without a value, are refused. Under the headers \`Low\`, \`Central\`, \`High\` a value has a range of its own. A
unit may stand in brackets behind a name, as in \`Electricity price (USD/kWh)\`; it is converted, and refused where it measures something else. The row \`Scenario\` puts a
scenario below all other rows. "Site" is the average site that hardware stands on when none is named; "preset" means that
presets have their own, "computed" that it follows from other figures, and "none" that nothing is assumed.`,
  assumptionHeader: ["Name", "What it is", "Unit", "Limits", "Default (5 % to 95 %)"],
  about: (text) => text,
  fromTo: (low, high) => `${low} to ${high}`,
  ofSite: (figure) => `site: ${figure}`,
  ofPreset: "preset",
  computed: "computed",
  otherwise: ", else ",
  none: "none",

  choices: "Choices of method",
  choicesAbout: "These stand among the assumptions too, each with one of its values.",
  choiceHeader: ["Name", "Values", "Default"],
  recipes: {
    inference: "text models:",
    embedding: "embeddings:",
    image: "pictures:",
    training: "training runs:",
  },
  names: [
    ["`Site`", "a site, where the argument is left out", "as for the argument"],
    ["`Hardware`", "the hardware that a model or a run stands on", "`H100 SXM` for models; the run's own"],
    ["`Scenario`", "a scenario, below all other rows", "none"],
    ["`Edition`", "an edition, such as `2026.11`", "the earliest that knows every name used"],
    [
      "`Currency`",
      "code of the currency of all prices that are stated, such as `EUR`; needs `FX rate`",
      "USD",
    ],
    ["`FX rate`", "USD for one unit of `Currency`", "none"],
    ["`Report currency`", "code of the currency of cost results; needs `Report rate`", "USD"],
    ["`Report rate`", "units of `Report currency` for one USD", "none"],
  ],

  fields: "Fields of a preset",
  fieldsAbout: "What `field` of AIPRESET and AISOURCE may be. Not every preset of a kind has every field.",
  fieldHeader: ["Field", "Unit", "Kinds of preset"],
  kinds: ["hardware", "model", "training", "site"],
  comma: ", ",

  own: "Presets of your own",
  ownAbout:
    "Below a header with `Id`, `Name` and `Kind`, each row of the `assumptions` is a preset of yours: for this call alone, beside those that are built in, for every function that takes `assumptions`. The table may stand below or above a block of names and values in the same range.",
  ownExample: [
    [
      "Id",
      "Name",
      "Kind",
      "Power low (kW)",
      "Power (kW)",
      "Power high (kW)",
      "Hardware price",
      "PUE",
      "Carbon intensity",
      "Site",
      "Source",
    ],
    ["rack-7", "Our rack", "hardware", "4", "5", "5.5", "120000", "", "", "Our hall", "Offer 4711"],
    ["hall", "Our hall", "site", "", "", "", "", "1.2", "310", "", "Metered 2026"],
  ],
  ownRules: [
    "`Kind` is `hardware` (a system), `accelerator`, `model`, `training` or `site`. `Id` must not be one that is built in; a `Name` may, and then the `Id` says which is meant.",
    "Further columns are figures under their names among the [assumptions](#assumptions), and `Devices`, `Embodied carbon`, `Embodied water` and `Training energy` (MWh), with a unit in brackets where it is another. `Site` and `Hardware` say where a preset runs and on what; both may be presets of yours. A heading that nobody knows is refused with the nearest.",
    "`Power low`, `Power` and `Power high` give a figure its 5 % and 95 % ends: low ≤ central ≤ high, both or neither. A unit in one of the three headings holds for all.",
    "An empty cell states nothing, and neither does a 0: some versions of Excel hand an empty cell over as 0, and a workbook must have the same answer in all of them. Where 0 is meant, such as the WUE of a dry site, type `'0`, so that the cell holds text.",
    '`Vendor` or `Provider` and `Released` answer AIPRESET; `Source`, `Note` and `Notes` stand behind "Your workbook" in AISOURCE; `Date` is for people. Prices are in USD, or in the `Currency` that stands among the assumptions with its `FX rate`.',
  ],

  notes: "Notes",
  allNotes: [
    "Excel suggests the values of `item`, `bound` and `kind` while you type. They are suggestions: text of your own and references to cells are taken as ever, and an Excel that knows no such lists shows none. Presets and sites are too many for a list; `AIPRESETS` spills them, for lists of your own.",
    "One call over a column is faster than a call in each row. A row that fails shows its own error; the others answer.",
    "Results are pure functions of their arguments: no network, no clock, no randomness. Excel computes them anew when an argument changes.",
    "Conditional formatting, Evaluate Formula and iterative calculation cannot call the functions of add-ins: refer to a cell that holds the result.",
    "Low and high are the 5 % and 95 % points of what is in doubt about the inputs. They do not cover the choice of method.",
  ],
};
