import { devices, heading, input, own, restated } from "./comparison-rows";
import type { ExampleRow, ExampleSheet } from "./example";
import { formulaText } from "./rows";

/** Rows as people count them, for the formulas below. */
const QUESTION = 10;
const OWN_QUESTION = 11;
/** Visits in millions × requests of each, from their cells. */
const TRAFFIC = "$D$15*1E6*$D$16";
const GALLONS = 21;
const LAMDA = 23;
const GPT_3 = 24;

const LITRES_PER_US_GALLON = 3.785411784;
const blank: ExampleRow = { look: "plain", lines: 1, cells: [] };

/** What the article said of training, questions, visits and Google, each claim beside an estimate of our own. */
export const trainingAndTraffic: ExampleSheet = {
  name: "Training and traffic",
  frozenRows: 0,
  columns: [
    { width: 158, look: "text" },
    { width: 204, look: "code" },
    { width: 82, look: "number" },
    { width: 82, look: "strong" },
    { width: 82, look: "number" },
    { width: 46, look: "text" },
    { width: 82, look: "number" },
    { width: 78, look: "text" },
    { width: 208, look: "note" },
  ],
  rows: [
    heading("Training GPT-3"),
    restated(2, {
      says: "It took 700,000 L of water",
      formula: '=AIWATER("GPT-3 training",1,,,"article-2023")',
      unit: "L",
      claimed: 700_000,
      why: "The scenario restates it: cooling on site alone, by Li et al. 2023.",
    }),
    own(3, {
      what: "Our estimate: on site",
      formula: '=AIRANGE("water.onsite","GPT-3 training",1)',
      unit: "L",
      claimed: "=G2",
      why: "Li et al. took 1,287 MWh as energy of the servers. Patterson et al. had counted the building in, at PUE 1.10.",
    }),
    own(4, {
      what: "Our estimate: off site",
      formula: '=AIRANGE("water.offsite","GPT-3 training",1)',
      unit: "L",
      claimed: null,
      why: "Consumed where the electricity was made. The article leaves it out.",
      lines: 2,
    }),
    restated(5, {
      says: "It cost $4.6 million",
      formula: '=AICOST("GPT-3 training",1,,,"article-2023")',
      unit: "USD",
      claimed: 4_600_000,
      why: "The scenario restates it: rent of V100s, an estimate of 2020.",
    }),
    restated(6, {
      says: "Its cost by Epoch AI",
      formula: '=AICOST("GPT-3 training",1)',
      unit: "USD",
      claimed: "=G5",
      why: "Hardware amortized and its energy, in dollars of 2023. A rent is another basis.",
    }),
    own(7, {
      what: "Our estimate of its energy, by arithmetic",
      formula:
        '=AIRANGE("energy","custom run",1,,,{"Parameters",175,"Brown 2020";"Tokens",300,"Brown 2020";"Hardware","V100 SXM2 32GB","Patterson 2021"})',
      unit: "kWh",
      claimed: 1_287_000,
      why: "6 FLOP for each parameter and token, utilization as on other V100s. Claimed: 1,287 MWh, by Patterson et al. 2021 from measured power.",
      lines: 6,
    }),
    blank,
    heading("A question to ChatGPT"),
    {
      look: "plain",
      lines: 3,
      decimals: 5,
      cells: [
        "25 to 50 questions cost 500 mL",
        formulaText(QUESTION),
        '=AIRANGE("water","ChatGPT 2023",1,,,"article-2023")',
        null,
        null,
        "L",
        '=500/50&"–"&500/25&" mL"',
        `=IF(AND(ABS(C${QUESTION}/(0.5/50)-1)<=1%,ABS(E${QUESTION}/(0.5/25)-1)<=1%),"Within 1%","Differs")`,
        "The scenario restates it, on site and off site together. The paper behind it says 20 to 50 (Li et al. 2023).",
      ],
    },
    {
      look: "plain",
      lines: 3,
      decimals: 5,
      cells: [
        "Our estimate: on site and off site",
        formulaText(OWN_QUESTION),
        '=AIRANGE("water","ChatGPT 2023",1)',
        null,
        null,
        "L",
        `=G${QUESTION}`,
        `=IF(E${OWN_QUESTION}<0.5/50,"Below it",IF(D${OWN_QUESTION}<0.5/50,"Overlaps","Inside"))`,
        "As large as GPT-3, batch and length unknown: a wide range. The claim stands at its high end.",
      ],
    },
    {
      ...own(12, {
        what: "Our estimate: on site",
        formula: '=AIRANGE("water.onsite","ChatGPT 2023",1)',
        unit: "L",
        claimed: null,
        why: "Consumed for cooling: what vendors publish. Most goes where the electricity is made.",
      }),
      decimals: 5,
    },
    blank,
    heading("GPUs for the visits"),
    input("Visits a month, millions", 1600, "1.6 billion, as the article says."),
    input("Requests of a visit", 5, "Assumed; nobody says. Change it."),
    devices(17, {
      what: "A100s for GPT-3.5 Turbo",
      model: "GPT-3.5 Turbo",
      requests: TRAFFIC,
      why: "Claimed: tens of thousands. 45 billion parameters, an estimate (EcoLogits: 20 to 70). Even traffic, no reserve.",
    }),
    devices(18, {
      what: "A100s for a model as large as GPT-3",
      model: "ChatGPT 2023",
      requests: TRAFFIC,
      why: "Model, batch and requests decide, and nobody discloses them: the ends are a factor of 30 apart.",
    }),
    blank,
    heading("Google"),
    {
      look: "plain",
      lines: 3,
      decimals: 3,
      cells: [
        "2.3 billion gallons for three data centres, 2019",
        formulaText(GALLONS, "D"),
        null,
        `=G${GALLONS}*${LITRES_PER_US_GALLON}`,
        null,
        "GL",
        2.3,
        "Not consumed",
        "Requested or granted in public records of three states; not metered (Bloomberg and TIME, 2020).",
      ],
    },
    {
      look: "plain",
      lines: 2,
      cells: [
        "LaMDA’s training took more than GPT-3’s",
        null,
        null,
        null,
        null,
        null,
        null,
        `=IF(D${LAMDA}>D${GPT_3},"Agrees","Disagrees")`,
        "It took about a third: 451 MWh against 1,287.",
      ],
    },
    own(LAMDA, {
      what: "LaMDA",
      formula: '=AIRANGE("energy","LaMDA training",1)',
      unit: "kWh",
      claimed: null,
      why: "57.7 days of 1,024 TPUs at 289 W and PUE 1.10 (Thoppilan et al. 2022). High: peak power, Epoch AI.",
    }),
    own(GPT_3, {
      what: "GPT-3",
      formula: '=AIRANGE("energy","GPT-3 training",1)',
      unit: "kWh",
      claimed: null,
      why: "14.8 days of 10,000 V100s at 330 W and PUE 1.10 (Patterson et al. 2021). High: Epoch AI.",
    }),
  ],
};
