import type { ExampleCell, ExampleRow, ExampleSheet } from "./example";
import { formulaText, titles } from "./rows";

/** Rows as people count them, for the formulas below. */
const CAPEX = 2;
const ENERGY = 3;
const WATER = 4;
const EVAPORATION = 5;
const SERVERS = 8;
const HOURS = 9;
const LITRES_PER_US_GALLON = 3.785411784;
/** What one kWh of heat evaporates at about 30 °C: 3.6 MJ ÷ 2.43 MJ/kg. */
const LITRES_EVAPORATED_PER_KWH = 1.48;

/**
 * What an article of 2023 said of ChatGPT's servers, with our formula for each claim and a native one that compares,
 * and below it what the same month comes to when average power and the building are counted.
 */
export const claims: ExampleSheet = {
  name: "Claims",
  frozenRows: 1,
  columns: [
    { width: 176, look: "text" },
    { width: 246, look: "code" },
    { width: 98, look: "strong" },
    { width: 70, look: "text" },
    { width: 98, look: "number" },
    { width: 98, look: "number" },
    { width: 236, look: "note" },
  ],
  rows: [
    titles("What the article says", "Our formula", "Result", "Unit", "The article", "Agrees?", "Why"),
    claim(CAPEX, {
      says: "10,000 A100, which is 1,250 DGX A100, cost about $250 million",
      formula: '=AICAPEX("DGX A100",1250)',
      unit: "USD",
      figure: 250_000_000,
      why: "1,250 systems at $199,000, the price of a DGX A100 with 320 GB.",
    }),
    claim(ENERGY, {
      says: "They use 5.85 GWh in a month",
      formula: '=AIENERGY("DGX A100",1250,720,,"article-2023")',
      unit: "kWh",
      figure: 5_850_000,
      why: "Nameplate: 6.5 kW at full load for 720 hours, no cooling. The average is lower: see below.",
    }),
    claim(WATER, {
      says: "Cooling towers lose a gallon of water for each kWh",
      formula: '=AIWATER("DGX A100",1250,720,,"article-2023")',
      unit: "L",
      figure: `=E${ENERGY}*${LITRES_PER_US_GALLON}`,
      why: "The arithmetic holds, the physics does not: 3.79 L/kWh exceeds what evaporation can do.",
    }),
    {
      look: "plain",
      lines: 3,
      cells: [
        "The most that this heat can evaporate",
        formulaText(EVAPORATION),
        `=C${ENERGY}*${LITRES_EVAPORATED_PER_KWH}`,
        "L",
        `=E${WATER}`,
        `=IF(E${EVAPORATION}>C${EVAPORATION},"Exceeded","Within")`,
        "A kWh of heat evaporates about 1.48 L, its latent heat at 30 °C. A gallon is an upper scenario.",
      ],
    },
    { look: "plain", lines: 1, cells: [] },
    {
      ...titles(
        "A realistic estimate",
        "Our formula",
        "Central",
        "Unit",
        "Low (5%)",
        "High (95%)",
        "What it counts",
      ),
      look: "heading",
    },
    {
      look: "inputs",
      lines: 1,
      cells: ["DGX A100 systems", null, 1250, null, null, null, "Change it: all below follows."],
    },
    {
      look: "inputs",
      lines: 1,
      cells: ["Powered hours of each", null, 720, "h", null, null, "A month by the clock."],
    },
    estimate(10, {
      what: "Electricity at the meter",
      formula: `AIENERGY("DGX A100",$C$${SERVERS},$C$${HOURS})`,
      unit: "kWh",
      counts: "Average instead of nameplate power, and the building around it (PUE).",
    }),
    estimate(11, {
      what: "Water",
      formula: `AIWATER("DGX A100",$C$${SERVERS},$C$${HOURS})`,
      unit: "L",
      counts: "Consumed on site for cooling and off site for the electricity.",
    }),
    estimate(12, {
      what: "Cost of the month",
      formula: `AICOST("DGX A100",$C$${SERVERS},$C$${HOURS})`,
      unit: "USD",
      counts: "Straight-line depreciation, electricity and water; no staff or space.",
    }),
    estimate(13, {
      what: "Carbon",
      formula: `AICARBON("DGX A100",$C$${SERVERS},$C$${HOURS})`,
      unit: "kg CO2e",
      counts: "Operational, location-based: the grid where it stands.",
    }),
    estimate(14, {
      what: "Purchase",
      formula: `AICAPEX("DGX A100",$C$${SERVERS})`,
      unit: "USD",
      counts: "The price of the systems themselves.",
    }),
    { look: "plain", lines: 1, cells: [] },
    {
      look: "plain",
      lines: 2,
      cells: ["More claims stand on the next sheet."],
    },
  ],
};

/** A figure of the article, our formula for it, and whether they are within 1% of each other. */
function claim(
  row: number,
  {
    says,
    formula,
    unit,
    figure,
    why,
  }: Readonly<Record<"says" | "formula" | "unit" | "why", string>> & { figure: ExampleCell },
): ExampleRow {
  const agrees = `=IF(ABS(C${row}/E${row}-1)<=1%,"Within 1%","Differs")`;
  return { look: "plain", lines: 3, cells: [says, formulaText(row), formula, unit, figure, agrees, why] };
}

/** A central estimate between its low and its high. */
function estimate(
  row: number,
  { what, formula, unit, counts }: Readonly<Record<"what" | "formula" | "unit" | "counts", string>>,
): ExampleRow {
  const bounded = (bound: string) => {
    const skipped = formula.startsWith("AICAPEX") ? ",," : ",,,";
    return `=${formula.slice(0, -1)}${skipped}"${bound}")`;
  };
  const cells = [what, formulaText(row), `=${formula}`, unit, bounded("low"), bounded("high"), counts];
  return { look: "plain", lines: 2, cells };
}
