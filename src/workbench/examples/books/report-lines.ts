import { AMOUNT, HEADER, NOTE, TOTAL, UNIT } from "../../../workbook/insert/looks";
import type { Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { ASSUMPTIONS } from "./book";
import { OWN_ROWS, SERVICE_ROWS } from "./inventory";
import { formula, putTable, type Column } from "./layout";

/** A line of the report: which group of the inventory it sums, which item, and what to know of it. */
interface Line {
  readonly says: string;
  readonly of: "own" | "services";
  readonly item: string;
  readonly method: string;
}

interface Group {
  readonly asks: string;
  readonly heading: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}

const GROUPS: readonly Group[] = [
  {
    asks: "E1-5",
    heading: "Energy consumption",
    unit: "MWh",
    lines: [
      line(
        "Electricity of own servers, at the meter",
        "own",
        "energy",
        "Average power of the servers × hours × PUE. Replace by metered electricity where you have it; state its mix of sources beside it.",
      ),
      line("  of which the servers themselves", "own", "energy.it", "Before cooling and power losses."),
      line(
        "Electricity behind services (value chain)",
        "services",
        "energy",
        "Modelled from requests and tokens: providers disclose little. Not the company's own consumption, and not added to it.",
      ),
    ],
  },
  {
    asks: "E1-6",
    heading: "Greenhouse gases",
    unit: "t CO2e",
    lines: [
      line(
        "Scope 2, location-based: own servers",
        "own",
        "carbon.location",
        "Electricity at the meter × the annual average of the grid where it stands.",
      ),
      line(
        "Scope 2, market-based: own servers",
        "own",
        "carbon.market",
        "The same electricity × the factor that you state. It says what was contracted, not what the grid emitted.",
      ),
      line(
        "Scope 3, category 1: services, their electricity",
        "services",
        "carbon.location",
        "Location-based in the provider's fleet. Training of the models is left out and is not spread over requests.",
      ),
      line(
        "Scope 3, category 1: services, their hardware",
        "services",
        "carbon.embodied",
        "Making of the accelerators, by device-hours of their life.",
      ),
      line(
        "Scope 3, category 2: making of own servers",
        "own",
        "carbon.embodied",
        "This year's share of the life. Where a standard asks for all of it in the year of purchase, state Embodied: acquisition.",
      ),
    ],
  },
  {
    asks: "E3-4",
    heading: "Water consumption",
    unit: "m3",
    lines: [
      line(
        "On site: cooling of own servers",
        "own",
        "water.onsite",
        "Evaporated or otherwise not returned. Vendors publish this line only. Replace by metered water of the building.",
      ),
      line(
        "Off site: electricity of own servers",
        "own",
        "water.offsite",
        "Consumed where the electricity is made, reservoirs of hydropower with it. Value chain.",
      ),
      line(
        "On site: cooling behind services",
        "services",
        "water.onsite",
        "Value chain, at the provider's sites.",
      ),
      line("Off site: electricity behind services", "services", "water.offsite", "Value chain."),
      line(
        "Making of own servers",
        "own",
        "water.embodied",
        "Value chain; this year's share of the life. A prior of this project.",
      ),
      line(
        "Withdrawn for own servers (not consumption)",
        "own",
        "water.withdrawn",
        "Taken and mostly returned. Shown apart; never added to consumption.",
      ),
    ],
  },
];

const COLUMNS: readonly Column[] = [
  { heading: "Asked by" },
  { heading: "Line" },
  { heading: "Low", number: AMOUNT },
  { heading: "Central", number: AMOUNT },
  { heading: "High", number: AMOUNT },
  { heading: "Unit", look: "unit" },
  { heading: "Method and limits", look: "note" },
];

/** @returns where the lines of emissions stand */
export function putReport(
  made: Page,
  top: number,
): { readonly emissions: { readonly row: number; readonly rows: number } } {
  putTable(made, { row: top }, COLUMNS, []);
  let row = top + 1;
  let emissions = { row, rows: 0 };
  for (const { asks, heading, unit, lines } of GROUPS) {
    made.put(row, 0, [[asks, heading]], { ...HEADER, fill: null });
    if (asks === "E1-6") emissions = { row: row + 1, rows: lines.length };
    lines.forEach((each, at) => putLine(made, row + 1 + at, each, unit));
    row += 1 + lines.length;
    if (asks === "E1-6") row = putTotals(made, row, emissions.row);
  }
  return { emissions };
}

/** Totals of centrals only: lows and highs do not add up. */
function putTotals(made: Page, row: number, first: number): number {
  const [location, market, , , last] = [0, 1, 2, 3, 4].map((at) => `D${first + 1 + at}`);
  const rest = `SUM(D${first + 3}:${last})`;
  const put = (at: number, says: string, scope2: string | undefined): void => {
    made.put(at, 1, [[says, null, formula(`=${scope2}+${rest}`), null, "t CO2e"]], TOTAL);
    made.format(made.area(at, 3), { number: AMOUNT });
    made.format(made.area(at, 5), UNIT);
    made.put(
      at,
      6,
      [["Sum of central values of the lines shown: AI only, and no total of the company."]],
      NOTE,
    );
  };
  put(row, "Total with Scope 2 location-based", location);
  put(row + 1, "Total with Scope 2 market-based", market);
  return row + 2;
}

function putLine(made: Page, row: number, { says, of, item, method }: Line, unit: string): void {
  const asked = of === "own" ? `${OWN_ROWS},${ASSUMPTIONS}` : `${SERVICE_ROWS},AI_Assumptions_2`;
  const spilled: Put = formula(`=AITOTAL("${item}",${asked})/1000`);
  made.put(row, 1, [[says, spilled]]);
  made.put(row, 5, [[unit, method]]);
  made.format(made.area(row, 2, 1, 3), { number: AMOUNT });
  made.format(made.area(row, 5), UNIT);
  made.format(made.area(row, 6), NOTE);
}

function line(says: string, of: Line["of"], item: string, method: string): Line {
  return { says, of, item, method };
}
